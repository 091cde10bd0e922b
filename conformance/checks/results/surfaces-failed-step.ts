import { defineCheck } from '../define-check.js';
import { type AskTrail, endOf, nameOf, trailsOf } from '../reading/asks.js';
import { missing } from '../reading/missing.js';
import { failedSteps } from '../reading/result-body.js';
import { shows } from '../reading/text.js';
import { fail, notApplicable, pass } from '../verdict.js';

const TROUBLE = /fail|error|could ?n.t|could not|unable|incomplete|did not|not available|missing|partial/i;

/** The user learns of it: by flag, by Omni's own reason, or by words that Omni's answer does not hold itself. */
function isSurfaced({ ask, served }: AskTrail): boolean {
  const { incomplete, text = '', message = '' } = ask.reply ?? {};
  if (incomplete === true) return true;
  const told = `${text} ${message}`;
  const reasons = served ? failedSteps(served).flatMap((step) => step.reasons) : [];
  return (
    reasons.some((reason) => shows(told, reason)) ||
    (TROUBLE.test(told) && !TROUBLE.test(served?.message ?? ''))
  );
}

export const surfacesFailedStep = defineCheck({
  id: 'results.surfaces-failed-step',
  level: 'must',
  profile: 'core',
  rule: 'Tell the user when a step of a COMPLETE job failed.',
  basis: {
    source:
      'exploreomni/omni-agent-skills: job-result-to-presentation (COMPLETE does not mean that every query ran)',
  },
  remedy:
    'Look at each action (`isError`, `status`) and each query (`status: "error"`, no `csvResult`), and mark the answer as incomplete.',
  judge(evidence) {
    if (!evidence.hasAdapter) return notApplicable('Only an adapter can tell what the user is shown.');
    const partial = trailsOf(evidence).filter(({ served }) => served && failedSteps(served).length > 0);
    if (partial.length === 0) return missing(evidence, 'The client read no result with a failed step.');
    const crashed = partial.find(({ ask }) => !ask.reply);
    if (crashed) return fail(`${nameOf(crashed)} ${endOf(crashed)} over a failed step.`, crashed.results);
    const silent = partial.find((trail) => !isSurfaced(trail));
    return silent
      ? fail(`${nameOf(silent)} ${endOf(silent)} without a word about the step that failed.`, silent.results)
      : pass();
  },
});
