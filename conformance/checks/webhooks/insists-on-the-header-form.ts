import { defineCheck } from '../define-check.js';
import { kindOf } from '../reading/webhook-kinds.js';
import { judgeRefusals } from './refusals.js';

/** Apart from the forgeries: in these cases the digest itself is right, so that whoever takes them is not deceived. */
export const insistsOnTheHeaderForm = defineCheck({
  id: 'webhooks.insists-on-the-header-form',
  level: 'should',
  profile: 'webhooks',
  rule: 'Take a signature in the published form only: one value, which begins with `sha256=`.',
  basis: {
    source:
      'docs.omni.co: Create AI job shows one form; that no other one is to be taken is our inference (no source speaks of a second signature)',
    quote: 'X-Omni-Signature: sha256=HMAC(timestamp.body, secret)',
  },
  remedy:
    'Compare the whole value of the header with `sha256=` and your own digest; do not cut the prefix off unread, and do not search a list for a value that fits.',
  ambiguities: ['webhook-signed-text', 'webhook-without-signature'],
  judge: (evidence) => judgeRefusals(evidence, (id) => kindOf(id) === 'form', 'signatures in another form'),
});
