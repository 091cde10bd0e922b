import { defineCheck } from '../define-check.js';
import type { Evidence } from '../evidence.js';
import { secondsText } from '../reading/text.js';
import { resting } from '../reading/webhook-effects.js';
import { isGenuine } from '../reading/webhook-kinds.js';
import { answerTo, isAccepted, isTerminal, wasSent, webhookTrails } from '../reading/webhook-trails.js';
import { worstOf } from '../reading/worst.js';
import { fail, incomplete, type Judgement, pass } from '../verdict.js';
import { noneSent, PASSIVE } from './unjudged.js';

export const acknowledgesBeforeWorking = defineCheck({
  id: 'webhooks.acknowledges-before-working',
  level: 'should',
  profile: 'webhooks',
  rule: 'Answer a webhook before you do the work it calls for.',
  basis: {
    source:
      'Our inference: no document says how long Omni waits for an answer, so every receiver does well to be quick',
  },
  remedy:
    'Verify, note the event, answer 2xx, and fetch the result afterwards: else the sender gives up and sends it again while you work.',
  judge(evidence) {
    if (!evidence.hasAdapter) return PASSIVE;
    // Only a fetch that takes long shows what came first; both ends are read off one clock, and no length is judged.
    const slow = webhookTrails(evidence).flatMap((trail) => {
      const sent = trail.deliveries.find((one) => isTerminal(one) && wasSent(one));
      const fetch = trail.results.find(({ fault }) => fault?.kind === 'slow');
      return sent && fetch ? [{ sent, fetch }] : [];
    });
    const judged = slow.map(({ sent, fetch }): Judgement => {
      if (sent.endedMs < fetch.endedMs)
        return sent.outcome === 'answered' ? pass() : incomplete(`The webhook ${answerTo(sent)}.`);
      const waited = secondsText(sent.endedMs - sent.wallMs);
      if (fetch.wallMs >= sent.wallMs)
        return fail(
          `The webhook ${answerTo(sent)} after ${waited}, once its result had been fetched.`,
          [fetch],
          { timing: true },
        );
      return incomplete('The result was fetched before the webhook came.');
    });
    const worst = worstOf(judged);
    if (!worst) return noneSent(evidence, 'No result was fetched after a webhook.');
    if (worst.verdict === 'incomplete') return worst;
    if (worst.verdict === 'fail')
      return resting(
        worst,
        'E2',
        slow.map(({ sent }) => sent),
      );
    return resting(remarkOnSlowness(evidence) ?? worst, 'E2');
  },
});

/** The shortest time that the switch `webhookTimeout` knows. */
const SHORTEST_TIMEOUT_MS = 3_000;

/** No source says how long is too long, so that a slow answer breaks nothing; it is worth knowing all the same. */
function remarkOnSlowness(evidence: Evidence): Judgement | undefined {
  const slowest = webhookTrails(evidence)
    .flatMap(({ deliveries }) => deliveries.filter((one) => isGenuine(one) && isAccepted(one)))
    .map(({ wallMs, endedMs }) => endedMs - wallMs)
    .reduce((longest, ms) => Math.max(longest, ms), 0);
  if (slowest <= SHORTEST_TIMEOUT_MS) return undefined;
  const text = `A webhook was accepted after ${secondsText(slowest)}. No source says how long Omni waits (the ambiguity webhook-timeout): with 3 s it would have given up and sent the event again.`;
  return { ...pass(text), verdict: 'info' };
}
