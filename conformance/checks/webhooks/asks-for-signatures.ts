import { defineCheck } from '../define-check.js';
import { nameOf } from '../reading/asks.js';
import { objectIn, textOf } from '../reading/json.js';
import { webhookTrails } from '../reading/webhook-trails.js';
import { worstOf } from '../reading/worst.js';
import { fail, pass } from '../verdict.js';
import { noneSent, PASSIVE } from './unjudged.js';

export const asksForSignatures = defineCheck({
  id: 'webhooks.asks-for-signatures',
  level: 'must',
  profile: 'webhooks',
  rule: 'Give a signing secret with every `webhookUrl`.',
  basis: {
    source:
      'docs.omni.co: Create AI job (webhooks are signed when there is a secret); Omni OpenAPI (CLI, May 2026) describes it as required with `webhookUrl`',
    quote: 'webhookSigningSecret',
  },
  remedy:
    'Send `webhookSigningSecret` with each submit that has a `webhookUrl`; without it nothing is signed, and anybody who knows the address can send.',
  judge(evidence) {
    if (!evidence.hasAdapter) return PASSIVE;
    const judged = webhookTrails(evidence).flatMap((trail) => {
      const submit = trail.submits.at(-1);
      const { webhookUrl, webhookSigningSecret } = objectIn(submit?.requestBody ?? null);
      if (!submit || webhookUrl === undefined) return [];
      return textOf(webhookSigningSecret) === ''
        ? [
            fail(`${nameOf(trail)} was submitted with a \`webhookUrl\` and no \`webhookSigningSecret\`.`, [
              submit,
            ]),
          ]
        : [pass()];
    });
    return worstOf(judged) ?? noneSent(evidence, 'No submit had a `webhookUrl`.');
  },
});
