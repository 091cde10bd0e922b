import { defineCheck } from '../define-check.js';
import { endOf, nameOf, trailsOf } from '../reading/asks.js';
import { missing } from '../reading/missing.js';
import { hasPlaceholder } from '../reading/text.js';
import { fail, notApplicable, pass } from '../verdict.js';

export const noPlaceholderText = defineCheck({
  id: 'results.no-placeholder-text',
  level: 'must',
  profile: 'core',
  rule: 'Never show `undefined`, `null` or `[object Object]` when a job has no message.',
  basis: {
    source:
      'exploreomni/OmniKit guards its answers against these words; blank messages occur in live results',
  },
  remedy: 'When `message` is blank, fall back to `resultSummary`, then to a sentence of your own.',
  judge(evidence) {
    if (!evidence.hasAdapter) return notApplicable('Only an adapter can tell what the user is shown.');
    const blank = trailsOf(evidence).filter(({ served }) => served?.message.trim() === '');
    if (blank.length === 0) return missing(evidence, 'The client read no result with a blank message.');
    const silent = blank.find(({ ask }) => !ask.reply);
    if (silent) return fail(`${nameOf(silent)} ${endOf(silent)} over a blank message.`, silent.results);
    const odd = blank.find(({ ask }) =>
      hasPlaceholder(`${ask.reply?.text ?? ''}\n${ask.reply?.message ?? ''}`),
    );
    return odd
      ? fail(
          `${nameOf(odd)} was answered with "${odd.ask.reply?.text ?? odd.ask.reply?.message}".`,
          odd.results,
        )
      : pass();
  },
});
