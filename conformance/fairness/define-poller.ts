import type { Mutant } from '../mutants/index.js';

/** The reference client with another way of pacing its polls. */
export interface Poller extends Pick<Mutant, 'name' | 'story' | 'edits'> {
  /** The rules about pace that it breaks; an honest client breaks none of any kind. */
  readonly breaks: readonly string[];
}

export const definePoller = (poller: Poller): Poller => poller;

/** A file for `buildClient`: to it, a poller is a mutant whatever its verdict is to be. */
export const asMutant = ({ name, story, edits, breaks }: Poller): Mutant => ({
  name,
  story,
  edits,
  kills: breaks,
});

/** Everything in `jobs.ts` that says when a job without webhooks is looked at. */
const PACE = 'pace: Pace = POLLING,';
const AFTER_POLLING = 'betweenLooks: (signal) => pause(POLL_EVERY_MS, signal),\n};';

/**
 * Gives each awaited job a pace of its own. `code` is the body of a function that returns it, and `POLLING` is there to
 * build upon.
 */
export const withPace = (code: string): Mutant['edits'] => [
  { file: 'jobs.ts', find: PACE, replace: 'pace: Pace = paceOfOneJob(),' },
  { file: 'jobs.ts', find: AFTER_POLLING, replace: `${AFTER_POLLING}\nfunction paceOfOneJob() { ${code} }` },
];
