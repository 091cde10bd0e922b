import * as cancel from '../checks/cancel/index.js';
import type { Check } from '../checks/define-check.js';
import { evidenceFrom } from '../checks/evidence.js';
import { checks } from '../checks/index.js';
import * as polling from '../checks/polling/index.js';
import * as webhooks from '../checks/webhooks/index.js';
import { isJudged, judge } from '../runner/assess/judge.js';
import type { ScenarioRun } from '../runner/play/run-scenario.js';
import { truths } from './truths/index.js';

type Rule = Pick<Check, 'id' | 'rule' | 'remedy'>;

/** A rule that a play broke. */
export interface BrokenRule {
  readonly check: Rule;
  readonly message: string;
}

/** What a play showed. What it `lacks` to prove anything keeps it from counting as kept. */
export interface Judged {
  readonly broken: readonly BrokenRule[];
  readonly lacks?: string;
}

/** About how long something takes, which an explorer that plays many at once says nothing about. */
const ABOUT_TIME: readonly string[] = ['polling.cadence', 'polling.no-busy-loop'];

/** Rules of the suite that hold in any order of events, and not only in the one that their scenario plays. */
const IN_ANY_ORDER: readonly Check[] = [
  cancel.acceptsRefusal,
  cancel.notBelievedTooEarly,
  cancel.reachesOmni,
  cancel.reportsRealEnd,
  cancel.stopsWork,
  cancel.twiceIsOnce,
  polling.reportsFailure,
  polling.reportsForeignCancel,
  webhooks.actsOnce,
  webhooks.oneEndOneAnswer,
  webhooks.progressIsNoEnd,
];

const rules: readonly Check[] = [
  ...truths,
  ...IN_ANY_ORDER,
  ...checks.filter(({ id, monitor }) => monitor && !ABOUT_TIME.includes(id)),
];

/** Not read from a trace: how a process ended is known to who started it. */
const STAYS_ALIVE: Rule = {
  id: 'explorer.stays-alive',
  rule: 'Live through every order of events.',
  remedy: 'Read what it wrote on standard error last, and handle the answer or the webhook that it died of.',
};

/** What a client broke in one play, the most telling rule first. */
export function judgePlay({
  trace,
  status,
  reason,
  departed,
}: Pick<ScenarioRun, 'trace' | 'status' | 'reason' | 'departed'>): Judged {
  if (!trace) return { broken: [], lacks: reason };
  const hasSubmitted = trace.some(({ kind }) => kind === 'transition');
  if (!hasSubmitted) return { broken: [], lacks: reason || 'The client was asked, and submitted nothing.' };
  const evidence = evidenceFrom(trace);
  const judged = rules.map((check) => ({ check, ...judge(check, evidence, true) }));
  const broken = [
    ...(departed === undefined
      ? []
      : [{ check: STAYS_ALIVE, message: `In the middle of the question, ${departed}.` }]),
    ...judged.filter(({ verdict }) => verdict === 'fail'),
  ].map(({ check, message }) => ({ check, message }));
  if (broken.length > 0) return { broken };
  const own = judged.find(({ verdict }) => verdict === 'harness-error');
  if (own) return { broken, lacks: `${own.check.id}: ${own.message}` };
  if (status !== 'finished') return { broken, lacks: reason };
  if (!judged.some(({ verdict }) => isJudged(verdict)))
    return { broken, lacks: 'Nothing that came could be judged by any rule.' };
  return { broken };
}
