import type { DeliveryEvent } from '../../../mock-server/index.js';
import { defineCheck } from '../define-check.js';
import { endOf, nameOf } from '../reading/asks.js';
import { ranOut } from '../reading/deadline.js';
import { hadNoTime, resting, saysItActed } from '../reading/webhook-effects.js';
import {
  answerTo,
  isAccepted,
  isTerminal,
  type WebhookTrail,
  wasSent,
  webhookTrails,
} from '../reading/webhook-trails.js';
import { fail, incomplete, type Judgement, pass } from '../verdict.js';
import { NOT_TAKEN, noneSent, PASSIVE, tookNone } from './unjudged.js';

export const earlyDeliveryCounts = defineCheck({
  id: 'webhooks.early-delivery-counts',
  level: 'must',
  profile: 'webhooks',
  rule: 'Be ready for the end of a job before the answer to its submit is there.',
  basis: {
    source:
      'Our inference: no document orders the answer of a submit before the webhooks of its job, and a denied job ends at once',
  },
  remedy:
    'Keep a verified webhook of a job nobody waits for yet and look there once the submit is answered, or poll once then.',
  judge(evidence) {
    if (!evidence.hasAdapter) return PASSIVE;
    const early = webhookTrails(evidence).flatMap((trail) => {
      const submit = trail.submits.find(({ jobId }) => jobId !== null);
      const sent = trail.deliveries.find((one) => isTerminal(one) && wasSent(one));
      return submit && sent && sent.endedMs <= submit.endedMs ? [{ trail, sent }] : [];
    });
    const [first] = early;
    if (!first) return noneSent(evidence, 'No webhook came before the answer to its submit.');
    if (tookNone(evidence)) return NOT_TAKEN;
    const unanswered = early.filter(({ trail }) => trail.ask.reply?.outcome !== 'answered');
    const [cut] = unanswered;
    const lost = unanswered.find(({ trail, sent }) => !hadNoTime(trail, knownMs(trail, sent)));
    if (cut && !lost)
      return resting(
        incomplete(
          `terminal-before-submit-response: ${nameOf(cut.trail)} ${endOf(cut.trail)} before it could have had its answer.`,
        ),
        undefined,
        [cut.sent],
      );
    if (lost) {
      const { trail, sent } = lost;
      const text = `terminal-before-submit-response: ${nameOf(trail)} ${endOf(trail)}. Its job was COMPLETE; the webhook that said so came before the answer to the submit, and ${answerTo(sent)}.`;
      return resting(fail(text, trail.submits, { timing: ranOut(evidence, trail.ask) }), 'E2', [sent]);
    }
    const dropped = early.find(
      ({ trail, sent }) =>
        isAccepted(sent) && trail.deliveries.every((delivery) => saysItActed(evidence, delivery) === false),
    );
    const told = saysItActed(evidence, first.sent) !== undefined;
    return resting(dropped ? savedByPolling() : pass(), told ? 'E1' : 'E2');
  },
});

/** When the client had both the webhook and the answer to its submit. */
const knownMs = ({ submits }: WebhookTrail, { endedMs }: DeliveryEvent): number =>
  Math.max(endedMs, ...submits.map((submit) => submit.endedMs));

/** Nothing was lost, only later than it could have been. */
const savedByPolling = (): Judgement => ({
  ...pass('The webhook was answered as if taken and then forgotten; the answer came by polling.'),
  verdict: 'info',
});
