import { defineCheck } from '../define-check.js';
import type { Evidence } from '../evidence.js';
import { type AskTrail, endOf, nameOf, trailsOf } from '../reading/asks.js';
import { departures } from '../reading/claims.js';
import { missing } from '../reading/missing.js';
import { nameOfCall, type SignIn, signInsOf } from '../reading/sign-ins.js';
import { worstOf } from '../reading/worst.js';
import { fail, incomplete, type Judgement, notApplicable, pass } from '../verdict.js';

export const resendsAfterChange = defineCheck({
  id: 'sessions.resends-after-change',
  level: 'must',
  profile: 'sessions',
  rule: 'Tell Omni what has changed about a person before their next question, and answer that question anew.',
  basis: {
    source: 'docs.omni.co: Embed parameters, how sessions update embed users (the last session decides)',
  },
  remedy:
    'Call generate-session at every sign-in, also for people who were signed in before, wait for its answer, and keep no answers across it.',
  judge(evidence) {
    if (!evidence.hasAdapter) return notApplicable('Only an adapter can tell when something changed.');
    const changes = changesIn(evidence).map((change) => judged(evidence, change));
    return worstOf(changes) ?? missing(evidence, 'Nothing changed about anybody who then asked.');
  },
});

interface Change {
  readonly signIn: SignIn;
  readonly formerEntity: string | undefined;
  /** The person's next question. */
  readonly trail: AskTrail;
}

function changesIn(evidence: Evidence): Change[] {
  const signIns = signInsOf(evidence);
  const trails = trailsOf(evidence);
  return signIns.flatMap((signIn, index) => {
    const { user } = signIn.call.request;
    const before = signIns
      .slice(0, index)
      .findLast(({ call }) => call.request.user.externalId === user.externalId);
    const trail = trails.find(
      ({ ask }) => ask.request.user.externalId === user.externalId && ask.askedMs >= signIn.call.askedMs,
    );
    if (!before || !trail || departures(before.call.request.user, user).length === 0) return [];
    return [{ signIn, formerEntity: before.call.request.user.entity, trail }];
  });
}

function judged({ space }: Evidence, { signIn, formerEntity, trail }: Change): Judgement {
  const told = signIn.requests.find(({ status }) => status === 200);
  const [submit] = trail.submits;
  const what = nameOfCall(signIn.call);
  if (!told) return fail(`${what} did not reach Omni, which goes by what it knew before.`, trail.submits);
  if (submit && submit.wallMs < told.endedMs)
    return fail(`${what} reached Omni after the next question.`, [submit, told]);
  const { text = '', tables = [], outcome } = trail.ask.reply ?? {};
  if (outcome !== 'answered') return incomplete(`${nameOf(trail)} ${endOf(trail)}.`);
  if (!submit) return fail(`${nameOf(trail)} was answered without asking Omni, after a change.`, [told]);
  const shown = JSON.stringify([text, tables]);
  const stale = space.canaries?.[formerEntity ?? '']?.find((word) => shown.includes(word));
  return stale === undefined
    ? pass()
    : fail(`${nameOf(trail)} still shows "${stale}", which is ${formerEntity}'s.`, [told, ...trail.results]);
}
