import { defineCheck } from '../define-check.js';
import { missing } from '../reading/missing.js';
import { hasAnswers, historyTrails, misreading } from '../reading/turns.js';
import { fail, pass } from '../verdict.js';

export const readsHistory = defineCheck({
  id: 'conversations.reads-history',
  level: 'must',
  profile: 'conversations',
  rule: 'Read the turns of a conversation as Omni serves them: their order, roles and `text`.',
  basis: { source: 'Omni OpenAPI (Python SDK, July 2026): aiConversationDetail' },
  remedy: 'Show `messages` in the order served, each with its own `role` and `text`.',
  judge(evidence) {
    const read = historyTrails(evidence).filter((trail) => trail.dialect === 'spec' && hasAnswers(trail));
    if (read.length === 0)
      return missing(evidence, 'The client read no conversation with an answer from Omni.');
    const wrong = read.find((trail) => misreading(trail) !== '');
    return wrong ? fail(`The history ${misreading(wrong)}.`, [wrong.exchange]) : pass();
  },
});
