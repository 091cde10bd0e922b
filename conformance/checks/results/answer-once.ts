import { defineCheck } from '../define-check.js';
import { endOf, nameOf, trailsOf } from '../reading/asks.js';
import { textOf } from '../reading/json.js';
import { missing } from '../reading/missing.js';
import { sameText, timesShown } from '../reading/text.js';
import { fail, notApplicable, pass } from '../verdict.js';

export const answerOnce = defineCheck({
  id: 'results.answer-once',
  level: 'must',
  profile: 'core',
  rule: 'Show the final answer once, although the `summarize` action repeats it.',
  basis: {
    source: 'exploreomni/OmniKit: the summarize action carries the whole final answer again',
  },
  remedy: 'Take the answer from the top-level `message`, and do not join the messages of the actions to it.',
  judge(evidence) {
    if (!evidence.hasAdapter) return notApplicable('Only an adapter can tell what the user is shown.');
    const repeated = trailsOf(evidence).filter(
      ({ ask, served }) =>
        ask.reply?.outcome === 'answered' &&
        served?.actions.some(
          (action) => served.message !== '' && sameText(textOf(action.message), served.message),
        ),
    );
    if (repeated.length === 0) {
      return missing(evidence, 'The client gave no answer from a result that holds it twice.');
    }
    const times = (trail: (typeof repeated)[number]) =>
      timesShown(trail.ask.reply?.text ?? '', trail.served?.message ?? '');
    const doubled = repeated.find((trail) => times(trail) > 1);
    return doubled
      ? fail(`${nameOf(doubled)} ${endOf(doubled)} with its answer ${times(doubled)} times.`, doubled.results)
      : pass();
  },
});
