import { defineCheck } from '../define-check.js';
import { endOf, gaveAnswer, nameOf, trailsOf } from '../reading/asks.js';
import { missing } from '../reading/missing.js';
import { fail, notApplicable, pass } from '../verdict.js';

export const anyContentType = defineCheck({
  id: 'results.any-content-type',
  level: 'must',
  profile: 'core',
  rule: 'Read the result as JSON whatever its Content-Type says.',
  basis: {
    source:
      'Omni OpenAPI (Python SDK, July 2026) says application/json; exploreomni/OmniKit reads application/octet-stream from live instances',
  },
  remedy: 'Parse the body of `…/result` as JSON without looking at the Content-Type header.',
  judge(evidence) {
    if (!evidence.hasAdapter) return notApplicable('Only an adapter can tell what the client read.');
    const read = trailsOf(evidence).filter(({ served }) => served !== undefined);
    if (read.length === 0) return missing(evidence, 'The client never read a result.');
    const lost = read.find((trail) => !gaveAnswer(trail));
    if (!lost) return pass();
    const type = lost.served?.exchange.responseHeaders['content-type'] ?? 'no Content-Type';
    return fail(
      `${nameOf(lost)} ${endOf(lost)} without the message of its result, which was served as ${type}.`,
      lost.results,
    );
  },
});
