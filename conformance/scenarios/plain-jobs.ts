import type { ScriptRequest, SpaceRequest } from '../../mock-server/index.js';

/**
 * A job that is COMPLETE whenever somebody looks: for scenarios that are about something else than its states, so that
 * no verdict hangs on how fast a client polls.
 */
export const atOnce = { by: 'time', durationMs: 0 } as const satisfies ScriptRequest['pace'];

/** Time enough for a client that waits between polls, and not too much for one that never ends. */
export const SHORT_DEADLINE_MS = 10_000;

/**
 * Time enough for a job that takes up to six looks, by a client that waits 5 seconds before each of them: that is the longest
 * wait that Omni advises, so nobody may run out of time for it.
 */
export const PATIENT_DEADLINE_MS = 40_000;

/** For the mock to see the third look of such a client. */
export const THIRD_LOOK_MS = 25_000;

/** Results as plain JSON: for scenarios that are about something else than the content type. */
export const plainJson = { switches: { resultContentType: 'json' } } as const satisfies SpaceRequest;
