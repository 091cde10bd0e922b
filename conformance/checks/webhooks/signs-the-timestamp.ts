import { defineCheck } from '../define-check.js';
import { kindOf } from '../reading/webhook-kinds.js';
import { judgeRefusals } from './refusals.js';

export const signsTheTimestamp = defineCheck({
  id: 'webhooks.signs-the-timestamp',
  level: 'must',
  profile: 'webhooks',
  rule: 'Verify the signature over the text of the timestamp header, a dot, and the body.',
  basis: {
    source: 'docs.omni.co: Create AI job',
    quote: 'X-Omni-Signature: sha256=HMAC(timestamp.body, secret)',
  },
  remedy:
    'Put the value of `X-Omni-Signature-Timestamp` into the HMAC as it came: not parsed, not trimmed, and never left out.',
  judge: (evidence) =>
    judgeRefusals(
      evidence,
      (id) => kindOf(id) === 'timestamp',
      'webhooks whose timestamp is not the signed one',
    ),
});
