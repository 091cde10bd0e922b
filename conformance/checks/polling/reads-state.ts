import { defineCheck } from '../define-check.js';
import { endOf } from '../reading/asks.js';
import { jobStories } from '../reading/jobs.js';
import { missing } from '../reading/missing.js';
import { worstOf } from '../reading/worst.js';
import { fail, incomplete, pass } from '../verdict.js';
import { actedOnCompletion, completion } from './recognised.js';

export const readsState = defineCheck({
  id: 'polling.reads-state',
  level: 'must',
  profile: 'core',
  rule: 'Read the field `state`, and take COMPLETE for the end of a job that was answered.',
  basis: {
    source:
      'Omni OpenAPI (Python SDK, July 2026): aiJobStatus; exploreomni/omni-agent-skills (it is never `status`, never COMPLETED)',
  },
  remedy:
    'Compare `state` with COMPLETE. Other job families of Omni say `status` and COMPLETED; AI jobs do not.',
  judge(evidence) {
    const judged = jobStories(evidence).map((story) => {
      const end = completion(story);
      if (!end) return undefined;
      if (actedOnCompletion(story)) return pass();
      if (!story.ask) return undefined;
      const after = story.polls.filter(({ wallMs }) => wallMs >= end.wallMs);
      const ended = story.ask.reply !== undefined || story.ask.error !== undefined;
      if (!ended && after.length === 1)
        return incomplete('COMPLETE was shown, and then the client fell silent.');
      return fail(
        `COMPLETE was shown, the result was not read, and the ask ${endOf({ ask: story.ask })}.`,
        after,
      );
    });
    return worstOf(judged) ?? missing(evidence, 'No poll showed COMPLETE to the client.');
  },
});
