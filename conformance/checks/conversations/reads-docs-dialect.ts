import { defineCheck } from '../define-check.js';
import { missing } from '../reading/missing.js';
import { hasAnswers, historyTrails, misreading } from '../reading/turns.js';
import { fail, pass } from '../verdict.js';

export const readsDocsDialect = defineCheck({
  id: 'conversations.reads-docs-dialect',
  level: 'should',
  profile: 'conversations',
  rule: "Read a conversation's turns under the docs page's field names as well (`content`, `timestamp`).",
  basis: {
    source:
      'docs.omni.co: Get conversation; the Omni OpenAPI (Python SDK, July 2026) names the same fields otherwise',
  },
  remedy: 'Take `text` and, where it is absent, `content`.',
  ambiguities: ['conversationDialect'],
  judge(evidence) {
    const read = historyTrails(evidence).filter((trail) => trail.dialect === 'docs' && hasAnswers(trail));
    if (read.length === 0)
      return missing(evidence, 'The client read no conversation in the dialect of the docs page.');
    const wrong = read.find((trail) => misreading(trail) !== '');
    return wrong ? fail(`The history ${misreading(wrong)}.`, [wrong.exchange]) : pass();
  },
});
