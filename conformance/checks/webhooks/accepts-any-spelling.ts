import { defineCheck } from '../define-check.js';
import { kindOf } from '../reading/webhook-kinds.js';
import { judgeSpellings } from './spellings.js';

export const acceptsAnySpelling = defineCheck({
  id: 'webhooks.accepts-any-spelling',
  level: 'must',
  profile: 'webhooks',
  rule: 'Take a rightly signed event however its JSON and its headers are written.',
  basis: {
    source:
      'docs.omni.co: Create AI job signs the body as sent; that order, escapes and white space are free is RFC 8259, that header names have no case RFC 9110',
    quote: 'X-Omni-Signature: sha256=HMAC(timestamp.body, secret)',
  },
  remedy:
    'Verify the bytes that came, never `JSON.stringify(parsed)`, and read header names without case. Keep a body whole that comes in several reads.',
  judge: (evidence) =>
    judgeSpellings(evidence, (id) => kindOf(id) === 'spelling', 'genuine webhooks in another spelling'),
});
