import { webhookCase } from '../../../mock-server/index.js';
import { defineCheck } from '../define-check.js';
import type { Evidence } from '../evidence.js';
import { endOf } from '../reading/asks.js';
import { type PlayedCase, playedCases } from '../reading/webhook-cases.js';
import { endedEarly, isObserved, resting } from '../reading/webhook-effects.js';
import { kindOf } from '../reading/webhook-kinds.js';
import { answerTo, isAccepted, listed, wasSent } from '../reading/webhook-trails.js';
import { fail, pass } from '../verdict.js';
import { noneSent, PASSIVE, unclear } from './unjudged.js';

export const survivesStrangeBodies = defineCheck({
  id: 'webhooks.survives-strange-bodies',
  level: 'must',
  profile: 'webhooks',
  rule: 'Answer every webhook, whatever is in it, and go on as before.',
  basis: {
    source:
      'Our inference: docs.omni.co: Create AI job has no schema for the body, and an address on the network gets sent anything',
  },
  remedy:
    'Catch what parsing and reading throw, answer 400, and leave the waiting ask alone. Limit the length of a body.',
  judge(evidence) {
    if (!evidence.hasAdapter) return PASSIVE;
    const played = playedCases(evidence, (id) => kindOf(id) === 'strange').sort(
      (one, other) => one.mutant.wallMs - other.mutant.wallMs,
    );
    const broken = played.filter(
      ({ id, mutant, trail }) =>
        (wasSent(mutant) && !wasAnswered(mutant) && id !== TOO_LONG) || endedEarly(trail, mutant),
    );
    const last = lastWords(evidence, played);
    if (last) {
      const text = `Nobody listened any more after ${last.id}: ${webhookCase(last.id)?.title ?? ''} It ${answerTo(last.mutant)}, and no webhook after it was taken, strange or genuine.${orBefore(last, played)}`;
      return resting(fail(text, [], { timing: played.every(({ control }) => wasTooSlow(control)) }), 'E0', [
        last.mutant,
      ]);
    }
    const [first] = broken;
    if (first) {
      const title = webhookCase(first.id)?.title ?? '';
      const how = wasAnswered(first.mutant)
        ? `${answerTo(first.mutant)}, and the ask ${endOf(first.trail)} before its job had ended`
        : answerTo(first.mutant);
      const at = played.indexOf(first);
      const [before, after] = [played[at - 1], played.slice(at + 1)];
      const wasTheEnd = after.length > 0 && after.every(({ mutant }) => !wasAnswered(mutant));
      const guilty = wasTheEnd ? [first] : broken;
      const text = [
        wasTheEnd
          ? `Nothing was answered any more from ${first.id} on.`
          : `${broken.length} of ${played.length} strange bodies did damage: ${idsOf(broken)}.`,
        `${first.id}: ${title} It ${how}.`,
        ...(before ? [`The one before it, ${before.id}, ${answerTo(before.mutant)}.`] : []),
      ].join(' ');
      return resting(
        fail(text, [], { timing: guilty.every(({ mutant }) => wasTooSlow(mutant)) }),
        wasAnswered(first.mutant) ? 'E2' : 'E0',
        guilty.map(({ mutant }) => mutant),
      );
    }
    const open = played.filter(({ control }) => !control || !isAccepted(control));
    if (open.length > 0) return unclear(open);
    if (played.length === 0) return noneSent(evidence, 'No strange body was sent.');
    const crashed = played.filter(({ mutant }) => (mutant.status ?? 0) >= 500);
    const said = `${idsOf(crashed)} had an error of the server for an answer: Omni may send such events again.`;
    // That the genuine one after it was taken is what shows that the receiver goes on.
    return resting(pass(crashed.length === 0 ? '' : said), isObserved(evidence) ? 'E1' : 'E0');
  },
});

/** A receiver does well to hang up on what is too long for it. */
const TOO_LONG = 'large-body';

/**
 * The strange body that was answered and the last to be: what came next, be it strange or genuine, found nobody. A
 * receiver that hangs up on what came next is another matter, and so are bodies that were sent side by side.
 */
function lastWords(evidence: Evidence, played: readonly PlayedCase[]): PlayedCase | undefined {
  if (playedCases(evidence, () => true).length > played.length) return undefined;
  const answered = played.findLast(({ mutant }) => wasAnswered(mutant));
  const controls = played.flatMap(({ control }) => control ?? []);
  if (!answered || controls.length === 0 || controls.some((one) => !wasSent(one) || wasAnswered(one)))
    return undefined;
  const next = played[played.indexOf(answered) + 1];
  return !next || foundNobody(next.mutant) ? answered : undefined;
}

/** A receiver can die of what it does after its answer, when others have been answered since. */
const AFTERWARDS_MS = 1_000;

function orBefore(last: PlayedCase, played: readonly PlayedCase[]): string {
  const before = played
    .slice(0, played.indexOf(last))
    .filter(({ mutant }) => wasAnswered(mutant) && last.mutant.wallMs - mutant.endedMs < AFTERWARDS_MS);
  return before.length === 0 ? '' : ` If it is not that one, it is one shortly before: ${idsOf(before)}.`;
}

/** Nothing listened where it was sent. */
const foundNobody = ({ problem }: PlayedCase['mutant']): boolean =>
  problem?.includes('ECONNREFUSED') ?? false;

const wasAnswered = ({ outcome }: PlayedCase['mutant']): boolean => outcome === 'answered';

/** Its answer may still have been on its way. */
const wasTooSlow = (sent: PlayedCase['control']): boolean => sent?.outcome === 'timed-out';

const idsOf = (some: readonly PlayedCase[]): string => listed(some.map(({ id }) => id));
