import { defineCheck } from '../define-check.js';
import { missing } from '../reading/missing.js';
import { hasPlaceholder, sameText } from '../reading/text.js';
import { type HistoryTrail, hasAnswers, historyTrails, misreading, noTurns } from '../reading/turns.js';
import { fail, pass } from '../verdict.js';

/** An answer the client kept itself may be shown; one made of nothing may not. */
function finding(trail: HistoryTrail, readsBadly: boolean): string {
  const turns = trail.call.reply?.turns;
  if (!turns) return noTurns(trail);
  const hollow = turns.find(
    ({ role, text }) => role === 'assistant' && (text.trim() === '' || hasPlaceholder(text)),
  );
  if (hollow) return `shows "${hollow.text}" for an answer that has expired`;
  if (readsBadly) return '';
  const asked = turns.filter(({ role }) => role === 'user');
  const complete =
    asked.length === trail.served.length &&
    trail.served.every(({ text }, i) => sameText(asked[i]?.text ?? '', text));
  return complete ? '' : `has ${asked.length} of the ${trail.served.length} questions Omni served`;
}

export const survivesExpiredAnswers = defineCheck({
  id: 'conversations.survives-expired-answers',
  level: 'must',
  profile: 'conversations',
  rule: 'Show a conversation whose answers have expired as the questions that are left.',
  basis: {
    source:
      'exploreomni/omni-agent-skills 1.17.0: answers are kept for 30 days, after that only user turns are served',
  },
  remedy: 'Do not pair questions with answers: show each turn of `messages` for itself.',
  judge(evidence) {
    const trails = historyTrails(evidence);
    const old = trails.filter((trail) => trail.served.length > 0 && !hasAnswers(trail));
    if (old.length === 0)
      return missing(evidence, 'The client read no conversation whose answers have expired.');
    // Whoever loses questions while the answers are still there breaks another rule.
    const readsBadly = trails.some((trail) => hasAnswers(trail) && misreading(trail) !== '');
    const wrong = old.find((trail) => finding(trail, readsBadly) !== '');
    return wrong ? fail(`The history ${finding(wrong, readsBadly)}.`, [wrong.exchange]) : pass();
  },
});
