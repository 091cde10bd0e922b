import type {
  AdapterRequest,
  AskReply,
  AskRequest,
  CancelReply,
  CancelRequest,
  Capability,
  EmbedUrlReply,
  EmbedUrlRequest,
  EventsReply,
  HistoryReply,
  HistoryRequest,
  OmniTerms,
  SessionReply,
  SessionRequest,
  WebhookHabits,
} from '../protocol/messages.js';
import { PROTOCOL_VERSION } from '../protocol/messages.js';

/** A reply as a client in this process gives it: what a line of the protocol would carry beside it is added here. */
type Given<Reply> = Promise<Omit<Reply, 'id' | 'ok'>> | Omit<Reply, 'id' | 'ok'>;

/**
 * A client under test in this process. Each method is a verb of the adapter protocol; what it throws is told as the
 * adapter's own failure, so a question that went wrong is an outcome and no exception.
 */
export interface InProcessClient {
  readonly name?: string;
  readonly version?: string;
  /** What it can do beside what its methods show: `picture`, `webhook`, and `cancel` by the signal of an ask alone. */
  readonly offers?: readonly Capability[];
  /** What it leaves out on purpose, each with the reason. */
  readonly declines?: Readonly<Partial<Record<Capability, string>>>;
  /** How it reads webhooks where Omni's documents leave it open. */
  readonly webhook?: WebhookHabits;
  /** The signal is aborted by a cancel, unless there is a method for that, and when the scenario is over. */
  ask(request: AskRequest, context: { readonly signal: AbortSignal }): Given<AskReply>;
  /** `request.ask` is the id of the ask's request. */
  cancel?(request: CancelRequest): Given<CancelReply>;
  history?(request: HistoryRequest): Given<HistoryReply>;
  session?(request: SessionRequest): Given<SessionReply>;
  embedUrl?(request: EmbedUrlRequest): Given<EmbedUrlReply>;
  events?(): Given<EventsReply>;
  /** The scenario is over: nothing that it opened may stay open. */
  close?(): Promise<void> | void;
}

/** Makes a client for one scenario, with nothing left of those before it. */
export type ClientFactory = (omni: OmniTerms) => InProcessClient | Promise<InProcessClient>;

/** What a client says of itself in reply to `hello`. */
export function greetingOf(client: InProcessClient, fallbackName: string): Record<string, unknown> {
  const { name = fallbackName, version = '0', offers = [], declines = {}, webhook } = client;
  const shown: Capability[] = ['ask'];
  if (client.cancel) shown.push('cancel');
  if (client.history) shown.push('history');
  if (client.session) shown.push('session');
  if (client.embedUrl) shown.push('embed-url');
  if (client.events) shown.push('events');
  return {
    name,
    version,
    protocol: PROTOCOL_VERSION,
    capabilities: [...new Set([...shown, ...offers])],
    declined: Object.entries(declines).map(([capability, reason]) => ({ capability, reason })),
    ...(webhook ? { webhook } : {}),
  };
}

/** Has a client do what a request asks. Rejects with what the client threw, or because it has no such method. */
export async function perform(
  client: InProcessClient,
  request: Exclude<AdapterRequest, { verb: 'hello' | 'bye' }>,
  signal: AbortSignal,
): Promise<object> {
  switch (request.verb) {
    case 'ask':
      return client.ask(request, { signal });
    case 'cancel':
      return (await client.cancel?.(request)) ?? missing('cancel');
    case 'history':
      return (await client.history?.(request)) ?? missing('history');
    case 'session':
      return (await client.session?.(request)) ?? missing('session');
    case 'embed-url':
      return (await client.embedUrl?.(request)) ?? missing('embedUrl');
    case 'events':
      return (await client.events?.()) ?? missing('events');
  }
}

function missing(method: string): never {
  throw new Error(`The client has no method \`${method}\`, or it returned nothing.`);
}
