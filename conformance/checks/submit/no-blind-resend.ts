import type { ExchangeEvent } from '../../../mock-server/index.js';
import { defineCheck } from '../define-check.js';
import { callsTo } from '../evidence.js';
import { submitsOf } from '../reading/jobs.js';
import { missing } from '../reading/missing.js';
import { moreTimes } from '../reading/text.js';
import { worstOf } from '../reading/worst.js';
import { fail, incomplete, notApplicable, pass } from '../verdict.js';

/** After such an answer the job may exist or not; the client cannot know. */
const leavesItOpen = ({ status }: ExchangeEvent): boolean => status === null || status >= 500;

export const noBlindResend = defineCheck({
  id: 'submit.no-blind-resend',
  level: 'must',
  profile: 'core',
  rule: 'Never send a question again after a lost connection or a 5xx: it may have been accepted, and two submits make two jobs.',
  basis: {
    source:
      'exploreomni/OmniKit and exploreomni/OmniFlow (neither resends a submit; a lost answer is "acceptance unknown")',
  },
  remedy:
    'Turn off automatic retries for the submit, and tell the user that the question may or may not have been accepted.',
  judge(evidence) {
    const open = callsTo(evidence, 'aiJobSubmit').filter(leavesItOpen);
    if (open.length === 0) return missing(evidence, 'No submit was left without a clear answer.');
    if (!evidence.hasAdapter)
      return notApplicable('Only an adapter knows which submits belong to one question.');
    const judged = evidence.asks.map((ask) => {
      const submits = submitsOf(evidence, ask);
      const doubtful = submits.findIndex(leavesItOpen);
      if (doubtful === -1) return undefined;
      const again = submits.slice(doubtful + 1);
      if (again.length > 0) {
        return fail(
          `After a submit that got ${submits[doubtful]?.status ?? 'no answer'}, the same question was sent ${moreTimes(again.length)}.`,
          submits.slice(doubtful),
        );
      }
      return ask.reply
        ? pass()
        : incomplete('The client never said how the ask ended, so it may yet send it again.');
    });
    return worstOf(judged) ?? missing(evidence, 'The doubtful submit belongs to no ask.');
  },
});
