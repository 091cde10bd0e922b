import type { WebhookByHand } from '../core/webhooks/by-hand.js';
import { webhookCase } from '../webhook-attacks/index.js';
import { nearCase } from '../webhook-attacks/near-case.js';
import { ControlError } from './control-error.js';

/** What makes a webhook another than the job would send by itself. */
const CHANGES = ['body', 'secret', 'secondsAgo', 'abandon', 'repeats', 'eventId', 'event', 'url'] as const;

/**
 * An attack that the catalogue lacks is a label, and what is sent is genuine. Refuses one that is more likely a mistake: a
 * misspelt case, or a mutant of which nothing is different. Throws ControlError.
 */
export function refuseMistakenLabel({ attack, ...request }: WebhookByHand): void {
  if (attack === undefined || webhookCase(attack.id)) return;
  const lacks = `Bad Request: attack.id: the catalogue has no '${attack.id}'`;
  const near = nearCase(attack.id);
  if (near !== null) {
    throw new ControlError(
      400,
      `${lacks}; did you mean '${near}'? A label of your own has to be less like it.`,
    );
  }
  if (attack.role === 'mutant' && CHANGES.every((key) => request[key] === undefined)) {
    throw new ControlError(
      400,
      `${lacks}, so it would be a label, and a mutant that differs in nothing. \`omni-mock webhook send --list\` shows the catalogue; with a label, say what differs: ${CHANGES.join(', ')}.`,
    );
  }
}
