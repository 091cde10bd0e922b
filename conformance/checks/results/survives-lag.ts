import { defineCheck } from '../define-check.js';
import { endOf, gaveAnswer, nameOf, trailsOf } from '../reading/asks.js';
import { knewComplete } from '../reading/completion.js';
import { ranOut } from '../reading/deadline.js';
import { missing } from '../reading/missing.js';
import { fail, notApplicable, pass } from '../verdict.js';

export const survivesLag = defineCheck({
  id: 'results.survives-lag',
  level: 'must',
  profile: 'core',
  rule: 'Try again when the result answers 404 right after COMPLETE.',
  basis: {
    source:
      'exploreomni/OmniKit reads a result up to 8 times on 404; text from docs.omni.co: Stream AI job results',
    quote: 'Job results not yet available',
  },
  remedy: 'Repeat a 404 on `…/result` a few times with a pause of a second or two before giving up.',
  judge(evidence) {
    if (!evidence.hasAdapter) return notApplicable('Only an adapter can tell what the client read.');
    const lagged = trailsOf(evidence).filter(({ results }) =>
      results.some((read) => read.status === 404 && knewComplete(evidence, read)),
    );
    if (lagged.length === 0)
      return missing(evidence, 'The client met no result that lagged behind COMPLETE.');
    const lost = lagged.find((trail) => trail.served === undefined || !gaveAnswer(trail));
    return lost
      ? fail(`${nameOf(lost)} ${endOf(lost)} after a 404 on the result.`, lost.results, {
          timing: ranOut(evidence, lost.ask),
        })
      : pass();
  },
});
