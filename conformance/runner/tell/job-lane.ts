import type { Trace, TransitionEvent } from '../../../mock-server/index.js';
import type { JobSpan, TimelineJob } from '../../report/timeline.js';

const MOST_JOBS = 40;
const MOST_SPANS = 20;
/** How far a space's clock may be off real time and still count as the same. */
const SAME_TIME_MS = 250;

/** What each job did and when, whether or not anybody looked at it then. */
export function jobLane(trace: Trace): { shown: TimelineJob[]; omitted: number } {
  const momentOf = momentIn(trace);
  const jobs = new Map<string, TransitionEvent[]>();
  for (const event of trace) {
    if (event.kind !== 'transition') continue;
    const own = jobs.get(event.jobId);
    if (own) own.push(event);
    else jobs.set(event.jobId, [event]);
  }
  const all = [...jobs].map(([jobId, moves]) => ({ jobId, spans: spansOf(moves, momentOf) }));
  const shown = all.slice(0, MOST_JOBS).map((job) => ({ ...job, spans: job.spans.slice(0, MOST_SPANS) }));
  const count = (some: readonly TimelineJob[]) => some.reduce((sum, { spans }) => sum + spans.length, 0);
  return { shown, omitted: count(all) - count(shown) };
}

type MomentOf = (move: TransitionEvent) => number;

/** Reports of progress within one state make one span. */
function spansOf(moves: readonly TransitionEvent[], momentOf: MomentOf): JobSpan[] {
  const changes = moves.filter((move, i) => move.to !== moves[i - 1]?.to);
  return changes.map((move, i) => {
    const next = changes[i + 1];
    return { seq: move.seq, state: move.to, fromMs: momentOf(move), toMs: next ? momentOf(next) : null };
  });
}

/**
 * A move is recorded when the mock notices it and stamped with when it happened on the space's own clock. Where that
 * clock ran as real time does, the stamp is the better one.
 */
function momentIn(trace: Trace): MomentOf {
  const [space] = trace;
  const last = trace.at(-1) ?? space;
  const began = Date.parse(space.at);
  const drift = Date.parse(last.at) - began - (last.wallMs - space.wallMs);
  const real = Math.abs(drift) < SAME_TIME_MS && !trace.some(({ kind }) => kind === 'clock');
  return ({ at, wallMs }) => {
    const noticed = Math.round(wallMs - space.wallMs);
    return real ? Math.max(0, Math.min(noticed, Date.parse(at) - began)) : noticed;
  };
}
