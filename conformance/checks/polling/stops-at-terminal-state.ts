import { defineCheck } from '../define-check.js';
import { jobStories, shownState, showsTheEnd } from '../reading/jobs.js';
import { moreTimes } from '../reading/text.js';
import { worstOf } from '../reading/worst.js';
import { fail, notApplicable, pass } from '../verdict.js';

export const stopsAtTerminalState = defineCheck({
  id: 'polling.stops-at-terminal-state',
  level: 'must',
  profile: 'core',
  rule: 'Stop polling once a job is COMPLETE, FAILED or CANCELLED.',
  basis: {
    source:
      'docs.omni.co: Get AI job status; exploreomni/omni-agent-skills (loops must not exit on success only)',
  },
  remedy: 'End the loop on each of the three terminal values of `state`, not on success alone.',
  monitor: true,
  judge(evidence) {
    const judged = jobStories(evidence).map(({ polls, cancels }) => {
      const end = polls.find(showsTheEnd);
      if (!end) return undefined;
      // A poll that was under way when the end was shown is innocent.
      const extra = polls.filter(({ wallMs }) => wallMs > end.endedMs);
      // One look to confirm a cancel is no polling: it may come from beside the loop.
      if (extra.length <= (cancels.length > 0 ? 1 : 0)) return pass();
      return fail(`Polled ${moreTimes(extra.length)} after ${shownState(end)} was shown.`, [end, ...extra]);
    });
    return worstOf(judged) ?? notApplicable('No poll showed a terminal state.');
  },
});
