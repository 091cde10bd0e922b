import type { ActedOn } from '../../mock-server/index.js';
import { BoundedTail } from './bounded-tail.js';
import { describeExit, outputDrained, startClientProcess } from './client-process.js';
import { actedSince, type Observation, parseObservation } from './observation.js';

/** A program that tells which webhooks were acted on, for a receiver that the suite does not start. */
export interface Observer {
  /** Takes what was acted on until now for somebody else's business: a receiver can be older than the run. */
  begin(): Promise<void>;
  /** What was acted on since then; undefined when the program does not say, now or ever again. */
  look(): Promise<readonly ActedOn[] | undefined>;
  /** Why it is not asked any more, in one sentence. */
  complaint(): string | undefined;
  stop(): Promise<void>;
}

export interface ObserverOptions {
  readonly program: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 10_000;
/** Far above what any run could have acted on. */
const MAX_OUTPUT = 4 * 1024 * 1024;

/**
 * Never runs twice at once: whoever asks while it runs is answered by the next run, together with all who wait, so that
 * an answer is never older than its question. What goes wrong twice ends it, so that one complaint says it all.
 */
export function observerOf(options: ObserverOptions): Observer {
  let complaint: string | undefined;
  let running: Promise<readonly ActedOn[] | undefined> | undefined;
  let next: Promise<readonly ActedOn[] | undefined> | undefined;
  let earlier: readonly ActedOn[] = [];
  let stopped = false;
  let stopIt: () => Promise<unknown> = async () => {};

  const attempt = (): Promise<Observation> => {
    const { done, stop } = run(options);
    stopIt = stop;
    return done;
  };

  const lookOnce = async (): Promise<readonly ActedOn[] | undefined> => {
    if (complaint !== undefined || stopped) return undefined;
    let seen = await attempt();
    // It may have read a line that was just being written.
    if ('problem' in seen && !stopped) seen = await attempt();
    if ('acted' in seen) return actedSince(earlier, seen.acted);
    if (!stopped)
      complaint = `The observer ${options.program} cannot be used: ${seen.problem}. Without it, webhooks are judged by the status they were answered with (E0).`;
    return undefined;
  };

  const look = (): Promise<readonly ActedOn[] | undefined> => {
    if (!running) {
      running = lookOnce().finally(() => {
        running = undefined;
      });
      return running;
    }
    next ??= running.then(() => {
      next = undefined;
      return look();
    });
    return next;
  };

  return {
    async begin() {
      earlier = (await look()) ?? [];
    },
    look,
    complaint: () => complaint,
    async stop() {
      stopped = true;
      await stopIt();
      await running;
    },
  };
}

/** Runs the program once: no arguments, no shell, and it ends in time or is ended. */
function run(options: ObserverOptions): { done: Promise<Observation>; stop: () => Promise<unknown> } {
  const { program, timeoutMs = TIMEOUT_MS } = options;
  const observer = startClientProcess([program], { env: options.env ?? process.env, stdin: 'ignore' });
  const { child } = observer;
  const errors = new BoundedTail(1024);
  let output = '';
  let problem: string | undefined;
  const giveUp = (why: string) => {
    problem ??= why;
    void observer.kill();
  };
  child?.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    if (output.length <= MAX_OUTPUT) output += chunk;
    else giveUp(`it printed more than ${MAX_OUTPUT / 1024 / 1024} MiB`);
  });
  child?.stderr?.setEncoding('utf8').on('data', (chunk: string) => errors.push(chunk));
  const timer = setTimeout(() => giveUp(`it did not end within ${timeoutMs / 1000} s`), timeoutMs);

  const done = observer.exited.then(async (exit): Promise<Observation> => {
    clearTimeout(timer);
    if (child) await outputDrained(child);
    if (problem !== undefined) return { problem };
    if (exit.startError !== undefined) return { problem: exit.startError };
    if (exit.code === 0) return parseObservation(output);
    const said = errors.toString().trim().replaceAll('\n', ' ');
    return {
      problem: `it ${describeExit(exit)}${said === '' ? '' : ` and wrote on standard error: ${said}`}`,
    };
  });
  return { done, stop: () => observer.kill() };
}
