import { defineCheck } from '../define-check.js';
import type { Evidence } from '../evidence.js';
import { helloOf } from '../reading/hello.js';
import { objectOf } from '../reading/json.js';
import { playedCases } from '../reading/webhook-cases.js';
import { resting } from '../reading/webhook-effects.js';
import { kindOf } from '../reading/webhook-kinds.js';
import { listed } from '../reading/webhook-trails.js';
import { type Judgement, pass, weakest } from '../verdict.js';
import { fateOf, judgeRefusals } from './refusals.js';
import { noneSent, PASSIVE, unclear } from './unjudged.js';

export const limitsAge = defineCheck({
  id: 'webhooks.limits-age',
  level: 'should',
  profile: 'webhooks',
  rule: 'Keep to the age that you say a webhook may have.',
  basis: {
    source:
      'docs.omni.co: Create AI job signs the time and gives no limit; a client that sets one (`toleranceSeconds` of its hello) is held to it',
    quote: 'X-Omni-Signature-Timestamp',
  },
  remedy:
    'Compare the timestamp with your clock after the signature was verified, in both directions, and refuse what is further off than your tolerance; five minutes are usual.',
  judge(evidence) {
    if (!evidence.hasAdapter) return PASSIVE;
    const limit = declaredSeconds(evidence);
    const isAboutAge = (id: string) => kindOf(id) === 'age';
    if (typeof limit === 'number')
      return judgeRefusals(evidence, isAboutAge, `webhooks older or newer than the ${limit} s it takes`);
    const fates = playedCases(evidence, isAboutAge).map((played) => fateOf(evidence, played));
    if (fates.length === 0) return noneSent(evidence, 'No old webhook was sent.');
    const open = fates.filter(({ got }) => got === 'unclear');
    if (open.length > 0) return unclear(open.map(({ played }) => played));
    const taken = fates.filter(({ got }) => got === 'through');
    const declared =
      limit === null
        ? 'It says that it does not look at the age.'
        : 'It does not say how old a webhook may be.';
    const seen =
      taken.length === 0
        ? 'It took none that was a day off.'
        : `It took ${listed(taken.map(({ played }) => played.id))}, signed a day off: whoever once saw a webhook can repeat it.`;
    return resting(remark(`${declared} ${seen}`), weakest(fates.map(({ proof }) => proof)));
  },
});

/** No source asks for it, so nothing is broken; it is worth knowing all the same. */
const remark = (message: string): Judgement => ({ ...pass(message), verdict: 'info' });

/** The tolerance of the client's hello; undefined when it says nothing of it. */
const declaredSeconds = (evidence: Evidence): unknown => objectOf(helloOf(evidence).webhook).toleranceSeconds;
