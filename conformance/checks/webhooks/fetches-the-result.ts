import { defineCheck } from '../define-check.js';
import { endOf, gaveAnswer, nameOf } from '../reading/asks.js';
import { objectIn, textOf } from '../reading/json.js';
import { shows } from '../reading/text.js';
import { resting } from '../reading/webhook-effects.js';
import { type WebhookTrail, webhookTrails } from '../reading/webhook-trails.js';
import { worstOf } from '../reading/worst.js';
import { fail, incomplete, type Judgement, pass } from '../verdict.js';
import { noneSent, PASSIVE } from './unjudged.js';

const OTHER_SUMMARY = 'summary-is-not-the-answer';

export const fetchesTheResult = defineCheck({
  id: 'webhooks.fetches-the-result',
  level: 'must',
  profile: 'webhooks',
  rule: 'Fetch the result with your key; the summary of a webhook is not the answer.',
  basis: {
    source:
      'docs.omni.co: Create AI job (the summary may hold values; the full data need an authenticated call)',
    quote: 'result_summary',
  },
  remedy: 'Take a webhook for the news that there is a result, and show what `…/result` says.',
  judge(evidence) {
    if (!evidence.hasAdapter) return PASSIVE;
    const told = webhookTrails(evidence).filter(({ deliveries }) =>
      deliveries.some(({ attack }) => attack?.id === OTHER_SUMMARY),
    );
    const worst = worstOf(told.map(judgeOne));
    return worst
      ? resting(
          worst,
          worst.verdict === 'incomplete' ? undefined : 'E2',
          worst.verdict === 'fail' ? told.flatMap(({ deliveries }) => deliveries) : [],
        )
      : noneSent(evidence, 'No other summary was sent.');
  },
});

function judgeOne(trail: WebhookTrail): Judgement {
  const { ask, results, deliveries, served } = trail;
  const shown = ask.reply?.text ?? '';
  const summary = deliveries
    .map(({ requestBody }) => textOf(objectIn(requestBody).result_summary))
    .find((text) => text !== '' && text !== served?.message && shows(shown, text));
  const who = `${OTHER_SUMMARY}: ${nameOf(trail)}`;
  if (summary !== undefined)
    return fail(`${who} was answered with the summary of the webhook, "${summary}".`, results);
  if (ask.reply?.outcome !== 'answered') return incomplete(`${who} ${endOf(trail)}.`);
  if (!served) return fail(`${who} was answered without its result having been fetched.`, results);
  if (!gaveAnswer(trail))
    return fail(`${who} was answered without the message of its result, "${served.message}".`, results);
  return pass();
}
