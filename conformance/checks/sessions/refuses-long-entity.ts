import { defineCheck } from '../define-check.js';
import { missing } from '../reading/missing.js';
import { claimsIn, endOfCall, nameOfCall, type SignIn, signInsOf } from '../reading/sign-ins.js';
import { worstOf } from '../reading/worst.js';
import { fail, type Judgement, notApplicable, pass } from '../verdict.js';

const LONGEST = 64;

export const refusesLongEntity = defineCheck({
  id: 'sessions.refuses-long-entity',
  level: 'must',
  profile: 'sessions',
  rule: 'Refuse an entity of more than 64 characters before anything is sent, and never cut it.',
  basis: { source: 'docs.omni.co: Embed parameters, entity (at most 64 characters)' },
  remedy:
    'Check the length before generate-session and say so. Two customers whose names begin alike become one when they are cut.',
  judge(evidence) {
    if (!evidence.hasAdapter) return notApplicable('Only an adapter can tell what was to be sent.');
    const named = signInsOf(evidence).filter(({ call }) => call.request.user.entity !== undefined);
    if (!named.some(isTooLong))
      return missing(evidence, 'Nobody with an entity that is too long was signed in.');
    return (
      worstOf(named.map((signIn) => (isTooLong(signIn) ? tooLong(signIn) : longEnough(signIn)))) ?? pass()
    );
  },
});

const lengthOf = (entity: unknown): number => (typeof entity === 'string' ? [...entity].length : 0);

const isTooLong = ({ call }: SignIn): boolean => lengthOf(call.request.user.entity) > LONGEST;

function tooLong({ call, requests }: SignIn): Judgement {
  const [sent] = requests;
  const length = lengthOf(call.request.user.entity);
  if (sent) {
    const shown = lengthOf(claimsIn(sent).entity);
    const how = shown === length ? 'was sent' : `was sent with ${shown} of them`;
    return fail(`${nameOfCall(call)} with an entity of ${length} characters ${how}.`, requests);
  }
  return call.reply?.outcome === 'signed-in' || call.error !== undefined
    ? fail(`${nameOfCall(call)} ${endOfCall(call)}, and was never sent.`)
    : pass();
}

/** A client that refuses whatever is long has not understood the limit. */
function longEnough({ call, requests }: SignIn): Judgement {
  const length = lengthOf(call.request.user.entity);
  return requests.length > 0
    ? pass()
    : fail(`${nameOfCall(call)} ${endOfCall(call)}, and Omni takes an entity of ${length} characters.`);
}
