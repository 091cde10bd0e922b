import { defineCheck } from '../define-check.js';
import { kindOf } from '../reading/webhook-kinds.js';
import { judgeRefusals } from './refusals.js';

export const refusesChangedBodies = defineCheck({
  id: 'webhooks.refuses-changed-bodies',
  level: 'must',
  profile: 'webhooks',
  rule: 'Refuse a body that is not, byte for byte, the one that was signed.',
  basis: {
    source: 'docs.omni.co: Create AI job; that `body` means the raw bytes is our inference',
    quote: 'X-Omni-Signature: sha256=HMAC(timestamp.body, secret)',
  },
  remedy:
    'Verify the raw bytes before anything parses, trims or decodes them (express.raw, request.get_data()), and parse only what was verified.',
  judge: (evidence) => judgeRefusals(evidence, (id) => kindOf(id) === 'body', 'changed bodies'),
});
