import type { AdapterEvent, DeliveryEvent, ExchangeEvent, Trace } from '../../../mock-server/index.js';
import {
  TIMELINE_EVENTS,
  type Timeline,
  type TimelineCall,
  type TimelineDelivery,
  type TimelineExchange,
  type TimelineNote,
} from '../../report/timeline.js';
import { jobLane } from './job-lane.js';
import { noteOf } from './timeline-notes.js';

/** Which rules an event broke, by its position in the trace. */
export type Breaks = ReadonlyMap<number, readonly string[]>;

/** Calls and notes that are shown before anything else: they are what the rest hangs on. */
const FRAME = 60;
const WORDS = 120;
const shorten = (text: string) => (text.length > WORDS ? `${text.slice(0, WORDS)}…` : text);

/** A trace laid out in lanes, with what broke a rule marked. */
export function timelineOf(trace: Trace, breaks: Breaks): Timeline {
  const [space] = trace;
  const since = (wallMs: number) => Math.round(wallMs - space.wallMs);
  const replies = repliesIn(trace);
  const lastPoll = new Map<string, number>();
  const lanes = {
    client: [] as TimelineCall[],
    api: [] as TimelineExchange[],
    webhooks: [] as TimelineDelivery[],
    notes: [] as TimelineNote[],
  };
  for (const event of trace) {
    if (event.kind === 'exchange') {
      lanes.api.push(exchangeOf(event, since, lastPoll, breaks.get(event.seq) ?? []));
    } else if (event.kind === 'delivery') {
      lanes.webhooks.push(deliveryOf(event, since, breaks.get(event.seq) ?? []));
    } else if (event.kind === 'adapter') {
      if (event.direction === 'to-adapter') lanes.client.push(callOf(event, since, replies));
    } else {
      const note = noteOf(event);
      if (note) lanes.notes.push({ seq: event.seq, offsetMs: since(event.wallMs), ...note });
    }
  }
  const jobs = jobLane(trace);
  const shown = mostTelling(lanes);
  const keep = <Event extends { readonly seq: number }>(events: readonly Event[]) =>
    events.filter(({ seq }) => shown.seqs.has(seq));
  const last = trace.at(-1) ?? space;
  return {
    durationMs: since(last.wallMs),
    client: keep(lanes.client),
    api: keep(lanes.api),
    jobs: jobs.shown,
    webhooks: keep(lanes.webhooks),
    notes: keep(lanes.notes),
    omitted: shown.omitted + jobs.omitted,
  };
}

/** The frame of calls and notes, then what broke a rule, then the rest as it came. */
function mostTelling(lanes: Pick<Timeline, 'client' | 'api' | 'webhooks' | 'notes'>) {
  const bySeq = (a: { seq: number }, b: { seq: number }) => a.seq - b.seq;
  const frame = [...lanes.client, ...lanes.notes].sort(bySeq);
  const traffic = [...lanes.api, ...lanes.webhooks].sort(bySeq);
  const ranked = [
    ...frame.slice(0, FRAME),
    ...traffic.filter(({ breaks }) => breaks.length > 0),
    ...[...frame.slice(FRAME), ...traffic.filter(({ breaks }) => breaks.length === 0)].sort(bySeq),
  ];
  return {
    seqs: new Set(ranked.slice(0, TIMELINE_EVENTS).map(({ seq }) => seq)),
    omitted: Math.max(0, ranked.length - TIMELINE_EVENTS),
  };
}

type Since = (wallMs: number) => number;

function exchangeOf(
  event: ExchangeEvent,
  since: Since,
  lastPoll: Map<string, number>,
  breaks: readonly string[],
): TimelineExchange {
  const poll = event.operation === 'aiJobStatus' && event.jobId !== null ? event.jobId : undefined;
  const before = poll === undefined ? undefined : lastPoll.get(poll);
  if (poll !== undefined) lastPoll.set(poll, event.wallMs);
  return {
    seq: event.seq,
    offsetMs: since(event.wallMs),
    durationMs: Math.round(event.endedMs - event.wallMs),
    operation: event.operation,
    method: event.method,
    path: shorten(event.path),
    status: event.status,
    jobId: event.jobId,
    jobState: event.jobState,
    pollGapMs: before === undefined ? null : Math.round(event.wallMs - before),
    fault: event.fault?.kind ?? null,
    breaks,
  };
}

const deliveryOf = (event: DeliveryEvent, since: Since, breaks: readonly string[]): TimelineDelivery => ({
  seq: event.seq,
  offsetMs: since(event.wallMs),
  durationMs: Math.round(event.endedMs - event.wallMs),
  event: event.event,
  jobId: event.jobId,
  attempt: event.attempt,
  outcome: event.outcome,
  status: event.status,
  attack: event.attack?.id ?? null,
  role: event.attack?.role ?? null,
  breaks,
});

/** The first reply to each message id, which is the one that counts. */
function repliesIn(trace: Trace): ReadonlyMap<unknown, AdapterEvent> {
  const replies = new Map<unknown, AdapterEvent>();
  for (const event of trace) {
    if (event.kind !== 'adapter' || event.direction !== 'from-adapter') continue;
    if (!replies.has(event.message.id)) replies.set(event.message.id, event);
  }
  return replies;
}

function callOf(
  event: AdapterEvent,
  since: Since,
  replies: ReadonlyMap<unknown, AdapterEvent>,
): TimelineCall {
  const { verb, user, prompt } = event.message;
  const reply = replies.get(event.message.id);
  const asked = [externalIdOf(user), prompt].filter((part) => typeof part === 'string');
  return {
    seq: event.seq,
    offsetMs: since(event.wallMs),
    endMs: reply ? since(reply.wallMs) : null,
    verb: shorten(String(verb)),
    says: shorten(asked.join(': ')),
    outcome: reply ? shorten(outcomeOf(reply.message)) : null,
  };
}

const externalIdOf = (user: unknown): unknown =>
  typeof user === 'object' && user !== null && 'externalId' in user ? user.externalId : undefined;

function outcomeOf({ ok, outcome, error }: AdapterEvent['message']): string {
  if (ok === true) return typeof outcome === 'string' ? outcome : 'ok';
  const why = typeof error === 'object' && error !== null && 'message' in error ? error.message : undefined;
  return typeof why === 'string' ? `error: ${why}` : 'error';
}
