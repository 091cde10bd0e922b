import type { DeliveryEvent } from '../../../mock-server/index.js';
import type { Evidence } from '../evidence.js';
import type { Judgement, Proof } from '../verdict.js';
import { showsTheEnd } from './jobs.js';
import { isAccepted, type WebhookTrail } from './webhook-trails.js';

/** The judgement with the webhooks it speaks of, and what it rests on. */
export const resting = (
  judgement: Judgement,
  proof: Proof | undefined,
  deliveries: readonly DeliveryEvent[] = [],
): Judgement => ({
  ...judgement,
  ...(proof === undefined ? {} : { proof }),
  ...(deliveries.length === 0 ? {} : { deliveries }),
});

/** Somebody can say which webhooks were acted on. */
export const isObserved = ({ observations }: Evidence): boolean => observations.length > 0;

/**
 * Whether the client said, after this webhook and before `untilMs`, that it had acted on it or on its job; undefined when
 * nobody was asked in that time.
 */
export function saysItActed(
  { observations }: Evidence,
  delivery: DeliveryEvent,
  untilMs = Number.POSITIVE_INFINITY,
): boolean | undefined {
  const told = observations.filter(({ toldMs }) => toldMs >= delivery.endedMs && toldMs < untilMs);
  if (told.length === 0) return undefined;
  return told.some(({ acted }) =>
    acted.some(({ eventId, jobId }) => eventId === delivery.eventId || jobId === delivery.jobId),
  );
}

/** What it rests on that nothing came of a webhook which was refused. */
export const proofOfRefusal = (evidence: Evidence, delivery: DeliveryEvent): Proof =>
  saysItActed(evidence, delivery) === undefined ? 'E0' : 'E1';

/** How often the client says it acted on an event, at the most that it ever said. */
export const timesActed = ({ observations }: Evidence, eventId: string | null): number =>
  Math.max(0, ...observations.map(({ acted }) => acted.filter((one) => one.eventId === eventId).length));

/** How an ask can end without Omni having said anything. */
const OF_ITSELF: ReadonlySet<string> = new Set(['timed-out', 'unknown', 'refused']);

/** What came of a webhook at the API or in the ask before the job had ended; undefined when nothing did. */
export function earlyEffect(trail: WebhookTrail, delivery: DeliveryEvent): string | undefined {
  const { ask, results, endedMs } = trail;
  if (results.some(({ wallMs }) => wallMs >= delivery.wallMs && wallMs < endedMs))
    return 'the result was asked for before the job had ended';
  return endedEarly(trail, delivery)
    ? `the ask ended before the job did, as ${ask.reply?.outcome ?? 'an error'}`
    : undefined;
}

/** The ask ended after this webhook and before its job, and not of itself. */
export function endedEarly({ ask, endedMs }: WebhookTrail, delivery: DeliveryEvent): boolean {
  const { repliedMs = Number.POSITIVE_INFINITY, reply } = ask;
  return repliedMs >= delivery.wallMs && repliedMs < endedMs && !OF_ITSELF.has(reply?.outcome ?? '');
}

/** A poll that arrives this soon after a webhook was answered may have been quicker than whoever works on webhooks. */
const RACE_MS = 1_500;

/**
 * Whether a webhook that the receiver accepted had an effect: its client says so, or had learnt of the end from a poll
 * and needed it no more. Undefined when nobody can tell.
 */
export function wasHeeded(
  evidence: Evidence,
  trail: WebhookTrail,
  delivery: DeliveryEvent,
): boolean | undefined {
  const told = saysItActed(evidence, delivery);
  if (told !== false) return told;
  const polled = trail.polls.some((poll) => poll.wallMs <= delivery.endedMs + RACE_MS && showsTheEnd(poll));
  return polled && isAccepted(delivery);
}

/** An ask that times out sooner than this after its job has ended has had too little time, whatever it was told. */
const TIME_ENOUGH_MS = 5_000;

/** The ask timed out, and what came at `sinceMs` came too late to change that. */
export const hadNoTime = (
  { ask: { reply, repliedMs = Number.POSITIVE_INFINITY } }: WebhookTrail,
  sinceMs: number,
): boolean => reply?.outcome === 'timed-out' && repliedMs - sinceMs < TIME_ENOUGH_MS;
