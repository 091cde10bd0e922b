import { BoundedTail } from './bounded-tail.js';
import { describeExit, type Exit, outputDrained, startClientProcess } from './client-process.js';
import { clientEnvironment, embedUserEnvironment, type PassiveSpace } from './client-space.js';
import { LeakRecorder } from './leak-recorder.js';
import { SecretMasker, secretsOf } from './secret-masker.js';

export interface PassiveRun {
  readonly exit: Exit;
  readonly stderrTail: string;
}

/** Where the command's own output goes while it is being watched. */
export interface CommandOutput {
  stdout(text: string): void;
  stderr(text: string): void;
}

/** Runs the user's own command against a space and lets it be: its output streams through, its exchanges are recorded. */
export async function runPassiveCommand(options: {
  command: readonly string[];
  space: PassiveSpace;
  output: CommandOutput;
  signal?: AbortSignal;
  env?: NodeJS.ProcessEnv;
}): Promise<PassiveRun> {
  const { command, space, output, signal } = options;
  const client = startClientProcess(command, {
    env: { ...clientEnvironment(space, options.env ?? process.env), ...embedUserEnvironment(space) },
    stdin: 'ignore',
  });
  const { child } = client;
  space.record({ kind: 'process', change: 'started', detail: command.join(' ') });
  const leaks = new LeakRecorder(space);
  const tail = new BoundedTail();
  for (const where of ['stdout', 'stderr'] as const) {
    const masker = new SecretMasker(secretsOf(space.keys));
    const show = (text: string) => {
      output[where](text);
      if (where === 'stderr') tail.push(text);
    };
    child?.[where]?.setEncoding('utf8').on('data', (chunk: string) => {
      const { text, hits } = masker.push(chunk);
      leaks.record(where, hits);
      show(text);
    });
    child?.[where]?.on('end', () => show(masker.end()));
  }
  let killed = false;
  const onAbort = async () => {
    ({ killed } = await client.stop());
  };
  if (signal?.aborted) await onAbort();
  signal?.addEventListener('abort', onAbort, { once: true });
  const exit = await client.exited;
  signal?.removeEventListener('abort', onAbort);
  if (child) await outputDrained(child);
  space.record({ kind: 'process', change: killed ? 'killed' : 'exited', detail: describeExit(exit) });
  return { exit, stderrTail: tail.toString() };
}
