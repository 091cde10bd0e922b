import type { DeliveryEvent } from '../../../mock-server/index.js';
import { defineCheck } from '../define-check.js';
import type { Evidence } from '../evidence.js';
import { endOf, nameOf } from '../reading/asks.js';
import { isObserved, resting } from '../reading/webhook-effects.js';
import { answerTo, isAccepted, webhookTrails } from '../reading/webhook-trails.js';
import { fail, incomplete, pass } from '../verdict.js';
import { HOW_TO_TELL, NOT_TAKEN, noneSent, PASSIVE } from './unjudged.js';

const RESTARTED = 'receiver-restarted';

export const survivesRestart = defineCheck({
  id: 'webhooks.survives-restart',
  level: 'should',
  profile: 'webhooks',
  rule: 'Come back from a restart, and do nothing over again when an old event is repeated then.',
  basis: {
    source:
      'Our inference: a repetition can come after the receiver was deployed anew, and docs.omni.co: Create AI job offers no way to subscribe again',
    quote: 'event_id',
  },
  remedy:
    'Keep the secret and the ids of events that were acted on where a restart does not lose them, or act only on jobs that somebody waits for.',
  judge(evidence) {
    if (!evidence.hasAdapter) return PASSIVE;
    const trails = webhookTrails(evidence);
    const labelled = (role: 'control' | 'mutant') =>
      trails.flatMap((trail) =>
        trail.deliveries
          .filter(({ attack }) => attack?.id === RESTARTED && attack.role === role)
          .map((sent) => ({ trail, sent })),
      );
    const [before, after] = labelled('control');
    const [again] = labelled('mutant');
    if (!before) return noneSent(evidence, 'The client was not started anew.');
    if (!isAccepted(before.sent)) return NOT_TAKEN;
    if (!again || !after)
      return resting(
        fail(`${RESTARTED}: the client was started anew and took no more questions with a webhook.`),
        'E2',
        [before.sent],
      );
    if (actedAgain(evidence, before.sent, again.sent)) {
      const text = `${RESTARTED}: an event that was acted on before the restart was acted on again when it was repeated after it.`;
      return resting(fail(text), 'E1', [before.sent, again.sent]);
    }
    if (!isAccepted(after.sent))
      return resting(
        fail(`${RESTARTED}: the first genuine webhook after the restart ${answerTo(after.sent)}.`),
        'E0',
        [after.sent],
      );
    if (after.trail.ask.reply?.outcome !== 'answered')
      return resting(
        fail(`${RESTARTED}: ${nameOf(after.trail)}, asked after the restart, ${endOf(after.trail)}.`),
        'E2',
        [after.sent],
      );
    if (!isObserved(evidence))
      return incomplete(
        `${RESTARTED}: the client came back, and nobody can tell whether the old event was acted on again: ${HOW_TO_TELL}.`,
      );
    return resting(pass(), 'E1');
  },
});

/** Whether an account begins anew with the process or goes on: what it holds before the repetition is left out. */
function actedAgain({ observations }: Evidence, before: DeliveryEvent, again: DeliveryEvent): boolean {
  const times = (told: Evidence['observations'][number] | undefined) =>
    told?.acted.filter(({ eventId }) => eventId === before.eventId).length ?? 0;
  const later = observations.findLast(({ toldMs }) => toldMs >= again.endedMs);
  const earlier = observations.findLast(({ toldMs }) => toldMs < again.wallMs);
  return times(later) > times(earlier);
}
