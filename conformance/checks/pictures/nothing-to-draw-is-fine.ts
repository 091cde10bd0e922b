import { defineCheck } from '../define-check.js';
import { gaveAnswer, nameOf } from '../reading/asks.js';
import { missing } from '../reading/missing.js';
import { pictureTrails, spoilt } from '../reading/pictures.js';
import { worstOf } from '../reading/worst.js';
import { fail, notApplicable, pass } from '../verdict.js';

/** One call, and one more for a client that tries everything twice. */
const ENOUGH = 2;

export const nothingToDrawIsFine = defineCheck({
  id: 'pictures.nothing-to-draw-is-fine',
  level: 'must',
  profile: 'pictures',
  rule: 'Show the answer without a picture when Omni says that there is nothing to draw, and do not ask again.',
  basis: {
    source:
      'Omni OpenAPI (Python SDK, July 2026): Render AI job visualization, 422; exploreomni/omni-agentic-chat-demo meets it for single figures',
    quote: 'Visualization type is not renderable as an image',
  },
  remedy: 'Take 422 from `…/vis` for an ordinary outcome: no error, no retry, no picture.',
  judge(evidence) {
    if (!evidence.hasAdapter) return notApplicable('Only an adapter can tell what the user is shown.');
    // Who knows that a single figure cannot be drawn need not ask.
    const plain = pictureTrails(evidence).filter(({ calls }) => calls.every(({ status }) => status === 422));
    const judged = plain.map((trail) => {
      // An answer that was lost before any picture was asked for is the business of other rules.
      if (trail.calls.length === 0 && !gaveAnswer(trail.trail)) return undefined;
      const problem = spoilt(trail);
      if (problem !== '') return fail(problem, trail.calls);
      if (trail.calls.length <= ENOUGH) return pass();
      return fail(
        `${nameOf(trail.trail)} led to ${trail.calls.length} calls for a picture that is not there.`,
        trail.calls,
      );
    });
    return worstOf(judged) ?? missing(evidence, 'Nobody wanted a picture of what cannot be drawn.');
  },
});
