import { defineCheck } from '../define-check.js';
import { kindOf } from '../reading/webhook-kinds.js';
import { judgeRefusals } from './refusals.js';

export const refusesUnsigned = defineCheck({
  id: 'webhooks.refuses-unsigned',
  level: 'must',
  profile: 'webhooks',
  rule: 'Refuse a webhook without a signature.',
  basis: {
    source:
      'docs.omni.co: Create AI job (requests are signed when there is a secret); to refuse those that are not is our inference',
    quote: 'X-Omni-Signature',
  },
  remedy:
    'Answer 401 and stop when the header is missing, empty or has no digest; never skip the verification because there is nothing to verify.',
  judge: (evidence) =>
    judgeRefusals(evidence, (id) => kindOf(id) === 'unsigned', 'webhooks without a signature'),
});
