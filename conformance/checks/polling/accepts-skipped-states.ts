import { defineCheck } from '../define-check.js';
import { endOf } from '../reading/asks.js';
import { type JobStory, jobStories, shownState } from '../reading/jobs.js';
import { missing } from '../reading/missing.js';
import { worstOf } from '../reading/worst.js';
import { fail, incomplete, pass } from '../verdict.js';
import { actedOnCompletion, completion } from './recognised.js';

const skipped = ({ polls }: JobStory): boolean =>
  !polls.some((poll) => shownState(poll) === 'EXECUTING' || shownState(poll) === 'DELIVERING');

/** Judged against a control: a client that misses every COMPLETE breaks another rule, `polling.reads-state`. */
export const acceptsSkippedStates = defineCheck({
  id: 'polling.accepts-skipped-states',
  level: 'must',
  profile: 'core',
  rule: 'Accept COMPLETE whichever states were seen before it: a poll every few seconds can miss EXECUTING and DELIVERING.',
  basis: { source: 'exploreomni/omni-agentic-chat-demo (jobs seen to end between two polls)' },
  remedy: 'Decide on the state of the latest answer alone; do not wait for a sequence of states.',
  judge(evidence) {
    const ended = jobStories(evidence).filter((story) => completion(story));
    const control = ended.some((story) => !skipped(story) && actedOnCompletion(story));
    const judged = ended.filter(skipped).map((story) => {
      if (actedOnCompletion(story)) return pass();
      if (!story.ask) return undefined;
      if (!control)
        return incomplete('No ordinary job was answered either, so skipping states is not to blame.');
      return fail(
        `A job that went from QUEUED to COMPLETE was not answered: the ask ${endOf({ ask: story.ask })}.`,
        story.polls,
      );
    });
    return worstOf(judged) ?? missing(evidence, 'No job reached COMPLETE without a state in between.');
  },
});
