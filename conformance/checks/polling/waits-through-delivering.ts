import { defineCheck } from '../define-check.js';
import { endOf } from '../reading/asks.js';
import { jobStories, shownState, showsTheEnd } from '../reading/jobs.js';
import { missing } from '../reading/missing.js';
import { worstOf } from '../reading/worst.js';
import { fail, incomplete, pass } from '../verdict.js';

export const waitsThroughDelivering = defineCheck({
  id: 'polling.waits-through-delivering',
  level: 'must',
  profile: 'core',
  rule: 'Keep polling while a job is DELIVERING: it is neither an end nor a failure.',
  basis: {
    source:
      'exploreomni/omni-agent-skills (QUEUED, EXECUTING, DELIVERING, then a terminal state); Omni OpenAPI (Python SDK, July 2026)',
  },
  remedy:
    'Treat every state but COMPLETE, FAILED and CANCELLED as "not yet", also one you have never heard of.',
  judge(evidence) {
    const judged = jobStories(evidence).map(({ polls, ask }) => {
      const delivering = polls.findIndex((poll) => shownState(poll) === 'DELIVERING');
      if (delivering === -1) return undefined;
      if (polls.slice(delivering).some(showsTheEnd)) return pass();
      if (!ask) return undefined;
      const gaveUp = ask.error !== undefined || (ask.reply && ask.reply.outcome !== 'timed-out');
      if (!gaveUp) return incomplete(`The end of the job was never seen: the ask ${endOf({ ask })}.`);
      return fail(
        `The client stopped waiting at DELIVERING: the ask ${endOf({ ask })}.`,
        polls.slice(delivering),
      );
    });
    return worstOf(judged) ?? missing(evidence, 'No poll showed DELIVERING.');
  },
});
