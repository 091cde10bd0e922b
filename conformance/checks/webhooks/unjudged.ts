import type { Evidence } from '../evidence.js';
import { missing } from '../reading/missing.js';
import type { PlayedCase } from '../reading/webhook-cases.js';
import { isGenuine } from '../reading/webhook-kinds.js';
import { answerTo, isAccepted, summed, wasSent, webhookTrails } from '../reading/webhook-trails.js';
import { incomplete, type Judgement, notApplicable } from '../verdict.js';

/** Nobody but an adapter offers `webhook` and is asked for it. */
export const PASSIVE = notApplicable('Only an adapter can be asked to wait for webhooks.');

/** What was refused together with the genuine ones tells nothing of why. */
export const NOT_TAKEN = incomplete(
  'The client did not take the genuine webhooks beside these either: see webhooks.accepts-genuine.',
);

/** Genuine webhooks went out, and the client took none: that it did nothing proves nothing then. */
export function tookNone(evidence: Evidence): boolean {
  const genuine = webhookTrails(evidence)
    .flatMap(({ deliveries }) => deliveries)
    .filter((delivery) => wasSent(delivery) && isGenuine(delivery));
  return genuine.length > 0 && !genuine.some(isAccepted);
}

/** What to do about a client that cannot say what it acted on; the end of a sentence. */
export const HOW_TO_TELL = 'offer `events` in the adapter, or name a program with --webhook-observer';

/** The webhooks a rule is about did not go out. One sentence for all rules when none did, as one thing is the reason. */
export const noneSent = (evidence: Evidence, message: string): Judgement =>
  missing(
    evidence,
    evidence.deliveries.length === 0 ? 'No job asked for webhooks, so none could be sent.' : message,
  );

/** Why these cases prove nothing; the words are the same for all rules where the reason is. */
export function unclear(cases: readonly Omit<PlayedCase, 'trail'>[]): Judgement {
  const [first] = cases;
  const held = first && !wasSent(first.mutant) ? first.mutant : undefined;
  if (held && cases.every(({ mutant }) => mutant.problem === held.problem && !wasSent(mutant)))
    return incomplete(`The webhooks were not sent: ${held.problem ?? 'no reason was given.'}`);
  if (cases.every(({ mutant, control }) => wasSent(mutant) && control && !isAccepted(control)))
    return NOT_TAKEN;
  const about = `No verdict on ${summed(cases.map(({ id }) => id))}`;
  if (held) return incomplete(`${about}: ${first?.id} ${answerTo(held)}.`);
  return incomplete(
    `${about}: the genuine webhook after it ${first?.control ? answerTo(first.control) : 'was not sent'}.`,
  );
}
