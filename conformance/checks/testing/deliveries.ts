import type {
  ActedOn,
  AdapterEvent,
  DeliveryEvent,
  ExchangeEvent,
  ObservationEvent,
  TransitionEvent,
} from '../../../mock-server/index.js';
import type { Evidence } from '../evidence.js';
import { aMessage, anAsk, type Fields } from './calls.js';
import { aPoll, aResult, aSubmit } from './exchanges.js';
import { aJobId } from './world.js';

interface DeliveryOptions extends Partial<Omit<DeliveryEvent, 'kind' | 'attack'>> {
  readonly atMs?: number;
  /** The case, and its part in the pair. */
  readonly attack?: readonly [id: string, role: 'control' | 'mutant'];
  /** Keys to set in the body. */
  readonly body?: Readonly<Record<string, unknown>>;
}

const STATUS = {
  'job.complete': 'COMPLETE',
  'job.failed': 'FAILED',
  'job.denied': 'FAILED',
  'job.cancelled': 'CANCELLED',
  'job.progress': 'EXECUTING',
} as const;

const timeAt = (atMs: number): string => new Date(Date.UTC(2026, 7, 1, 9) + atMs).toISOString();

/** The news that a job is COMPLETE, answered 200 within 10 ms. An `event_id` is the same for one event of one job. */
export function aDelivery({ atMs = 4_000, attack, body = {}, ...rest }: DeliveryOptions = {}): DeliveryEvent {
  const jobId = rest.jobId ?? aJobId;
  const event = rest.event === undefined ? 'job.complete' : rest.event;
  const status = event === null ? '' : STATUS[event];
  const eventId = rest.eventId === undefined ? `evt_${jobId.slice(0, 8)}_${status}_1` : rest.eventId;
  return {
    kind: 'delivery',
    seq: 0,
    at: timeAt(atMs),
    wallMs: atMs,
    event,
    eventId,
    jobId,
    url: 'http://127.0.0.1:3000/hooks',
    attempt: 1,
    requestHeaders: { 'Content-Type': 'application/json' },
    requestBody: JSON.stringify({ event_id: eventId, jobId, status, ...body }),
    outcome: 'answered',
    status: 200,
    responseHeaders: {},
    responseBody: '',
    problem: null,
    endedMs: atMs + 10,
    nextAttemptAt: null,
    ...(attack && { attack: { id: attack[0], role: attack[1] } }),
    ...rest,
  };
}

type Acted = ActedOn | Pick<DeliveryEvent, 'eventId' | 'jobId'>;

const actedOn = (acted: readonly Acted[]): ActedOn[] =>
  acted.map((one) => ({
    eventId: one.eventId ?? '',
    jobId: one.jobId,
    status: 'status' in one && typeof one.status === 'string' ? one.status : 'COMPLETE',
  }));

/** An observer says that these webhooks have been acted on so far. */
export const anObservation = (atMs: number, acted: readonly Acted[] = []): ObservationEvent => ({
  kind: 'observation',
  seq: 0,
  at: timeAt(atMs),
  wallMs: atMs,
  acted: actedOn(acted),
});

/** The adapter says so itself, for the webhooks since its process began. */
export const anEvents = (atMs: number, acted: readonly Acted[] = [], id = 1_000 + atMs): AdapterEvent[] => [
  aMessage('to-adapter', { id, verb: 'events' }, atMs),
  aMessage('from-adapter', { id, ok: true, acted: actedOn(acted) }, atMs),
];

/** A job moved, by a step of the suite. */
const aMove = (
  to: TransitionEvent['to'],
  { atMs = 3_900, jobId = aJobId }: { readonly atMs?: number; readonly jobId?: string } = {},
): TransitionEvent => ({
  kind: 'transition',
  seq: 0,
  at: timeAt(atMs),
  wallMs: atMs,
  jobId,
  from: 'EXECUTING',
  to,
  cause: 'step',
});

interface WebhookJob {
  readonly asks: Evidence['asks'];
  readonly exchanges: ExchangeEvent[];
  readonly transitions: TransitionEvent[];
}

/**
 * An ask whose end comes by webhook: submitted at once, COMPLETE after 3.9 seconds, looked at and answered after
 * 4.5 seconds. The webhooks themselves are the test's own.
 */
export function aWebhookJob(
  options: {
    readonly jobId?: string;
    readonly id?: number;
    readonly prompt?: string;
    readonly body?: Readonly<Record<string, unknown>>;
    readonly reply?: Fields<NonNullable<Evidence['asks'][number]['reply']>> | null;
    readonly repliedMs?: number;
    readonly endedAs?: 'COMPLETE' | 'FAILED' | 'CANCELLED';
  } = {},
): WebhookJob {
  const { jobId = aJobId, id = 2, prompt = 'Net sales by store?', reply, repliedMs = 4_600 } = options;
  const { endedAs = 'COMPLETE' } = options;
  const submitBody = {
    prompt,
    webhookUrl: 'http://127.0.0.1:3000/hooks',
    webhookSigningSecret: '[signing-secret]',
    ...options.body,
  };
  return {
    asks: [
      anAsk({
        id,
        prompt,
        webhook: { progress: false },
        repliedMs,
        ...(reply === undefined ? {} : { reply }),
      }),
    ],
    exchanges: [
      aSubmit({ prompt, jobId, requestBody: JSON.stringify(submitBody) }),
      aPoll(endedAs, { jobId, atMs: 4_400 }),
      ...(endedAs === 'COMPLETE' ? [aResult(undefined, { jobId, atMs: 4_500 })] : []),
    ],
    transitions: [aMove(endedAs, { jobId })],
  };
}
