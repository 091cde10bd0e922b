import type { ExchangeEvent } from '../../../mock-server/index.js';
import { defineCheck } from '../define-check.js';
import type { Evidence } from '../evidence.js';
import { type AskTrail, endOf, nameOf, trailsOf } from '../reading/asks.js';
import { lookUpsDuring } from '../reading/look-ups.js';
import { missing } from '../reading/missing.js';
import { moreTimes } from '../reading/text.js';
import { worstOf } from '../reading/worst.js';
import { fail, incomplete, type Judgement, notApplicable, pass } from '../verdict.js';

const isDenial = ({ status }: ExchangeEvent): boolean => status === 401 || status === 403;
const ENDS = new Set(['refused', 'failed']);

function judgeAsk(evidence: Evidence, trail: AskTrail): Judgement | undefined {
  const { ask, submits } = trail;
  const denied = lookUpsDuring(evidence, trail).filter(isDenial);
  const [first] = denied;
  if (!first) {
    const stayedHome = submits.length === 0 && ask.reply?.outcome === 'refused';
    return stayedHome ? pass('The client refused before any look-up.') : undefined;
  }
  const status = first.status ?? '';
  const sent = submits.filter(({ wallMs }) => wallMs >= first.endedMs);
  if (sent.length > 0)
    return fail(`${nameOf(trail)} was sent although Omni answered its look-up with ${status}.`, [
      first,
      ...sent,
    ]);
  if (denied.length > 2)
    return fail(
      `The look-up for "${ask.request.prompt}" was sent ${moreTimes(denied.length - 1)} after a ${status}.`,
      denied,
    );
  if (!ask.reply && ask.error === undefined) return incomplete(`${nameOf(trail)} ${endOf(trail)}.`);
  return ask.reply && ENDS.has(ask.reply.outcome)
    ? pass()
    : fail(
        `The look-up was answered with ${status}, and ${nameOf(trail).replace(/^T/, 't')} ${endOf(trail)}.`,
        denied,
      );
}

export const deniedLookUpIsFinal = defineCheck({
  id: 'scoping.denied-look-up-is-final',
  level: 'must',
  profile: 'scoping',
  rule: 'Take a look-up that is answered with 401 or 403 for an end: ask nothing, and say that it did not work.',
  basis: {
    source:
      'trustxai/omni-mcp, seen on a live instance: a personal access token cannot use SCIM, whoever is looked up',
    quote: 'User-scoped API keys are not allowed to access the SCIM API',
  },
  remedy: 'Use an organization key. Retry no denial, and never take one for "no such user".',
  judge(evidence) {
    if (!evidence.hasAdapter) return notApplicable('Only an adapter tells who asked.');
    const judged = trailsOf(evidence).map((trail) => judgeAsk(evidence, trail));
    return worstOf(judged) ?? missing(evidence, 'No look-up was denied.');
  },
});
