import { webhookCase } from '../../../mock-server/index.js';
import type { Evidence } from '../evidence.js';
import { type PlayedCase, playedCases } from '../reading/webhook-cases.js';
import { proofOfRefusal, resting, wasHeeded } from '../reading/webhook-effects.js';
import { answerTo, isAccepted, listed, wasSent } from '../reading/webhook-trails.js';
import { fail, type Judgement, type Proof, pass, weakest } from '../verdict.js';
import { noneSent, PASSIVE, unclear } from './unjudged.js';

/** Judges genuine webhooks that differ from their controls in how they are written. `noun` names several of them. */
export function judgeSpellings(evidence: Evidence, wanted: (id: string) => boolean, noun: string): Judgement {
  if (!evidence.hasAdapter) return PASSIVE;
  const played = playedCases(evidence, wanted);
  const lost = played.filter((one) => wasLost(evidence, one));
  const open = lost.filter(({ mutant, control }) => !wasSent(mutant) || !control || !isAccepted(control));
  const refused = lost.filter((one) => !open.includes(one));
  const [first] = refused;
  const seen = (some: readonly PlayedCase[]) => some.map(({ mutant }) => mutant);
  if (first) {
    const { title } = webhookCase(first.id) ?? { title: '' };
    const fate = isAccepted(first.mutant)
      ? 'was answered as if taken, and nothing came of it by the client’s own account'
      : answerTo(first.mutant);
    const text = `${refused.length} of ${played.length} ${noun} were lost: ${idsOf(refused)}. For example ${first.id}: ${title} It ${fate}.`;
    return resting(
      fail(text),
      isAccepted(first.mutant) ? 'E1' : proofOfRefusal(evidence, first.mutant),
      seen(refused),
    );
  }
  if (open.length > 0) return resting(unclear(open), undefined, seen(open));
  if (played.length === 0) return noneSent(evidence, `No ${noun} were sent.`);
  return resting(pass(), weakest(played.map((one) => proofOf(evidence, one))));
}

const wasLost = (evidence: Evidence, { mutant, trail }: PlayedCase): boolean =>
  !isAccepted(mutant) || wasHeeded(evidence, trail, mutant) === false;

const proofOf = (evidence: Evidence, { mutant, trail }: PlayedCase): Proof =>
  wasHeeded(evidence, trail, mutant) === undefined ? 'E0' : 'E1';

const idsOf = (some: readonly PlayedCase[]): string => listed(some.map(({ id }) => id));
