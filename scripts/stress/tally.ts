import { evidenceFrom } from '../../conformance/checks/evidence.js';
import { cadence } from '../../conformance/checks/polling/cadence.js';
import { pollGaps } from '../../conformance/checks/polling/gaps.js';
import { noBusyLoop } from '../../conformance/checks/polling/no-busy-loop.js';
import { jobStories } from '../../conformance/checks/reading/jobs.js';
import type { Trace } from '../../mock-server/index.js';
import { SENT_HEADER } from './messages.js';
import { LOOKS } from './shapes.js';

/** What was seen of all the jobs of one shape. */
export interface Tally {
  jobs: number;
  gaps: number;
  /** Jobs whose client the rule on cadence blamed. */
  blamed: number;
  /** Jobs whose client the rule on busy loops blamed. */
  blamedForLoop: number;
  shortestMs: number;
}

/** What the machine added to what clients meant to do. */
export interface Delays {
  /** From when a look was due to when it was sent. */
  readonly sending: number[];
  /** From then to the moment that the mock wrote down as its arrival. */
  readonly arriving: number[];
  /** As much of that as the trace does not say itself. */
  readonly untold: number[];
}

export const emptyTally = (): Tally => ({
  jobs: 0,
  gaps: 0,
  blamed: 0,
  blamedForLoop: 0,
  shortestMs: Number.POSITIVE_INFINITY,
});

/** Judges one recorded job as a run would. Throws when the recording is not what it should be. */
export function count(tally: Tally, trace: Trace, delays: Delays, mockBeganMs: number): void {
  const evidence = evidenceFrom(trace);
  const [story, ...others] = jobStories(evidence);
  if (!story || others.length > 0)
    throw new Error(`Expected one job in a space, found ${others.length + 1}.`);
  if (story.polls.length !== LOOKS)
    throw new Error(`Expected ${LOOKS} looks at a job, found ${story.polls.length}.`);
  const gaps = pollGaps(story).map(({ ms }) => ms);
  tally.jobs += 1;
  tally.gaps += gaps.length;
  tally.shortestMs = Math.min(tally.shortestMs, ...gaps);
  if (cadence.judge(evidence).verdict === 'fail') tally.blamed += 1;
  if (noBusyLoop.judge(evidence).verdict === 'fail') tally.blamedForLoop += 1;
  for (const { requestHeaders, wallMs, lateMs = 0 } of story.polls) {
    const delayMs = wallMs + mockBeganMs - Number(requestHeaders[SENT_HEADER]);
    delays.arriving.push(delayMs);
    delays.untold.push(Math.max(0, delayMs - lateMs));
  }
}
