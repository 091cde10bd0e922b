import { type Answer, type RequestOf, readReply, type Verb } from './adapter-replies.js';
import { BoundedTail } from './bounded-tail.js';
import { describeExit, outputDrained, startClientProcess } from './client-process.js';
import { type ClientSpace, clientEnvironment, type WebhookTerms } from './client-space.js';
import { LeakRecorder } from './leak-recorder.js';
import { LineReader, type ReadLine } from './line-reader.js';
import { SecretMasker, secretsOf, webhookSecretOf } from './secret-masker.js';

/** An adapter under way. Nothing here rejects: what an adapter does wrong is evidence, not an exception. */
export interface Adapter {
  /** Undefined when no answer came in time, or none can come any more. */
  request<V extends Verb>(verb: V, message: RequestOf<V>, withinMs: number): Promise<Answer<V> | undefined>;
  /** Resolves with a sentence as soon as the adapter cannot answer any more. */
  readonly gone: Promise<string>;
  /** That sentence, once it is true. */
  whyGone(): string | undefined;
  /** Ends it: standard input is closed, then SIGTERM, then SIGKILL, to it and to all it forked. */
  stop(patienceMs?: number): Promise<void>;
  /** What it did against the protocol, a sentence each. */
  problems(): readonly string[];
  stderrTail(): string;
  /** Looks for one more webhook secret in what it writes, from the moment at which it is known. */
  watchWebhookSecret(secret: string): void;
}

/** An adapter with a process of its own. */
export interface AdapterProcess extends Adapter {
  /** Ends it without a warning, as a power cut would, and all it forked. */
  kill(): Promise<void>;
}

interface Asked {
  readonly verb: Verb;
  answered: boolean;
  /** Takes the message; returns how it breaks the protocol. */
  readonly take: (message: Readonly<Record<string, unknown>>) => string | undefined;
  readonly giveUp: () => void;
}

const MAX_PROBLEMS = 20;
const EXCERPT = 300;
const EXIT_NOTICE_MS = 250;

export interface AdapterOptions {
  readonly command: readonly string[];
  readonly space: ClientSpace;
  readonly webhooks: WebhookTerms;
  /** Gives the client a person's key in place of the organization's. */
  readonly personalKeyOf?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Starts an adapter and speaks the protocol with it, writing every message to the trace of its space. */
export function startAdapter(options: AdapterOptions): AdapterProcess {
  const { command, space, webhooks } = options;
  const secrets = secretsOf(space.keys, webhooks.secret);
  const stderr = new BoundedTail();
  const leaks = new LeakRecorder(space);
  const problems: string[] = [];
  const asked = new Map<number, Asked>();
  let goneBecause: string | undefined;
  let stopping = false;
  let announceGone: (why: string) => void = () => {};
  const gone = new Promise<string>((resolve) => {
    announceGone = resolve;
  });

  const complain = (problem: string) => {
    if (problems.length < MAX_PROBLEMS) problems.push(problem);
    else if (problems.length === MAX_PROBLEMS) problems.push('There was more of this kind.');
  };

  const becomeGone = (why: string) => {
    if (goneBecause !== undefined) return;
    goneBecause = why;
    for (const request of asked.values()) request.giveUp();
    announceGone(why);
  };

  const client = startClientProcess(command, {
    env: clientEnvironment(space, options.env ?? process.env, options),
    stdin: 'pipe',
  });
  const { child } = client;
  space.record({ kind: 'process', change: 'started', detail: command.join(' ') });

  const onLine = ({ text, hits, overlong }: ReadLine) => {
    if (text.trim() === '' && hits.length === 0) return;
    const message = overlong ? undefined : jsonObject(text);
    leaks.record(message ? 'adapter-message' : 'stdout', hits);
    if (!message) {
      const excerpt = text.slice(0, EXCERPT);
      if (problems.length <= MAX_PROBLEMS) {
        space.record({ kind: 'adapter', direction: 'from-adapter', message: { output: excerpt } });
      }
      return complain(
        overlong
          ? `A line on standard output was too long to be a reply; it began with: ${text.slice(0, 80)}`
          : `Standard output is for replies only, one JSON object a line; this came instead: ${excerpt}`,
      );
    }
    const request = typeof message.id === 'number' ? asked.get(message.id) : undefined;
    if (!request) {
      space.record({ kind: 'adapter', direction: 'from-adapter', message: { unexpected: message } });
      return complain(`A reply had the id ${JSON.stringify(message.id)}, which no request had.`);
    }
    if (request.answered) {
      space.record({ kind: 'adapter', direction: 'from-adapter', message });
      return complain(`The request ${message.id} (\`${request.verb}\`) was answered more than once.`);
    }
    request.answered = true;
    const problem = request.take(message);
    if (problem === undefined) {
      space.record({ kind: 'adapter', direction: 'from-adapter', message });
      return;
    }
    // Recorded as the error it amounts to, so that no check has to read a shape it cannot trust.
    const error = { message: problem };
    space.record({
      kind: 'adapter',
      direction: 'from-adapter',
      message: { id: message.id, ok: false, error, received: message },
    });
    complain(`To request ${message.id}, ${problem}.`);
  };

  const replies = new SecretMasker(secrets);
  const lines = new LineReader(replies, onLine);
  const errors = new SecretMasker(secrets);
  child?.stdout?.setEncoding('utf8').on('data', (chunk: string) => lines.push(chunk));
  child?.stdout?.on('end', () => {
    lines.end();
    // A process that ends closes its output a moment before its exit is known.
    within(EXIT_NOTICE_MS, client.exited).then(() => {
      if (child.exitCode === null && child.signalCode === null)
        becomeGone('the adapter closed its standard output');
    });
  });
  child?.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    const { text, hits } = errors.push(chunk);
    stderr.push(text);
    leaks.record('stderr', hits);
  });
  child?.stderr?.on('end', () => stderr.push(errors.end()));
  // A closed standard input shows itself as a missing answer or an exit, both of which are reported.
  child?.stdin?.on('error', () => {});

  const ended = client.exited.then(async (exit) => {
    if (child) await outputDrained(child);
    if (!stopping) space.record({ kind: 'process', change: 'exited', detail: describeExit(exit) });
    becomeGone(exit.startError ?? `the adapter ${describeExit(exit)}`);
  });

  return {
    gone,
    whyGone: () => goneBecause,
    problems: () => problems,
    stderrTail: () => stderr.toString(),

    watchWebhookSecret(value) {
      const secret = webhookSecretOf(value);
      if (!secret) return;
      leaks.record('stdout', replies.watch(secret));
      leaks.record('stderr', errors.watch(secret));
      stderr.mask(value, `[${secret.kind}]`);
    },

    request<V extends Verb>(verb: V, message: RequestOf<V>, withinMs: number) {
      const fields: Record<string, unknown> = Object.fromEntries(Object.entries(message));
      space.record({ kind: 'adapter', direction: 'to-adapter', message: { ...fields } });
      if (goneBecause !== undefined || !child?.stdin?.writable) return Promise.resolve(undefined);
      const { stdin } = child;
      return new Promise<Answer<V> | undefined>((resolve) => {
        const timer = setTimeout(() => resolve(undefined), withinMs);
        const settle = (answer: Answer<V> | undefined) => {
          clearTimeout(timer);
          resolve(answer);
        };
        asked.set(message.id, {
          verb,
          answered: false,
          take(received) {
            const { answer, problem } = readReply(verb, received);
            settle(answer);
            return problem;
          },
          giveUp: () => settle(undefined),
        });
        stdin.write(`${JSON.stringify(message)}\n`);
      });
    },

    async stop(patienceMs = 0) {
      if (goneBecause === undefined && !stopping) {
        stopping = true;
        child?.stdin?.end();
        await within(patienceMs, client.exited);
        if (patienceMs > 0 && child && child.exitCode === null && child.signalCode === null) {
          complain(
            `It was still running ${patienceMs / 1000} s after \`bye\` and the end of its standard input.`,
          );
        }
        const { exit, killed } = await client.stop();
        const detail = killed ? 'ignored SIGTERM and was killed' : describeExit(exit);
        space.record({ kind: 'process', change: killed ? 'killed' : 'exited', detail });
      } else {
        await client.stop();
      }
      await ended;
    },

    async kill() {
      if (goneBecause === undefined && !stopping) {
        stopping = true;
        await client.kill();
        space.record({ kind: 'process', change: 'killed', detail: 'was killed by the suite' });
      }
      await ended;
    },
  };
}

/** Waits for a promise, but no longer than this. */
async function within(ms: number, promise: Promise<unknown>): Promise<void> {
  if (ms === 0) return;
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([
    promise,
    new Promise((resolve) => {
      timer = setTimeout(resolve, ms);
    }),
  ]);
  clearTimeout(timer);
}

function jsonObject(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
