import type { DeliveryEvent } from '../../../mock-server/index.js';
import { defineCheck } from '../define-check.js';
import type { Evidence } from '../evidence.js';
import { endOf } from '../reading/asks.js';
import { isObserved, proofOfRefusal, resting, wasHeeded } from '../reading/webhook-effects.js';
import {
  answerTo,
  isAccepted,
  isTerminal,
  type WebhookTrail,
  wasSent,
  webhookTrails,
} from '../reading/webhook-trails.js';
import { fail, incomplete, pass } from '../verdict.js';
import { noneSent, PASSIVE } from './unjudged.js';
import { habitsOf, hintOn, wordsOf } from './what-it-takes.js';

export const acceptsGenuine = defineCheck({
  id: 'webhooks.accepts-genuine',
  level: 'must',
  profile: 'webhooks',
  rule: 'Take every webhook that is rightly signed, and act on it.',
  basis: {
    source: 'docs.omni.co: Create AI job',
    quote: 'X-Omni-Signature: sha256=HMAC(timestamp.body, secret)',
  },
  remedy:
    'Answer 2xx to what verifies, and wake up whoever waits for the job. `omni-mock webhook verify` says why a signature does not match. Remember an event only after it was verified: else a forged one can silence the genuine one.',
  judge(evidence) {
    if (!evidence.hasAdapter) return PASSIVE;
    const genuine = webhookTrails(evidence).flatMap((trail) =>
      firsts(trail).map((sent) => ({ trail, sent })),
    );
    const tried = genuine.filter(({ sent }) => wasSent(sent));
    const [held] = genuine;
    if (tried.length === 0)
      return held
        ? resting(incomplete(`The genuine webhook ${answerTo(held.sent)}.`), undefined, [held.sent])
        : noneSent(evidence, 'No genuine webhook was sent.');
    const gone = tried.find(({ sent }) => !isAccepted(sent) && !isRunning(evidence, sent.wallMs));
    if (gone)
      return incomplete(
        'The client had ended before the genuine webhooks were sent, so that nobody took them.',
      );
    const refused = tried.filter(({ sent }) => !isAccepted(sent));
    const [lost] = refused;
    if (lost) {
      const text = `${refused.length} of ${tried.length} genuine webhooks were not taken; the first one ${answerTo(lost.sent)}${wordsOf(lost.sent)}.${hintOn(evidence)}`;
      return resting(
        fail(text),
        proofOfRefusal(evidence, lost.sent),
        refused.map(({ sent }) => sent),
      );
    }
    const inTime = tried.filter(({ trail, sent }) => !wasOver(trail, sent));
    if (inTime.length === 0)
      return incomplete('The asks had timed out before the genuine webhooks were sent.');
    const unheeded = inTime.filter(({ trail, sent }) => wasHeeded(evidence, trail, sent) === false);
    const [idle] = unheeded;
    if (idle) {
      const text =
        `${unheeded.length} of ${tried.length} genuine webhooks ${unheeded.length === 1 ? 'was' : 'were'} answered as if taken, and nothing came of ` +
        `${unheeded.length === 1 ? 'it' : 'them'} by the client's own account: ${aboutOne(idle)}.`;
      return resting(
        fail(text),
        'E1',
        unheeded.map(({ sent }) => sent),
      );
    }
    return resting(pass(habitsOf(evidence)), isObserved(evidence) ? 'E1' : 'E0');
  },
});

/** Nobody waited for it any more, so that there was nothing to act on. */
const wasOver = (
  { ask: { reply, repliedMs = Number.POSITIVE_INFINITY } }: WebhookTrail,
  sent: DeliveryEvent,
): boolean => reply?.outcome === 'timed-out' && repliedMs < sent.wallMs;

/** Where it runs is not known for a receiver that the suite did not start, which is then taken to be there. */
const isRunning = ({ processes }: Evidence, atMs: number): boolean =>
  processes.findLast(({ wallMs }) => wallMs < atMs)?.change !== 'exited';

/**
 * The first genuine announcement of an end: Omni's own, or the control of a pair. One whose event went out before in
 * another shape is new to the client only if that shape was refused, so one that was taken does not count.
 */
function firsts({ deliveries }: WebhookTrail): DeliveryEvent[] {
  const first = deliveries.find(
    (delivery) =>
      isTerminal(delivery) &&
      (delivery.attack === undefined || delivery.attack.role === 'control') &&
      delivery.outcome !== 'dropped',
  );
  if (!first) return [];
  const before = deliveries.filter(({ seq }) => seq < first.seq);
  const known = before.some((earlier) => earlier.eventId === first.eventId && isAccepted(earlier));
  return known ? [] : [first];
}

function aboutOne({ trail, sent }: { trail: WebhookTrail; sent: DeliveryEvent }): string {
  const forged = trail.deliveries.find(
    ({ seq, eventId, attack }) => seq < sent.seq && eventId === sent.eventId && attack?.role === 'mutant',
  );
  const after = forged ? ` after ${forged.attack?.id} had been refused` : '';
  return `the one to "${trail.ask.request.prompt}"${after}, whose ask ${endOf(trail)}`;
}
