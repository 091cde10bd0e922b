import type { DeliveryEvent } from '../../../mock-server/index.js';
import { defineCheck } from '../define-check.js';
import type { Evidence } from '../evidence.js';
import { endOf, nameOf } from '../reading/asks.js';
import { proofOfRefusal, resting, wasHeeded, weakest } from '../reading/webhook-effects.js';
import {
  answerTo,
  isAccepted,
  isTerminal,
  type WebhookTrail,
  wasSent,
  webhookTrails,
} from '../reading/webhook-trails.js';
import { worstOf } from '../reading/worst.js';
import { fail, incomplete, type Judgement, pass } from '../verdict.js';
import { noneSent, PASSIVE } from './unjudged.js';

/** How the ask of a job ends. */
const OUTCOME = { COMPLETE: 'answered', FAILED: 'failed', CANCELLED: 'cancelled' } as const;

export const takesEveryEnd = defineCheck({
  id: 'webhooks.takes-every-end',
  level: 'must',
  profile: 'webhooks',
  rule: 'Take the news that a job failed, was denied or was cancelled as readily as that of an answer.',
  basis: {
    source:
      'Omni OpenAPI (Python SDK, July 2026): aiJobSubmit (`job.complete`, `job.failed`, `job.denied`); docs.omni.co: Create AI job says any terminal state, which takes in CANCELLED',
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
  if (!isAccepted(sent))
    return resting(
      fail(`${who} got ${sent.event}, which ${answerTo(sent)}.`),
      proofOfRefusal(evidence, sent),
      [sent],
    );
  const last = evidence.transitions.findLast(({ jobId }) => trail.jobIds.includes(jobId))?.to;
  const expected =
    last === 'COMPLETE' || last === 'FAILED' || last === 'CANCELLED' ? OUTCOME[last] : undefined;
  if (expected !== undefined && trail.ask.reply?.outcome !== expected)
    return resting(
      fail(`${who} ${endOf(trail)} after ${sent.event}; ${expected} was expected.`, trail.polls),
      'E2',
      [sent],
    );
  if (wasHeeded(evidence, trail, sent) === false)
    return resting(
      fail(`${who} got ${sent.event}, and nothing came of it by the client's own account.`, trail.polls),
      'E1',
      [sent],
    );
  return resting(pass(), 'E2');
}

/** `job.denied` is the case `denied`. */
const caseOf = ({ event }: DeliveryEvent): string => event?.replace('job.', '') ?? '';
