import type {
  ActedOn,
  DeliveryEvent,
  ExchangeEvent,
  LeakEvent,
  OperationId,
  ProcessEvent,
  SpaceEvent,
  Trace,
  TraceEvent,
  TransitionEvent,
} from '../../mock-server/index.js';
import type {
  AdapterReply,
  AskReply,
  AskRequest,
  CancelReply,
  CancelRequest,
  EmbedUrlReply,
  EmbedUrlRequest,
  EventsReply,
  EventsRequest,
  HistoryReply,
  HistoryRequest,
  SessionReply,
  SessionRequest,
} from '../protocol/messages.js';
import { grouped } from './reading/once-for.js';

/** One verb the suite asked of the client, with the reply if one came. Times are `wallMs` of the trace. */
export interface Call<Request, Reply> {
  readonly request: Request;
  readonly askedMs: number;
  /** Absent when the adapter never answered. */
  readonly reply?: Reply;
  readonly repliedMs?: number;
  /** The adapter answered `ok: false`. */
  readonly error?: string;
}

/** A trace, sorted for judging. Pure data: a live run and a handmade array are judged alike. */
export interface Evidence {
  readonly space: SpaceEvent;
  readonly events: readonly TraceEvent[];
  readonly exchanges: readonly ExchangeEvent[];
  readonly transitions: readonly TransitionEvent[];
  readonly leaks: readonly LeakEvent[];
  readonly processes: readonly ProcessEvent[];
  readonly asks: readonly Call<AskRequest, AskReply>[];
  readonly cancels: readonly Call<CancelRequest, CancelReply>[];
  readonly histories: readonly Call<HistoryRequest, HistoryReply>[];
  readonly sessions: readonly Call<SessionRequest, SessionReply>[];
  readonly embedUrls: readonly Call<EmbedUrlRequest, EmbedUrlReply>[];
  /** Webhooks sent to the client, in the order in which the attempts ended. */
  readonly deliveries: readonly DeliveryEvent[];
  /** Accounts of what was acted on, by adapter or observer, each with the moment (`wallMs`) at which it was given. */
  readonly observations: readonly { readonly toldMs: number; readonly acted: readonly ActedOn[] }[];
  /** False in passive grading, where no adapter reports what the client believes. */
  readonly hasAdapter: boolean;
}

/** What an adapter event carried. Messages were held against their JSON Schemas before they were recorded. */
const message = <Message>({ message: carried }: { readonly message: unknown }): Message => carried as Message;

/** Sorts a trace into the evidence that checks read. */
export function evidenceFrom(trace: Trace): Evidence {
  const events: readonly TraceEvent[] = trace;
  const of = <K extends TraceEvent['kind']>(kind: K) =>
    events.filter((event): event is Extract<TraceEvent, { kind: K }> => event.kind === kind);
  const messages = of('adapter');
  const replies = grouped(
    messages.filter(({ direction }) => direction === 'from-adapter'),
    (event) => event.message.id,
  );
  const calls = <Request, Reply>(verb: string): Call<Request, Reply>[] =>
    messages
      .filter((event) => event.direction === 'to-adapter' && event.message.verb === verb)
      .map((sent) => {
        const back = replies.get(sent.message.id)?.find(({ seq }) => seq > sent.seq);
        const call = { request: message<Request>(sent), askedMs: sent.wallMs };
        if (!back) return call;
        const reply = message<AdapterReply>(back);
        return reply.ok
          ? { ...call, reply: message<Reply>(back), repliedMs: back.wallMs }
          : { ...call, error: reply.error.message, repliedMs: back.wallMs };
      });
  return {
    space: trace[0],
    events,
    exchanges: of('exchange'),
    transitions: of('transition'),
    leaks: of('leak'),
    processes: of('process'),
    asks: calls<AskRequest, AskReply>('ask'),
    cancels: calls<CancelRequest, CancelReply>('cancel'),
    histories: calls<HistoryRequest, HistoryReply>('history'),
    sessions: calls<SessionRequest, SessionReply>('session'),
    embedUrls: calls<EmbedUrlRequest, EmbedUrlReply>('embed-url'),
    deliveries: of('delivery'),
    observations: [
      ...of('observation').map(({ wallMs, acted }) => ({ toldMs: wallMs, acted })),
      ...calls<EventsRequest, EventsReply>('events').flatMap(({ reply, repliedMs = 0 }) =>
        reply ? [{ toldMs: repliedMs, acted: reply.acted }] : [],
      ),
    ].sort((a, b) => a.toldMs - b.toldMs),
    hasAdapter: messages.length > 0,
  };
}

/** Exchanges of one operation, in order. */
export const callsTo = (evidence: Pick<Evidence, 'exchanges'>, operation: OperationId): ExchangeEvent[] =>
  evidence.exchanges.filter((exchange) => exchange.operation === operation);

/** The JSON a body holds, or undefined when it is absent or not JSON. */
export function jsonBody(body: string | null): unknown {
  if (body === null) return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
