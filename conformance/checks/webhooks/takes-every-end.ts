import type { DeliveryEvent } from '../../../mock-server/index.js';
import { defineCheck } from '../define-check.js';
import type { Evidence } from '../evidence.js';
import { endOf, nameOf } from '../reading/asks.js';
import { ranOut } from '../reading/deadline.js';
import { hadNoTime, proofOfRefusal, resting, wasHeeded } from '../reading/webhook-effects.js';
import {
  answerTo,
  isAccepted,
  isTerminal,
  type WebhookTrail,
  wasSent,
  webhookTrails,
} from '../reading/webhook-trails.js';
import { worstOf } from '../reading/worst.js';
import { fail, incomplete, type Judgement, pass, weakest } from '../verdict.js';
import { noneSent, PASSIVE } from './unjudged.js';

/** How the ask of a job ends. */
const OUTCOME = { COMPLETE: 'answered', FAILED: 'failed', CANCELLED: 'cancelled' } as const;

export const takesEveryEnd = defineCheck({
  id: 'webhooks.takes-every-end',
  level: 'must',
  profile: 'webhooks',
  rule: 'Take the news that a job failed or was denied as readily as that of an answer.',
  basis: {
    source:
      'Omni OpenAPI (Python SDK, July 2026): aiJobSubmit (`job.complete`, `job.failed`, `job.denied`); docs.omni.co: Create AI job says any terminal state. Whether CANCELLED is announced is open, so nobody has to take that',
    quote: 'job.denied',
  },
  remedy:
    'Read `status` and not whether there is a summary, wake up the ask on each terminal one, and tell how the job ended, as the API says.',
  judge(evidence) {
    if (!evidence.hasAdapter) return PASSIVE;
    const ends = webhookTrails(evidence).flatMap((trail) => {
      const sent = trail.deliveries.find(
        (one) => isTerminal(one) && one.attack === undefined && one.outcome !== 'dropped',
      );
      return sent ? [{ trail, sent }] : [];
    });
    const judged = ends.map(({ trail, sent }) => judgeOne(evidence, trail, sent));
    const worst = worstOf(judged);
    if (!worst) return noneSent(evidence, 'No end was announced.');
    const silent = ends.find((end) => isLeftOpen(end.sent) && wasIgnored(evidence, end));
    if (silent && worst.verdict === 'pass')
      return resting(
        { ...pass(NOT_HEARD), verdict: 'info' },
        weakest(judged.flatMap(({ proof }) => proof ?? [])),
        [silent.sent],
      );
    const deciding = judged.filter(({ verdict }) => verdict === worst.verdict);
    return resting(
      worst,
      weakest(deciding.flatMap(({ proof }) => proof ?? [])),
      worst.verdict === 'pass' ? [] : deciding.flatMap(({ deliveries = [] }) => deliveries),
    );
  },
});

function judgeOne(evidence: Evidence, trail: WebhookTrail, sent: DeliveryEvent): Judgement {
  const who = `${caseOf(sent)}: ${nameOf(trail)}`;
  if (!wasSent(sent)) return resting(incomplete(`${who}: the webhook ${answerTo(sent)}.`), undefined, [sent]);
  if (!isAccepted(sent) && !isLeftOpen(sent))
    return resting(
      fail(`${who} got ${sent.event}, which ${answerTo(sent)}.`, [], {
        timing: sent.outcome === 'timed-out',
      }),
      proofOfRefusal(evidence, sent),
      [sent],
    );
  const last = evidence.transitions.findLast(({ jobId }) => trail.jobIds.includes(jobId))?.to;
  const expected =
    last === 'COMPLETE' || last === 'FAILED' || last === 'CANCELLED' ? OUTCOME[last] : undefined;
  if (expected !== undefined && hadNoTime(trail, Math.max(sent.endedMs, trail.endedMs)))
    return resting(incomplete(`${who} ${endOf(trail)} before it could have had its end.`), undefined, [sent]);
  if (expected !== undefined && trail.ask.reply?.outcome !== expected)
    return resting(
      fail(`${who} ${endOf(trail)} after ${sent.event}; ${expected} was expected.`, trail.polls, {
        timing: ranOut(evidence, trail.ask),
      }),
      'E2',
      [sent],
    );
  const heeded = wasHeeded(evidence, trail, sent);
  if (heeded === false && !isLeftOpen(sent))
    return resting(
      fail(`${who} got ${sent.event}, and nothing came of it by the client's own account.`, trail.polls),
      'E1',
      [sent],
    );
  // That the ask ended rightly may be due to its polls alone.
  return resting(pass(), heeded === undefined ? 'E0' : 'E1');
}

/** No source says for certain that it is sent: see `webhookOnCancel` in docs/ambiguities.md. */
const isLeftOpen = ({ event }: DeliveryEvent): boolean => event === 'job.cancelled';

const wasIgnored = (
  evidence: Evidence,
  { trail, sent }: { readonly trail: WebhookTrail; readonly sent: DeliveryEvent },
): boolean => wasSent(sent) && (!isAccepted(sent) || wasHeeded(evidence, trail, sent) === false);

const NOT_HEARD =
  'It does not take job.cancelled, which Omni may never send: that its job was cancelled the ask learnt by polling.';

/** `job.denied` is the case `denied`. */
const caseOf = ({ event }: DeliveryEvent): string => event?.replace('job.', '') ?? '';
