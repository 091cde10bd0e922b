import { setTimeout as after } from 'node:timers/promises';

const FIRST_MS = 1_000;
const LONGEST_GUESS_MS = 8_000;
/** A server may ask for an hour; in a chat the deadline should decide, not a header. */
const LONGEST_OBEYED_MS = 30_000;

/** How long to wait after failed attempt number `attempt`, from 0. Omni promises no `Retry-After`; obey one that comes. */
export function backOffMs(attempt: number, retryAfter: string | null, now = Date.now()): number {
  const asked = retryAfter === null ? undefined : askedMs(retryAfter, now);
  const guess = Math.min(FIRST_MS * 2 ** attempt, LONGEST_GUESS_MS);
  const wait = asked === undefined ? guess : Math.min(Math.max(asked, FIRST_MS), LONGEST_OBEYED_MS);
  // Jitter only ever adds, so that a wait which was asked for is never cut short.
  return wait + Math.random() * 250;
}

/** `Retry-After` is a number of seconds or an HTTP date. */
function askedMs(header: string, now: number): number | undefined {
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1_000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : date - now;
}

/** Waits, unless the signal ends the wait first; then it throws the signal's own reason. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await after(ms, undefined, { signal });
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  }
}

/** The promise's outcome, or the signal's reason if that comes first. What was promised goes on regardless. */
export function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
