import { defineCheck } from '../define-check.js';
import { callsTo } from '../evidence.js';
import { embedAddresses } from '../reading/embed-addresses.js';
import { missing } from '../reading/missing.js';
import { fail, pass } from '../verdict.js';

export const noKeyToGenerateUrl = defineCheck({
  id: 'embed-urls.no-key-to-generate-url',
  level: 'must',
  profile: 'embed-urls',
  rule: 'Send no API key to `/embed/sso/generate-url`: the embed secret in its body is the credential.',
  basis: {
    source:
      'docs.omni.co: Generate embed URL; exploreomni/OmniKit tests that the Authorization header is absent',
  },
  remedy: 'Leave the Authorization header out of this one request, or sign the address yourself.',
  judge(evidence) {
    const calls = callsTo(evidence, 'embedSsoGenerateUrl');
    const carrying = calls.filter(({ requestHeaders }) => requestHeaders.authorization !== undefined);
    if (carrying.length > 0)
      return fail(
        `${carrying.length} of ${calls.length} calls of generate-url carried an API key.`,
        carrying,
      );
    const made = calls.length > 0 || embedAddresses(evidence).some(({ url }) => url !== undefined);
    return made ? pass() : missing(evidence, 'The client made no address.');
  },
});
