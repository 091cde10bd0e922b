import type { Evidence } from '../evidence.js';
import type { Ask } from './jobs.js';
import { secondsText } from './text.js';

/** What a client may need beyond its deadline to say so. */
const GRACE_MS = 5_000;

/**
 * Whether a client ended an ask by its deadline. `cut-short` when the trace ends before that can be said, because the
 * run was stopped or the client's process was gone.
 */
export function timeliness({ events }: Evidence, ask: Ask): 'in-time' | 'late' | 'cut-short' {
  const dueMs = ask.askedMs + ask.request.deadlineMs + GRACE_MS;
  if (ask.repliedMs !== undefined) return ask.repliedMs <= dueMs ? 'in-time' : 'late';
  const died = events.some(
    (event) => event.kind === 'process' && event.change === 'exited' && event.wallMs < dueMs,
  );
  const lastMs = Math.max(...events.map(({ wallMs }) => wallMs));
  return died || lastMs < dueMs ? 'cut-short' : 'late';
}

/** The user was told that time was up, or nothing at all: on a busy machine it may just have been too short. */
export const ranOut = (evidence: Evidence, ask: Ask): boolean =>
  ask.repliedMs === undefined ? timeliness(evidence, ask) === 'late' : ask.reply?.outcome === 'timed-out';

/** When the client answered, as the end of a sentence. */
export const howLate = (ask: Ask): string =>
  ask.repliedMs === undefined
    ? `the client never answered; its deadline was ${secondsText(ask.request.deadlineMs)}`
    : `the client answered after ${secondsText(ask.repliedMs - ask.askedMs)}; its deadline was ${secondsText(ask.request.deadlineMs)}`;
