import { defineCheck } from '../define-check.js';
import { embedAddresses } from '../reading/embed-addresses.js';
import { missing } from '../reading/missing.js';
import { nameOfCall } from '../reading/sign-ins.js';
import { fail, notApplicable, pass } from '../verdict.js';

const NONCE = /^[0-9A-Za-z]{32}$/;

export const freshNonce = defineCheck({
  id: 'embed-urls.fresh-nonce',
  level: 'must',
  profile: 'embed-urls',
  rule: 'Give every address a nonce of its own: 32 letters and digits, never the same twice.',
  basis: { source: 'docs.omni.co: Embed parameters, nonce (32 characters, unique); @omni-co/embed 0.16.0' },
  remedy: 'Draw 32 characters of `0-9A-Za-z` from a cryptographic source for each address.',
  judge(evidence) {
    if (!evidence.hasAdapter) return notApplicable('Only an adapter can tell what the client made.');
    const nonces = embedAddresses(evidence).flatMap(({ call, url }) =>
      url ? [{ call, nonce: url.searchParams.get('nonce') ?? '' }] : [],
    );
    const [first] = nonces;
    if (!first || nonces.length < 2) return missing(evidence, 'The client made no two addresses.');
    const odd = nonces.find(({ nonce }) => !NONCE.test(nonce));
    if (odd) return fail(`${nameOfCall(odd.call)} has the nonce "${odd.nonce}".`);
    const again = nonces.find(({ nonce }, at) => nonces.findIndex((other) => other.nonce === nonce) < at);
    return again ? fail(`${nameOfCall(again.call)} has a nonce that was used before.`) : pass();
  },
});
