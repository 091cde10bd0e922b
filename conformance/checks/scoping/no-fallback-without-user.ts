import type { ExchangeEvent } from '../../../mock-server/index.js';
import { defineCheck } from '../define-check.js';
import type { Evidence } from '../evidence.js';
import { type AskTrail, endOf, nameOf, trailsOf } from '../reading/asks.js';
import { idsOf, userIdOf, whoIs } from '../reading/embed-users.js';
import { byArrival } from '../reading/jobs.js';
import { missing } from '../reading/missing.js';
import { worstOf } from '../reading/worst.js';
import { fail, incomplete, type Judgement, notApplicable, pass } from '../verdict.js';

const isRefusal = ({ status }: ExchangeEvent): boolean => status === 403 || status === 404;

function judgeAsk(evidence: Evidence, trail: AskTrail): Judgement | undefined {
  const { externalId } = trail.ask.request.user;
  const own = idsOf(evidence, externalId);
  const isOwn = (submit: ExchangeEvent) => own.includes(userIdOf(submit) ?? '');
  const submits = byArrival(trail.submits);
  const at = submits.findIndex((submit) => isOwn(submit) && isRefusal(submit));
  const refused = submits[at];
  if (!refused) return undefined;
  const after = submits.slice(at + 1);
  const foreign = after.find((submit) => !isOwn(submit));
  if (foreign) {
    const id = userIdOf(foreign);
    const how = id === undefined ? 'without userId' : `as ${whoIs(evidence, id)}`;
    return fail(
      `Omni refused "${externalId}" with ${refused.status}, and the question was sent again ${how}.`,
      [refused, foreign],
    );
  }
  const { reply, error } = trail.ask;
  if (!reply && error === undefined) return incomplete(`${nameOf(trail)} ${endOf(trail)}.`);
  const wasHeard = after.some(({ status }) => status === 201);
  return reply?.outcome === 'answered' && !wasHeard
    ? fail(`Omni refused "${externalId}" with ${refused.status}, and the ask ended as answered.`, [refused])
    : pass();
}

export const noFallbackWithoutUser = defineCheck({
  id: 'scoping.no-fallback-without-user',
  level: 'must',
  profile: 'scoping',
  rule: 'When Omni refuses a question of one user, never send it again without `userId` or as somebody else.',
  basis: {
    source:
      'Omni OpenAPI (CLI, May 2026): 403 of aiJobSubmit; without `userId` the job has the reach of the key',
    quote: 'User-scoped API keys cannot act on behalf of other users',
  },
  remedy:
    'Tell the user that they may not ask this. Who may ask is decided by the roles and attributes of their session.',
  judge(evidence) {
    if (!evidence.hasAdapter) return notApplicable('Only an adapter tells who asked.');
    const judged = trailsOf(evidence).map((trail) => judgeAsk(evidence, trail));
    return worstOf(judged) ?? missing(evidence, 'No question with a userId was answered with 403 or 404.');
  },
});
