import { defineCheck } from '../define-check.js';
import type { Evidence } from '../evidence.js';
import { departures, unasked } from '../reading/claims.js';
import { type EmbedAddress, embedAddresses } from '../reading/embed-addresses.js';
import { missing } from '../reading/missing.js';
import { claimsIn, decisive, nameOfCall, signInsOf } from '../reading/sign-ins.js';
import { worstOf } from '../reading/worst.js';
import { fail, type Judgement, notApplicable, pass } from '../verdict.js';

export const sameClaimsEverywhere = defineCheck({
  id: 'embed-urls.same-claims-everywhere',
  level: 'must',
  profile: 'embed-urls',
  rule: 'Say the same of a person in an embed URL as in a session.',
  basis: {
    source:
      'docs.omni.co: Embed parameters, how sessions update embed users (one user for each externalId, the last one decides)',
  },
  remedy:
    'Build the claims in one place for both. Otherwise opening a dashboard takes away what the chat needs, or the other way round.',
  judge(evidence) {
    if (!evidence.hasAdapter) return notApplicable('Only an adapter can tell what was to be said.');
    const made = embedAddresses(evidence).filter(({ url }) => url !== undefined);
    return (
      worstOf(made.map((address) => judged(evidence, address))) ?? missing(evidence, 'No address was made.')
    );
  },
});

/** A client without sessions of its own is held to what it was given. */
function judged(evidence: Evidence, { call, says, opened }: EmbedAddress): Judgement {
  const { user, accessBoost } = call.request;
  const signIn = signInsOf(evidence).find(
    (other) => departures(other.call.request.user, user).length === 0 && other.requests.length > 0,
  );
  const session = signIn && decisive(signIn.requests);
  const wanted = session ? claimsIn(session) : user;
  const rights = unasked({
    ...says,
    contentPath: undefined,
    accessBoost: accessBoost ? undefined : says.accessBoost,
  });
  const [first] = [...departures(wanted, says), ...rights];
  if (first === undefined) return pass();
  const against = session ? 'unlike the session of the same person' : 'unlike what was given';
  return fail(`${nameOfCall(call)} ${first}, ${against}.`, [session ?? [], opened ?? []].flat());
}
