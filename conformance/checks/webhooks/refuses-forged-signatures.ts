import { defineCheck } from '../define-check.js';
import { kindOf } from '../reading/webhook-kinds.js';
import { judgeRefusals } from './refusals.js';

export const refusesForgedSignatures = defineCheck({
  id: 'webhooks.refuses-forged-signatures',
  level: 'must',
  profile: 'webhooks',
  rule: 'Refuse a webhook whose signature was not made with its secret over all of it.',
  basis: {
    source: 'docs.omni.co: Create AI job; that the whole digest is compared is our inference',
    quote: 'X-Omni-Signature: sha256=HMAC(timestamp.body, secret)',
  },
  remedy:
    'Compute `sha256=` + HMAC-SHA256 of `timestamp.body` yourself, check that both values have one length, and compare all of them in constant time (timingSafeEqual, hmac.compare_digest). Take neither algorithm nor length from the header.',
  judge: (evidence) => judgeRefusals(evidence, (id) => kindOf(id) === 'forged', 'forged signatures'),
});
