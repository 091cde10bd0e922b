import type { AskOutcome } from '../../protocol/messages.js';
import { defineCheck } from '../define-check.js';
import { endOf, nameOf } from '../reading/asks.js';
import { showsTheEnd } from '../reading/jobs.js';
import { endedEarly, resting } from '../reading/webhook-effects.js';
import { isTerminal, type WebhookTrail, wasSent, webhookTrails } from '../reading/webhook-trails.js';
import { worstOf } from '../reading/worst.js';
import { fail, incomplete, type Judgement, pass } from '../verdict.js';
import { noneSent, PASSIVE } from './unjudged.js';

export const confirmsTheState = defineCheck({
  id: 'webhooks.confirms-the-state',
  level: 'must',
  profile: 'webhooks',
  rule: 'Believe the API, not the webhook, on how a job stands.',
  basis: {
    source:
      'Our inference: docs.omni.co: Create AI job announces a terminal state, and docs.omni.co: Get AI job status is what says it with authority; an old webhook can be repeated by whoever saw it',
  },
  remedy:
    'Read `GET /api/v1/ai/jobs/{jobId}` when a webhook comes, whatever it says, and go on waiting when its `state` is not terminal.',
  judge(evidence) {
    if (!evidence.hasAdapter) return PASSIVE;
    const judged = webhookTrails(evidence).map((trail) => ({ trail, judgement: judgeOne(trail) }));
    const worst = worstOf(judged.map(({ judgement }) => judgement));
    if (!worst) return noneSent(evidence, 'No webhook announced the end of an ask.');
    if (worst.verdict === 'incomplete') return worst;
    const guilty = judged.filter(({ judgement }) => judgement?.verdict === 'fail');
    return resting(
      worst,
      'E2',
      guilty.flatMap(({ trail }) => announced(trail) ?? []),
    );
  },
});

/** The webhooks that contradict the API, by what they say of a job that is EXECUTING. */
const TOO_EARLY: Readonly<Record<string, true>> = {
  'complete-while-executing': true,
  'failed-while-executing': true,
  'cancelled-while-executing': true,
};

/** What only Omni can make of an ask. */
const ENDS: ReadonlySet<AskOutcome | undefined> = new Set(['answered', 'failed', 'cancelled'] as const);

const announced = ({ deliveries }: WebhookTrail) => deliveries.find((one) => isTerminal(one) && wasSent(one));

function judgeOne(trail: WebhookTrail): Judgement | undefined {
  const { ask, polls, results } = trail;
  const { reply, repliedMs = Number.POSITIVE_INFINITY } = ask;
  const said = announced(trail);
  if (!said) return undefined;
  const lied = said.attack !== undefined && said.attack.id in TOO_EARLY;
  const who = `${said.attack?.id ?? said.event}: ${nameOf(trail)} ${endOf(trail)}`;
  const calls = [...polls, ...results].filter(({ wallMs }) => wallMs >= said.wallMs);
  if (lied && endedEarly(trail, said))
    return fail(`${who} on the word of a webhook while Omni's API said EXECUTING.`, calls);
  if (said.wallMs <= repliedMs && ENDS.has(reply?.outcome) && !askedOmni(trail, repliedMs))
    return fail(`${who} on the word of a webhook, without having read its status or its result.`, calls);
  if (!lied) return ENDS.has(reply?.outcome) ? pass() : undefined;
  if (reply?.outcome === 'answered') return pass();
  return reply?.outcome === 'failed' || reply?.outcome === 'cancelled'
    ? fail(`${who} though its job completed, after a webhook had said otherwise too early.`, calls)
    : incomplete(`${who}.`);
}

/** That a result is there is an end too; a status has to say it. */
const askedOmni = ({ polls, results }: WebhookTrail, untilMs: number): boolean =>
  [...polls.filter(showsTheEnd), ...results].some(({ wallMs }) => wallMs <= untilMs);
