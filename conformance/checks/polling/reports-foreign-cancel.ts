import { defineCheck } from '../define-check.js';
import { endOf } from '../reading/asks.js';
import { jobStories, shownState } from '../reading/jobs.js';
import { missing } from '../reading/missing.js';
import { worstOf } from '../reading/worst.js';
import { fail, incomplete, pass } from '../verdict.js';

export const reportsForeignCancel = defineCheck({
  id: 'polling.reports-foreign-cancel',
  level: 'must',
  profile: 'core',
  rule: 'Report a job that somebody else cancelled as cancelled.',
  basis: {
    source:
      'Omni OpenAPI (Python SDK, July 2026): aiJobCancel (the owner or an organization admin may cancel; `cancelledBy` says who)',
  },
  remedy: 'On CANCELLED stop and say so. There is no `error` object and no result to read then.',
  judge(evidence) {
    const judged = jobStories(evidence).map(({ polls, cancels, ask }) => {
      const end = polls.find((poll) => shownState(poll) === 'CANCELLED');
      if (!end || !ask || cancels.length > 0) return undefined;
      const polledOn = polls.some(({ wallMs }) => wallMs > end.endedMs);
      if (polledOn || (!ask.reply && ask.error === undefined)) {
        return incomplete(`CANCELLED was shown and the client did not end there: the ask ${endOf({ ask })}.`);
      }
      if (ask.reply?.outcome === 'cancelled') return pass();
      return fail(`The job was cancelled by somebody else, and the ask ${endOf({ ask })}.`, [end]);
    });
    return (
      worstOf(judged) ?? missing(evidence, 'No job that somebody else cancelled was shown to the client.')
    );
  },
});
