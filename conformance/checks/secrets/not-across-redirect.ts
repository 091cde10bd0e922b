import type { ElsewhereEvent } from '../../../mock-server/index.js';
import { defineCheck } from '../define-check.js';
import { missing } from '../reading/missing.js';
import { fail, pass } from '../verdict.js';

export const notAcrossRedirect = defineCheck({
  id: 'secrets.not-across-redirect',
  level: 'must',
  profile: 'core',
  rule: 'Never follow a redirect to another host with the API key attached.',
  basis: {
    source:
      'exploreomni/OmniKit (sends `redirect: manual` and treats any 3xx as a fault; Omni documents no redirect)',
  },
  remedy: 'Turn off redirects in the HTTP client and report a 3xx as an error.',
  judge(evidence) {
    const redirects = evidence.exchanges.filter(
      ({ status }) => status !== null && status >= 300 && status < 400,
    );
    if (redirects.length === 0) return missing(evidence, 'No request was answered with a redirect.');
    const carried = evidence.events.filter(
      (event): event is ElsewhereEvent => event.kind === 'elsewhere' && event.carriedKey,
    );
    const [first] = carried;
    if (!first) return pass();
    return fail(
      `The key reached a foreign host: ${first.method} ${first.path}, ${carried.length} in all.`,
      redirects,
    );
  },
});
