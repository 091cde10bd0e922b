import { defineCheck } from '../define-check.js';
import { endOf } from '../reading/asks.js';
import { howLate, timeliness } from '../reading/deadline.js';
import { jobStories, showsTheEnd, submitsOf } from '../reading/jobs.js';
import { missing } from '../reading/missing.js';
import { moreTimes } from '../reading/text.js';
import { worstOf } from '../reading/worst.js';
import { fail, incomplete, pass } from '../verdict.js';

export const respectsDeadline = defineCheck({
  id: 'polling.respects-deadline',
  level: 'must',
  profile: 'core',
  rule: 'Give up on a job that never ends when the deadline comes: say so, stop polling, and do not ask again.',
  basis: {
    source:
      'exploreomni/OmniKit and exploreomni/omni-agentic-chat-demo (both end by a deadline; Omni publishes no longest duration)',
  },
  remedy:
    'Bound the whole ask, not single requests, by the deadline; at the deadline end the loop and report `timed-out`.',
  judge(evidence) {
    const judged = jobStories(evidence).map(({ ask, polls }) => {
      if (!ask || polls.length === 0 || polls.some(showsTheEnd)) return undefined;
      const timely = timeliness(evidence, ask);
      if (timely === 'cut-short') return incomplete('The trace ends before the deadline could be judged.');
      if (timely === 'late')
        return fail(`The job never ended, and ${howLate(ask)}.`, polls, { timing: true });
      const repliedMs = ask.repliedMs ?? 0;
      if (ask.reply?.outcome === 'answered')
        return fail('The job never ended, and the client reported an answer.', polls);
      // The loop may be in its last wait when the deadline comes, so one late poll is no polling on.
      const late = polls.filter(({ wallMs }) => wallMs > repliedMs);
      if (late.length > 1)
        return fail(`Polled ${moreTimes(late.length)} after giving up: the ask ${endOf({ ask })}.`, late);
      const submits = submitsOf(evidence, ask);
      if (submits.length > 1)
        return fail(`The question was submitted ${submits.length} times while its job still ran.`, submits);
      return pass();
    });
    return worstOf(judged) ?? missing(evidence, 'No job was polled that did not end.');
  },
});
