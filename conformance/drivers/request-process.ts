import { type ClientProcess, type Exit, outputDrained, startClientProcess } from './client-process.js';
import type { LeakRecorder } from './leak-recorder.js';
import { LineReader, type ReadLine } from './line-reader.js';
import { type Secret, SecretMasker } from './secret-masker.js';

/** The reply is the last that is written: a busy machine may take its time to read it after the end. */
const READ_MS = 5_000;

/** A process that carries out one request and says in its last line of output what became of it. */
export interface RequestProcess {
  readonly client: ClientProcess;
  /** Resolves when it has ended and its output has been read. */
  readonly ended: Promise<{ readonly exit: Exit; readonly lastLine: ReadLine | undefined }>;
  watch(secret: Secret): void;
}

export function startRequestProcess(
  command: readonly string[],
  {
    env,
    secrets,
    leaks,
    onStderr,
  }: {
    env: NodeJS.ProcessEnv;
    secrets: readonly Secret[];
    leaks: LeakRecorder;
    onStderr: (text: string) => void;
  },
): RequestProcess {
  const client = startClientProcess(command, { env, stdin: 'ignore' });
  const { child } = client;
  let lastLine: ReadLine | undefined;
  const output = new SecretMasker(secrets);
  const lines = new LineReader(output, (line) => {
    if (line.text.trim() === '' && line.hits.length === 0) return;
    if (lastLine) leaks.record('stdout', lastLine.hits);
    lastLine = line;
  });
  const errors = new SecretMasker(secrets);
  child?.stdout?.setEncoding('utf8').on('data', (chunk: string) => lines.push(chunk));
  child?.stdout?.on('end', () => lines.end());
  child?.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    const { text, hits } = errors.push(chunk);
    leaks.record('stderr', hits);
    onStderr(text);
  });
  child?.stderr?.on('end', () => onStderr(errors.end()));
  return {
    client,
    ended: client.exited.then(async (exit) => {
      if (child) await outputDrained(child, READ_MS);
      return { exit, lastLine };
    }),
    watch(secret) {
      leaks.record('stdout', output.watch(secret));
      leaks.record('stderr', errors.watch(secret));
    },
  };
}
