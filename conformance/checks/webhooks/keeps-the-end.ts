import type { DeliveryEvent } from '../../../mock-server/index.js';
import { defineCheck } from '../define-check.js';
import type { Evidence } from '../evidence.js';
import { endOf, nameOf } from '../reading/asks.js';
import { ranOut } from '../reading/deadline.js';
import { showsTheEnd } from '../reading/jobs.js';
import { secondsText } from '../reading/text.js';
import { hadNoTime, resting, timesActed } from '../reading/webhook-effects.js';
import { isGenuine } from '../reading/webhook-kinds.js';
import {
  isAccepted,
  isTerminal,
  type WebhookTrail,
  wasSent,
  webhookTrails,
} from '../reading/webhook-trails.js';
import { worstOf } from '../reading/worst.js';
import { fail, incomplete, type Judgement, pass, weakest } from '../verdict.js';
import { HOW_TO_TELL, NOT_TAKEN, noneSent, PASSIVE } from './unjudged.js';

export const keepsTheEnd = defineCheck({
  id: 'webhooks.keeps-the-end',
  level: 'must',
  profile: 'webhooks',
  rule: 'Let nothing that arrives after the end of a job change it.',
  basis: {
    source:
      'Our inference: docs.omni.co: Create AI job promises no order; Omni OpenAPI (Python SDK, July 2026): progress is sent while the job runs, best effort',
    quote: 'progressWebhookEnabled',
  },
  remedy:
    'Keep the first end of a job that Omni confirmed, and throw away every event of that job that comes later.',
  judge(evidence) {
    if (!evidence.hasAdapter) return PASSIVE;
    const trails = webhookTrails(evidence);
    const judged = trails.flatMap((trail) => {
      const all = lateOnes(trail).map(({ end, after }) => judgeOne(evidence, trail, end, after));
      // What one late event left open, another of the same job may have decided.
      const decided = all.filter(({ verdict }) => verdict !== 'incomplete');
      return decided.length > 0 ? decided : all;
    });
    const worst = worstOf(judged);
    if (!worst) {
      const ends = trails.flatMap(({ deliveries }) =>
        deliveries.filter((one) => isTerminal(one) && wasSent(one)),
      );
      return ends.length > 0 && !ends.some(isAccepted)
        ? NOT_TAKEN
        : noneSent(evidence, 'Nothing was sent about a job that had ended.');
    }
    const proof = weakest(judged.flatMap((one) => (one.verdict === worst.verdict ? (one.proof ?? []) : [])));
    const guilty = judged.flatMap((one) => (one.verdict === worst.verdict ? (one.deliveries ?? []) : []));
    return resting(worst, proof, worst.verdict === 'pass' ? [] : guilty);
  },
});

interface LateOne {
  readonly end: DeliveryEvent;
  readonly after: DeliveryEvent;
}

/**
 * Events that went out after the end had been taken and Omni's API had confirmed it, and are not the end itself once more.
 * Until then a client does well to look again at whatever it is told.
 */
function lateOnes({ deliveries, polls, results }: WebhookTrail): LateOne[] {
  const end = deliveries.find((one) => isTerminal(one) && isGenuine(one) && isAccepted(one));
  if (!end) return [];
  const confirmedMs = Math.min(
    ...polls.filter(showsTheEnd).map(({ endedMs }) => endedMs),
    ...results.map(({ wallMs }) => wallMs),
  );
  return deliveries
    .filter(
      (one) =>
        one.wallMs >= Math.max(end.endedMs, confirmedMs) &&
        one.eventId !== end.eventId &&
        isGenuine(one) &&
        wasSent(one),
    )
    .map((after) => ({ end, after }));
}

function judgeOne(
  evidence: Evidence,
  trail: WebhookTrail,
  end: DeliveryEvent,
  after: DeliveryEvent,
): Judgement {
  const { ask } = trail;
  const id = after.attack?.id ?? `${after.event} after ${end.event}`;
  const ended = endOf(trail);
  if (timesActed(evidence, after.eventId) > 0)
    return resting(
      fail(
        `${id}: ${nameOf(trail)} had been told its end, and the client says that it acted on ${after.event} after that.`,
      ),
      'E1',
      [end, after],
    );
  const { repliedMs = Number.POSITIVE_INFINITY } = ask;
  const wasOpen = repliedMs >= after.wallMs;
  if (wasOpen && hadNoTime(trail, after.endedMs))
    return incomplete(`${id}: ${nameOf(trail)} ${ended} before it could have had its answer.`);
  if (wasOpen && ask.reply?.outcome !== 'answered')
    return resting(
      fail(`${id}: ${nameOf(trail)} was COMPLETE, and after ${after.event} it ${ended}.`, [], {
        timing: ranOut(evidence, ask),
      }),
      'E2',
      [end, after],
    );
  const told = evidence.observations.some(({ toldMs }) => toldMs >= after.endedMs);
  if (told) return resting(pass(), 'E1');
  // The answer was still being fetched when it came, so that it could have done harm.
  if (wasOpen) return resting(pass(), 'E2');
  return incomplete(
    `${id}: the ask had ended before it came, and nobody can tell whether it was acted on: ${HOW_TO_TELL}.${heardLate(trail, end)}`,
  );
}

/** Somebody who was told of the end looks sooner than this. */
const AT_ONCE_MS = 1_000;

/** Why an ask that was to be under way was over; empty when the client was as quick to look as it should be. */
function heardLate({ polls }: WebhookTrail, end: DeliveryEvent): string {
  const look = polls.find(showsTheEnd);
  const lagMs = (look?.wallMs ?? 0) - end.endedMs;
  return lagMs < AT_ONCE_MS
    ? ''
    : ` The client read the end ${secondsText(lagMs)} after its receiver had accepted the webhook, as if it had learnt it by polling alone.`;
}
