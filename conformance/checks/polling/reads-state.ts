import { defineCheck } from '../define-check.js';
import { endOf } from '../reading/asks.js';
import { type JobStory, jobStories, shownState } from '../reading/jobs.js';
import { missing } from '../reading/missing.js';
import { worstOf } from '../reading/worst.js';
import { fail, incomplete, type Judgement, pass } from '../verdict.js';
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
      if (!end) return gaveUpEarly(story);
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

/**
 * A job that is under way is no reason to stop: whatever the client read there, it was not `state`. One that waited in
 * vain, or was told to stop, has other reasons, and what it makes of DELIVERING is the business of another rule.
 */
function gaveUpEarly({ ask, polls, cancels }: JobStory): Judgement | undefined {
  const last = polls.at(-1);
  const state = last ? shownState(last) : null;
  if (!ask || !last || cancels.length > 0 || !(state === 'QUEUED' || state === 'EXECUTING')) return undefined;
  const gaveUp = ask.error !== undefined || ask.reply?.outcome === 'failed';
  return gaveUp ? fail(`The job was ${state}, and the ask ${endOf({ ask })}.`, [last]) : undefined;
}
