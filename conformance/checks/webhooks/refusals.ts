import { webhookCase } from '../../../mock-server/index.js';
import type { Evidence } from '../evidence.js';
import { type PlayedCase, playedCases } from '../reading/webhook-cases.js';
import { earlyEffect, resting, saysItActed } from '../reading/webhook-effects.js';
import { answerTo, isAccepted, listed, wasSent } from '../reading/webhook-trails.js';
import { fail, type Judgement, type Proof, pass, weakest } from '../verdict.js';
import { noneSent, PASSIVE, unclear } from './unjudged.js';

/** How a webhook fared that should have been refused. */
export interface Fate {
  readonly played: PlayedCase;
  readonly got: 'through' | 'stopped' | 'unclear';
  readonly proof: Proof;
  /** The end of a sentence about the webhook. */
  readonly how: string;
}

/**
 * What was acted on got through, whatever it was answered: a receiver may well answer 200 to what it throws away. The
 * status alone decides only when nobody can tell more.
 */
export function fateOf(evidence: Evidence, played: PlayedCase): Fate {
  const { mutant, control, trail } = played;
  const answer = answerTo(mutant);
  const fate = (got: Fate['got'], proof: Proof, how: string): Fate => ({ played, got, proof, how });
  if (!wasSent(mutant)) return fate('unclear', 'E0', answer);
  const told = saysItActed(
    evidence,
    mutant,
    Math.min(control?.wallMs ?? Number.POSITIVE_INFINITY, trail.endedMs),
  );
  if (told) return fate('through', 'E1', `${answer}, and the client says that it acted on it`);
  const effect = earlyEffect(trail, mutant);
  if (effect !== undefined) return fate('through', 'E2', `${answer}, and ${effect}`);
  if (told === undefined && isAccepted(mutant))
    return fate('through', 'E0', `${answer}, and nobody can tell whether it was acted on`);
  if (!control || !isAccepted(control)) return fate('unclear', 'E0', answer);
  return fate('stopped', told === undefined ? 'E0' : 'E1', answer);
}

/** Judges the cases of one kind, each of which must have been refused. `noun` names several of them. */
export function judgeRefusals(evidence: Evidence, wanted: (id: string) => boolean, noun: string): Judgement {
  if (!evidence.hasAdapter) return PASSIVE;
  const fates = playedCases(evidence, wanted).map((played) => fateOf(evidence, played));
  const of = (got: Fate['got']) => fates.filter((fate) => fate.got === got);
  const [through, open, stopped] = [of('through'), of('unclear'), of('stopped')];
  const [first] = through;
  const proof = weakest((first ? through : stopped).map((fate) => fate.proof));
  const seen = (some: readonly Fate[]) => some.map(({ played }) => played.mutant);
  if (first) {
    const text = `${through.length} of ${fates.length} ${noun} got through: ${idsOf(through)}. ${example(first)}`;
    return resting(fail(text), proof, seen(through));
  }
  if (open.length > 0) return resting(unclear(open.map(({ played }) => played)), undefined, seen(open));
  if (stopped.length === 0) return noneSent(evidence, `No ${noun} were sent.`);
  return resting(pass(quietly(stopped)), proof);
}

const idsOf = (fates: readonly Fate[]): string => listed(fates.map(({ played }) => played.id));

function example({ played: { id }, how }: Fate): string {
  const title = webhookCase(id)?.title;
  return title === undefined ? `${id} ${how}.` : `For example ${id}: ${title} It ${how}.`;
}

/** Refused webhooks that look like delivered ones from outside; worth a word, as only Omni could be misled by it. */
function quietly(stopped: readonly Fate[]): string {
  const quiet = stopped.filter(({ played }) => isAccepted(played.mutant));
  return quiet.length === 0
    ? ''
    : `Nothing came of ${idsOf(quiet)}, though it was answered as if all were well.`;
}
