import type { DeliveryEvent, ExchangeEvent } from '../../../mock-server/index.js';
import { defineCheck } from '../define-check.js';
import { nameOf } from '../reading/asks.js';
import { isObserved, resting, timesActed } from '../reading/webhook-effects.js';
import { isGenuine } from '../reading/webhook-kinds.js';
import {
  isAccepted,
  isTerminal,
  listed,
  type WebhookTrail,
  wasSent,
  webhookTrails,
} from '../reading/webhook-trails.js';
import { fail, incomplete, pass } from '../verdict.js';
import { HOW_TO_TELL, NOT_TAKEN, noneSent, PASSIVE, tookNone } from './unjudged.js';

/** One event that was sent more than once. */
interface Repetition {
  readonly trail: WebhookTrail;
  readonly eventId: string;
  readonly sent: readonly DeliveryEvent[];
  /** Results that it may have had fetched; progress is no reason to fetch one. */
  readonly reads: readonly ExchangeEvent[];
}

export const actsOnce = defineCheck({
  id: 'webhooks.acts-once',
  level: 'must',
  profile: 'webhooks',
  rule: 'Act on an event once, however often it arrives.',
  basis: {
    source:
      'docs.omni.co: Create AI job names an `event_id`; that an event can come again is our inference (no document promises that it does not)',
    quote: 'event_id',
  },
  remedy:
    'Remember each `event_id` that was acted on, in one atomic step with the decision to act, and answer 2xx to a repetition without doing anything.',
  judge(evidence) {
    if (!evidence.hasAdapter) return PASSIVE;
    const repeated = webhookTrails(evidence).flatMap(repetitions);
    if (repeated.length === 0) return noneSent(evidence, 'No event was sent more than once.');
    const observed = isObserved(evidence);
    const twice = repeated.filter(({ eventId, reads }) =>
      observed ? timesActed(evidence, eventId) > 1 : reads.length > 1,
    );
    const [first] = twice;
    if (first) {
      const how = observed
        ? `it was acted on ${timesActed(evidence, first.eventId)} times by the client's own account`
        : `the result was fetched ${first.reads.length} times`;
      const text = `${twice.length} of ${repeated.length} events that came more than once were acted on more than once: ${namesOf(twice)}. For example ${nameOfOne(first)}: ${how}.`;
      const reads = observed ? [] : twice.flatMap((one) => one.reads);
      return resting(
        fail(text, reads),
        observed ? 'E1' : 'E2',
        twice.flatMap(({ sent }) => sent),
      );
    }
    if (!observed && tookNone(evidence)) return NOT_TAKEN;
    if (!observed) return incomplete(`Nobody can tell how often an event was acted on: ${HOW_TO_TELL}.`);
    const untaken = repeated.filter(
      ({ sent, eventId }) => !sent.some(isAccepted) && timesActed(evidence, eventId) === 0,
    );
    if (untaken.length === repeated.length) return NOT_TAKEN;
    return resting(pass(), 'E1');
  },
});

function repetitions(trail: WebhookTrail): Repetition[] {
  const sent = trail.deliveries.filter((delivery) => wasSent(delivery) && isGenuine(delivery));
  const ids = new Set(sent.flatMap(({ eventId }) => eventId ?? []));
  const reads = trail.results.filter(({ status }) => status === 200);
  return [...ids]
    .map((eventId) => ({ eventId, sent: sent.filter((one) => one.eventId === eventId) }))
    .filter((one) => one.sent.length > 1)
    .map((one) => ({ trail, ...one, reads: one.sent.some(isTerminal) ? reads : [] }));
}

/** The case that a repetition stands for; one that Omni made by itself is a retry, because of how the first attempt went. */
function caseOf({ sent }: Repetition): string {
  const named = sent.find(({ attack }) => attack?.role === 'mutant')?.attack?.id;
  const [first] = sent;
  if (named !== undefined || !first) return named ?? '';
  if (isAccepted(first)) return 'retry-after-lost-answer';
  return first.outcome === 'timed-out' ? 'retry-after-time-out' : 'retry-after-500';
}

const namesOf = (some: readonly Repetition[]): string => listed(some.map(caseOf));

const nameOfOne = (one: Repetition): string =>
  `${caseOf(one)}, ${nameOf(one.trail).replace(/^The/, 'the')}, got ${one.eventId} ${one.sent.length} times`;
