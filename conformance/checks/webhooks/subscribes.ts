import { defineCheck } from '../define-check.js';
import { nameOf } from '../reading/asks.js';
import { objectIn } from '../reading/json.js';
import { missing } from '../reading/missing.js';
import { webhookTrails } from '../reading/webhook-trails.js';
import { worstOf } from '../reading/worst.js';
import { fail, incomplete, pass } from '../verdict.js';
import { PASSIVE } from './unjudged.js';

export const subscribes = defineCheck({
  id: 'webhooks.subscribes',
  level: 'must',
  profile: 'webhooks',
  rule: 'Name your receiver in `webhookUrl` when you submit, and ask for progress where it is wanted.',
  basis: {
    source:
      'docs.omni.co: Create AI job (webhooks are set up with each submit; nothing else subscribes to them)',
    quote: 'webhookUrl',
  },
  remedy:
    'Send `webhookUrl` with the address of the receiver in the body of the submit, and `progressWebhookEnabled: true` beside it for progress.',
  judge(evidence) {
    if (!evidence.hasAdapter) return PASSIVE;
    const judged = webhookTrails(evidence).map((trail) => {
      const { submits, ask } = trail;
      const submit = submits.at(-1);
      if (!submit) return incomplete(`${nameOf(trail)} was not submitted.`);
      const { webhookUrl, progressWebhookEnabled } = objectIn(submit.requestBody);
      if (typeof webhookUrl !== 'string')
        return fail(`${nameOf(trail)} was submitted without a \`webhookUrl\`.`, [submit]);
      if (!isAddress(webhookUrl))
        return fail(`${nameOf(trail)} has the \`webhookUrl\` ${JSON.stringify(webhookUrl)}, no address.`, [
          submit,
        ]);
      if (ask.request.webhook?.progress === true && progressWebhookEnabled !== true)
        return fail(
          `${nameOf(trail)} wants progress, and the submit has no \`progressWebhookEnabled: true\`.`,
          [submit],
        );
      return pass();
    });
    return worstOf(judged) ?? missing(evidence, 'The client was not asked to use webhooks.');
  },
});

const isAddress = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
