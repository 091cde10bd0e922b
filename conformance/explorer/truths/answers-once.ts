import { defineCheck } from '../../checks/define-check.js';
import { nameOf, trailsOf } from '../../checks/reading/asks.js';
import { timesActed } from '../../checks/reading/webhook-effects.js';
import { isTerminal } from '../../checks/reading/webhook-trails.js';
import { worstOf } from '../../checks/reading/worst.js';
import { fail, notApplicable, pass } from '../../checks/verdict.js';

export const answersOnce = defineCheck({
  id: 'explorer.answers-once',
  level: 'must',
  profile: 'core',
  rule: 'Ask once, and read and show one answer, however often its end is told.',
  basis: {
    source: 'Our inference: polls, webhooks and the answer to a cancel can all tell of the same end',
  },
  remedy:
    'Let the first news of the end decide, in one atomic step, who fetches the result; the others find it done.',
  judge(evidence) {
    const judged = trailsOf(evidence).map((trail) => {
      const name = nameOf(trail);
      if (trail.jobIds.length > 1) return fail(`${name} made ${trail.jobIds.length} jobs.`, trail.submits);
      const reads = trail.results.filter(({ status }) => status === 200);
      if (reads.length > 1) return fail(`${name}: its result was fetched ${reads.length} times.`, reads);
      if (trail.ask.reply?.outcome === 'answered' && reads.length === 0)
        return fail(`${name} was answered, and its result was never fetched.`, trail.polls);
      const ends = evidence.deliveries.filter((one) => trail.jobIds.includes(one.jobId) && isTerminal(one));
      const acted = Math.max(0, ...ends.map(({ eventId }) => timesActed(evidence, eventId)));
      return acted > 1 ? fail(`${name}: the webhook of its end was acted on ${acted} times.`) : pass();
    });
    return worstOf(judged) ?? notApplicable('Nothing was asked.');
  },
});
