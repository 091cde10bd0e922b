import { defineCheck } from '../define-check.js';
import { endOf, nameOf } from '../reading/asks.js';
import { ranOut } from '../reading/deadline.js';
import { secondsText } from '../reading/text.js';
import { hadNoTime, resting } from '../reading/webhook-effects.js';
import { isTerminal, wasSent, webhookTrails } from '../reading/webhook-trails.js';
import { worstOf } from '../reading/worst.js';
import { fail, incomplete, pass } from '../verdict.js';
import { noneSent, PASSIVE } from './unjudged.js';

export const fallsBackToPolling = defineCheck({
  id: 'webhooks.falls-back-to-polling',
  level: 'must',
  profile: 'webhooks',
  rule: 'Find the end of a job by polling when no webhook tells it.',
  basis: {
    source:
      'Omni OpenAPI (Python SDK, July 2026): aiJobSubmit (progress is sent once; no retry is promised for the end); that a webhook can be lost is our inference',
    quote: 'best effort',
  },
  remedy:
    'Poll beside the webhook, seldom if you like, and often enough to have the answer before the deadline of the ask.',
  judge(evidence) {
    if (!evidence.hasAdapter) return PASSIVE;
    const lost = webhookTrails(evidence).filter(
      ({ deliveries }) =>
        deliveries.some((one) => isTerminal(one) && one.outcome === 'dropped') && !deliveries.some(wasSent),
    );
    const judged = lost.map((trail) => {
      const { ask, deliveries, polls, submits } = trail;
      if (ask.reply?.outcome === 'answered') return pass();
      const lostMs = Math.max(
        ...deliveries.map(({ endedMs }) => endedMs),
        ...submits.map(({ endedMs }) => endedMs),
      );
      if (hadNoTime(trail, lostMs))
        return incomplete(`delivery-lost: ${nameOf(trail)} ${endOf(trail)} before it could have polled.`);
      const polled = polls.length === 0 ? 'without a single poll' : `after ${polls.length} polls`;
      const text = `delivery-lost: ${nameOf(trail)} ${endOf(trail)} ${polled}. Its job was COMPLETE, its webhook was lost, and ${secondsText(ask.request.deadlineMs)} were given.`;
      return fail(text, [...submits, ...polls], { timing: ranOut(evidence, ask) });
    });
    const worst = worstOf(judged);
    if (!worst) return noneSent(evidence, 'No webhook was lost.');
    return resting(worst, 'E2', worst.verdict === 'fail' ? lost.flatMap(({ deliveries }) => deliveries) : []);
  },
});
