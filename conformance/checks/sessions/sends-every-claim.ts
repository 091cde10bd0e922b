import { defineCheck } from '../define-check.js';
import { departures, unasked } from '../reading/claims.js';
import { missing } from '../reading/missing.js';
import { claimsIn, decisive, endOfCall, nameOfCall, type SignIn, signInsOf } from '../reading/sign-ins.js';
import { worstOf } from '../reading/worst.js';
import { fail, type Judgement, notApplicable, pass } from '../verdict.js';

export const sendsEveryClaim = defineCheck({
  id: 'sessions.sends-every-claim',
  level: 'must',
  profile: 'sessions',
  rule: 'Send all that is known of a person with every sign-in, as native JSON and to the letter, and nothing that widens their rights.',
  basis: {
    source:
      'docs.omni.co: Embed parameters (each session replaces groups, attributes and roles); API reference: Generate session (large ids as strings)',
    quote: '"account_id":"9007199254740993"',
  },
  remedy:
    'Build the body of generate-session from the full set of claims each time: objects as objects, ids with many digits as strings, role names as embed sessions call them (`RESTRICTED_QUERIER`), `/my` as content path.',
  judge(evidence) {
    if (!evidence.hasAdapter) return notApplicable('Only an adapter can tell what was to be sent.');
    return worstOf(signInsOf(evidence).map(judged)) ?? missing(evidence, 'Nobody was signed in.');
  },
});

function judged({ call, requests }: SignIn): Judgement {
  const request = decisive(requests);
  if (!request) return fail(`${nameOfCall(call)} ${endOfCall(call)}, and Omni was never told.`);
  const said = claimsIn(request);
  const [first, ...others] = [...departures(call.request.user, said), ...unasked(said)];
  const more = others.length === 0 ? '' : `, and ${others.length} more`;
  if (first !== undefined) return fail(`${nameOfCall(call)} ${first}${more}.`, [request]);
  return call.reply?.outcome === 'signed-in'
    ? pass()
    : fail(`${nameOfCall(call)} ${endOfCall(call)}, and Omni answered ${request.status}.`, [request]);
}
