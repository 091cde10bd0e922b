import { defineCheck } from '../define-check.js';
import { fail, notApplicable, pass } from '../verdict.js';

const ONLY_ANSWERS =
  'Only what the client answered was looked through, and no secret was in it. It was running already, so its logs and its output were not seen: look there yourself.';

export const notInOutput = defineCheck({
  id: 'secrets.not-in-output',
  level: 'must',
  profile: 'core',
  rule: 'Never write the API key or another secret: not to a log, not to standard output, not into a message for a user.',
  basis: { source: 'exploreomni/OmniKit (redacts keys from everything it logs or shows)' },
  remedy:
    'Keep the key out of errors and request dumps; redact the Authorization header before anything is logged.',
  monitor: true,
  judge({ leaks, processes, hasAdapter }) {
    const [first] = leaks;
    if (first) {
      const times = leaks.length === 1 ? 'once' : `${leaks.length} times`;
      return fail(
        `The ${first.secret.replace('-', ' ')} was written ${times}, first to ${first.where}: ${first.excerpt}`,
      );
    }
    if (processes.some(({ change }) => change === 'reached')) {
      return { ...pass(ONLY_ANSWERS), verdict: 'info' };
    }
    const watched = hasAdapter || processes.length > 0;
    return watched ? pass() : notApplicable('Nothing the client wrote was seen.');
  },
});
