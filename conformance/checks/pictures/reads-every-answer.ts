import { defineCheck } from '../define-check.js';
import { missing } from '../reading/missing.js';
import { isPicture, pictureTrails, spoilt } from '../reading/pictures.js';
import { worstOf } from '../reading/worst.js';
import { fail, notApplicable, pass } from '../verdict.js';

export const readsEveryAnswer = defineCheck({
  id: 'pictures.reads-every-answer',
  level: 'must',
  profile: 'pictures',
  rule: 'Take whatever is no image for no picture, and show the answer all the same.',
  basis: {
    source:
      'docs.omni.co: Render AI job visualization (404 while pictures are off, 204 without one, JSON when there are no data)',
    quote: 'application/json',
  },
  remedy:
    'Show what comes from `…/vis` only when its status is 200 and its Content-Type begins with `image/`.',
  judge(evidence) {
    if (!evidence.hasAdapter) return notApplicable('Only an adapter can tell what the user is shown.');
    const odd = pictureTrails(evidence).filter(({ calls }) => {
      const last = calls.at(-1);
      return last !== undefined && last.status !== 422 && !isPicture(last);
    });
    const judged = odd.map((trail) => {
      const problem = spoilt(trail);
      return problem === '' ? pass() : fail(problem, trail.calls);
    });
    return worstOf(judged) ?? missing(evidence, 'Omni answered every call for a picture with one.');
  },
});
