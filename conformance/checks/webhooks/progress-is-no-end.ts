import { defineCheck } from '../define-check.js';
import { endOf, nameOf } from '../reading/asks.js';
import { earlyEffect, resting } from '../reading/webhook-effects.js';
import { wasSent, webhookTrails } from '../reading/webhook-trails.js';
import { worstOf } from '../reading/worst.js';
import { fail, incomplete, pass } from '../verdict.js';
import { noneSent, PASSIVE } from './unjudged.js';

export const progressIsNoEnd = defineCheck({
  id: 'webhooks.progress-is-no-end',
  level: 'must',
  profile: 'webhooks',
  rule: 'Take progress for news of a job that goes on, not for its end.',
  basis: {
    source:
      'Omni OpenAPI (Python SDK, July 2026): aiJobSubmit (progress events while the job runs, terminal ones at its end); no document lists their fields',
    quote: 'progressWebhookEnabled',
  },
  remedy: 'End a job only on `status` COMPLETE, FAILED or CANCELLED, not because a webhook came.',
  judge(evidence) {
    if (!evidence.hasAdapter) return PASSIVE;
    const told = webhookTrails(evidence).flatMap((trail) => {
      const progress = trail.deliveries.filter(
        (one) => one.event === 'job.progress' && wasSent(one) && one.wallMs < trail.endedMs,
      );
      return progress.length > 0 ? [{ trail, progress }] : [];
    });
    const guilty = told.filter(({ trail, progress }) => progress.some((one) => earlyEffect(trail, one)));
    const judged = told.map(({ trail, progress }) => {
      const effect = progress.flatMap((one) => earlyEffect(trail, one) ?? [])[0];
      if (effect !== undefined)
        return fail(`progress-only: ${nameOf(trail)} got progress, and ${effect}.`, trail.results);
      if (trail.ask.reply?.outcome !== 'answered')
        return incomplete(`${nameOf(trail)} ${endOf(trail)} after its progress.`);
      return pass();
    });
    const worst = worstOf(judged);
    if (!worst) return noneSent(evidence, 'No progress was sent.');
    if (worst.verdict === 'incomplete') return worst;
    return resting(
      worst,
      'E2',
      guilty.flatMap(({ progress }) => progress),
    );
  },
});
