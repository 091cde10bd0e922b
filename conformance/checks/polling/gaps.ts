import type { ExchangeEvent } from '../../../mock-server/index.js';
import { type JobStory, showsTheEnd } from '../reading/jobs.js';

/** From one poll's arrival to the next one's. */
export interface Gap {
  readonly ms: number;
  /** How much of a gap that looks short can be due to the earlier poll having arrived, or been stamped, late. */
  readonly allowanceMs: number;
  readonly polls: readonly [ExchangeEvent, ExchangeEvent];
}

type Pace = Pick<JobStory, 'polls' | 'cancels' | 'deliveries'>;
type Watched = readonly [earlier: ExchangeEvent, before: ExchangeEvent, poll: ExchangeEvent];

/** The pace that Omni advises. */
const ADVISED_MS = 2_000;
/** More lateness than this is granted to nobody, whatever caused it. */
const MOST_LATENESS_MS = 400;
/** A gap that cannot have been longer than this is too short, whatever is granted to it. */
const SHORTEST_ACCEPTED_MS = 1_400;
/** Two gaps of a fixed rate take about 4 s together, however late the poll between them was. */
const TWO_TICKS_MS = 2 * ADVISED_MS + MOST_LATENESS_MS;

/**
 * The gaps that tell how fast a client polls a job: from the second poll on, because the first one pays for the
 * connection. Left out are gaps that other rules judge: after an error, after the job ended, and once the client
 * has begun to cancel. A poll that a webhook called for came when it had to. A poll that the client itself hung up on is a
 * poll like any other.
 */
export function pollGaps(story: Pace): Gap[] {
  return pacedPolls(story)
    .filter((watched) => !isUnmeasurable(watched))
    .map(([earlier, before, poll]) => ({
      ms: poll.wallMs - before.wallMs,
      allowanceMs: allowance(earlier, before, poll),
      polls: [before, poll],
    }));
}

/** How many gaps the mock cannot measure, because it was itself too late in writing an arrival down. */
export const unmeasurableGaps = (story: Pace): number => pacedPolls(story).filter(isUnmeasurable).length;

function pacedPolls(story: Pace): Watched[] {
  const cancelledMs = story.cancels[0]?.wallMs ?? Number.POSITIVE_INFINITY;
  const watched = untilTheEnd(story.polls).filter(({ wallMs }) => wallMs < cancelledMs);
  return inThrees(watched).filter(
    ([, before, poll]) =>
      (before.status === 200 || hungUp(before)) && !holdsAny(story.deliveries, before, poll),
  );
}

/**
 * All that a client does to a job until it ends, for the rule on busy loops: errors and polls that nobody waited for count
 * too. Left out is what a client does at once for a reason: after a webhook, after a cancel, once after a poll that the
 * server failed or dropped (HTTP clients do that of themselves), and after a 429, about which there are rules of its own.
 */
export function everyGap({ polls, cancels, deliveries }: Pace): Pick<Gap, 'ms' | 'polls'>[] {
  return inThrees(untilTheEnd(polls))
    .filter(
      ([earlier, before, poll]) =>
        before.status !== 429 &&
        !(failedByServer(before) && !failedByServer(earlier)) &&
        !holdsAny([...cancels, ...deliveries], before, poll),
    )
    .map(([, before, poll]) => ({ ms: poll.wallMs - before.wallMs, polls: [before, poll] }));
}

function untilTheEnd(polls: readonly ExchangeEvent[]): readonly ExchangeEvent[] {
  const ended = polls.findIndex(showsTheEnd);
  return ended === -1 ? polls : polls.slice(0, ended + 1);
}

/** Each poll with the two before it. */
const inThrees = (polls: readonly ExchangeEvent[]): Watched[] =>
  polls.flatMap((poll, index) => {
    const [earlier, before] = [polls[index - 2], polls[index - 1]];
    return earlier && before ? [[earlier, before, poll] as const] : [];
  });

const holdsAny = (
  events: readonly { readonly wallMs: number }[],
  before: ExchangeEvent,
  poll: ExchangeEvent,
): boolean => events.some(({ wallMs }) => wallMs > before.wallMs && wallMs <= poll.wallMs);

const hungUp = ({ status, fault }: ExchangeEvent): boolean => status === null && fault === null;

const failedByServer = ({ status, fault }: ExchangeEvent): boolean =>
  status === null ? fault !== null : status >= 500;

/** Nobody knows how long such a gap was: an end of it has a doubtful stamp, and it need not be too short. */
const isUnmeasurable = ([, before, poll]: Watched): boolean =>
  [before, poll].some(({ lateMs = 0 }) => lateMs > MOST_LATENESS_MS) &&
  poll.wallMs - before.wallMs + (before.lateMs ?? 0) >= SHORTEST_ACCEPTED_MS;

/**
 * A client that keeps a fixed rate is not early because it was late before. That it was late shows in the gap before, when
 * the two gaps together are those of a fixed rate; or the mock itself was late in writing it down, and says so.
 */
function allowance(earlier: ExchangeEvent, before: ExchangeEvent, poll: ExchangeEvent): number {
  const keepsRate = poll.wallMs - earlier.wallMs < TWO_TICKS_MS;
  const overdueMs = keepsRate ? before.wallMs - earlier.wallMs - ADVISED_MS : 0;
  return Math.min(Math.max(before.lateMs ?? 0, overdueMs, 0), MOST_LATENESS_MS);
}

/** The shortest that a gap can really have been. */
export const shortestMs = (gaps: readonly Gap[]): number =>
  Math.min(...gaps.map(({ ms, allowanceMs }) => ms + allowanceMs));

/** On the whole only the lateness of the first poll counts: that of all others made one gap longer and the next one shorter. */
export const meanMs = (gaps: readonly Gap[]): number =>
  rawMeanMs(gaps) + (gaps[0]?.allowanceMs ?? 0) / Math.max(gaps.length, 1);

/** As it was seen, with nothing granted. */
export const rawMeanMs = (gaps: readonly Pick<Gap, 'ms'>[]): number =>
  gaps.reduce((sum, { ms }) => sum + ms, 0) / Math.max(gaps.length, 1);
