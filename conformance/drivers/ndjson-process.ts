import { AdapterRecord } from './adapter-record.js';
import type { Answer, RequestOf, Verb } from './adapter-replies.js';
import { BoundedTail } from './bounded-tail.js';
import { describeExit, outputDrained, startClientProcess } from './client-process.js';
import { clientEnvironment } from './client-space.js';
import { Departure } from './departure.js';
import type { AdapterProcess, ConnectOptions, Driver } from './driver.js';
import { jsonObject } from './json-object.js';
import { LeakRecorder } from './leak-recorder.js';
import { LineReader, type ReadLine } from './line-reader.js';
import { afterwards, within } from './patience.js';
import { SecretMasker, secretsOf, webhookSecretOf } from './secret-masker.js';

interface Asked {
  readonly verb: Verb;
  answered: boolean;
  readonly take: (message: Readonly<Record<string, unknown>>) => void;
  readonly giveUp: () => void;
}

const EXCERPT = 300;
/** Beyond this, what answers nothing is not kept as a whole. */
const LONG = 64 * 1024;
const EXIT_NOTICE_MS = 250;

export interface AdapterOptions extends ConnectOptions {
  readonly command: readonly string[];
  /** Starts something else that reads and writes as the process of a client does. */
  readonly start?: typeof startClientProcess;
}

/** The adapter protocol with a process that is started for it: one JSON object a line, in and out. */
export const processDriver = (command: readonly string[]): Driver => ({
  describe: command,
  connect: (options) => startAdapter({ ...options, command }),
});

/** Starts an adapter and speaks the protocol with it, writing every message to the trace of its space. */
export function startAdapter(options: AdapterOptions): AdapterProcess {
  const { command, space, webhooks } = options;
  const secrets = secretsOf(space.keys, webhooks.secret);
  const stderr = new BoundedTail();
  const leaks = new LeakRecorder(space);
  const record = new AdapterRecord(space);
  const departure = new Departure();
  const asked = new Map<number, Asked>();
  let stopping = false;

  const becomeGone = (why: string) => {
    departure.leave(why);
    for (const request of asked.values()) request.giveUp();
  };

  const client = (options.start ?? startClientProcess)(command, {
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
      record.saidAside({ output: excerpt });
      return record.complain(
        overlong
          ? `A line on standard output was too long to be a reply; it began with: ${text.slice(0, 80)}`
          : `Standard output is for replies only, one JSON object a line; this came instead: ${excerpt}`,
      );
    }
    const request = typeof message.id === 'number' ? asked.get(message.id) : undefined;
    if (!request) {
      record.saidAside({ unexpected: text.length > LONG ? text.slice(0, EXCERPT) : message });
      return record.complain(`A reply had the id ${JSON.stringify(message.id)}, which no request had.`);
    }
    if (request.answered) {
      record.saidAside(text.length > LONG ? { output: text.slice(0, EXCERPT) } : message);
      return record.complain(`The request ${message.id} (\`${request.verb}\`) was answered more than once.`);
    }
    request.answered = true;
    request.take(message);
  };

  const keep = (text: string) => {
    stderr.push(text);
    options.onStderr?.(text);
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
    keep(text);
    leaks.record('stderr', hits);
  });
  child?.stderr?.on('end', () => keep(errors.end()));
  // A closed standard input shows itself as a missing answer or an exit, both of which are reported.
  child?.stdin?.on('error', () => {});

  const ended = client.exited.then(async (exit) => {
    if (child) await outputDrained(child);
    if (!stopping) space.record({ kind: 'process', change: 'exited', detail: describeExit(exit) });
    becomeGone(exit.startError ?? `the adapter ${describeExit(exit)}`);
  });

  return {
    gone: departure.gone,
    whyGone: () => departure.why(),
    problems: () => record.problems(),
    stderrTail: () => stderr.toString(),

    watchWebhookSecret(value) {
      const secret = webhookSecretOf(value);
      if (!secret) return;
      leaks.record('stdout', replies.watch(secret));
      leaks.record('stderr', errors.watch(secret));
      stderr.mask(value, `[${secret.kind}]`);
    },

    request<V extends Verb>(verb: V, message: RequestOf<V>, withinMs: number) {
      record.asked(message);
      if (departure.why() !== undefined || !child?.stdin?.writable) return Promise.resolve(undefined);
      const { stdin } = child;
      return new Promise<Answer<V> | undefined>((resolve) => {
        const settle = (answer: Answer<V> | undefined) => {
          stopTimer();
          resolve(answer);
        };
        asked.set(message.id, {
          verb,
          answered: false,
          take: (received) => settle(record.answered(verb, received)),
          giveUp: () => settle(undefined),
        });
        const stopTimer = afterwards(withinMs, () => resolve(undefined));
        stdin.write(`${JSON.stringify(message)}\n`);
      });
    },

    async stop(patienceMs = 0) {
      if (departure.why() === undefined && !stopping) {
        stopping = true;
        child?.stdin?.end();
        await within(patienceMs, client.exited);
        if (patienceMs > 0 && child && child.exitCode === null && child.signalCode === null) {
          record.complain(
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
      if (departure.why() === undefined && !stopping) {
        stopping = true;
        await client.kill();
        space.record({ kind: 'process', change: 'killed', detail: 'was killed by the suite' });
      }
      await ended;
    },
  };
}
