import { defineCheck } from '../define-check.js';
import { kindOf } from '../reading/webhook-kinds.js';
import { judgeSpellings } from './spellings.js';

export const toleratesUnknownFields = defineCheck({
  id: 'webhooks.tolerates-unknown-fields',
  level: 'must',
  profile: 'webhooks',
  rule: 'Take an event that has fields nobody has described.',
  basis: {
    source:
      'docs.omni.co: Create AI job has one example and no schema; Omni OpenAPI (Python SDK, July 2026) added `reason` to it',
    quote: 'result_summary',
  },
  remedy: 'Read the fields that are needed and ignore the others: no strict schema on an incoming webhook.',
  judge: (evidence) =>
    judgeSpellings(evidence, (id) => kindOf(id) === 'fields', 'webhooks with unknown fields'),
});
