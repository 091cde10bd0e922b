import type { AdapterEvent } from '../../../mock-server/index.js';
import type {
  AskReply,
  AskRequest,
  CancelReply,
  CancelRequest,
  HistoryReply,
  HistoryRequest,
} from '../../protocol/messages.js';
import type { Call } from '../evidence.js';
import { aConversationId, ana } from './world.js';

export type Fields<T> = Partial<Omit<T, 'id' | 'verb' | 'ok'>>;

export interface CallOptions<Reply> {
  readonly id?: number;
  readonly askedMs?: number;
  readonly repliedMs?: number;
  /** What the adapter answered; null when it never did. */
  readonly reply?: Fields<Reply> | null;
  /** The adapter answered `ok: false` with this message. */
  readonly error?: string;
}

interface AskOptions extends CallOptions<AskReply>, Fields<AskRequest> {
  /** `externalId` of the person who asks. */
  readonly as?: string;
}

export function callOf<Request, Reply>(
  request: Request,
  reply: Reply,
  { askedMs = 0, repliedMs = 10_000, reply: given, error }: CallOptions<unknown>,
): Call<Request, Reply> {
  if (error !== undefined) return { request, askedMs, error, repliedMs };
  return given === null ? { request, askedMs } : { request, askedMs, reply, repliedMs };
}

/** An ask by Ana that was answered after ten seconds. */
export function anAsk(options: AskOptions = {}): Call<AskRequest, AskReply> {
  const { id = 2, as = ana.externalId, prompt = 'Net sales by store?', deadlineMs = 20_000 } = options;
  const { conversationId, picture, webhook } = options;
  const request: AskRequest = {
    id,
    verb: 'ask',
    user: { externalId: as },
    prompt,
    deadlineMs,
    ...(conversationId !== undefined && { conversationId }),
    ...(picture && { picture }),
    ...(webhook && { webhook }),
  };
  const answer = options.reply?.outcome ?? 'answered';
  const text = answer === 'answered' ? { text: 'Store 7 leads.', conversationId: aConversationId } : {};
  return callOf<AskRequest, AskReply>(
    request,
    { id, ok: true, outcome: 'answered', ...text, ...options.reply },
    options,
  );
}

/** A cancel of the ask with id 2 that was confirmed. */
export function aCancelCall(
  options: CallOptions<CancelReply> & { readonly ask?: number } = {},
): Call<CancelRequest, CancelReply> {
  const { id = 3, ask = 2 } = options;
  return callOf<CancelRequest, CancelReply>(
    { id, verb: 'cancel', ask },
    { id, ok: true, outcome: 'cancelled', ...options.reply },
    options,
  );
}

/** A history of one question and its answer, read by Ana. */
export function aHistoryCall(
  options: CallOptions<HistoryReply> & { readonly as?: string; readonly conversationId?: string } = {},
): Call<HistoryRequest, HistoryReply> {
  const { id = 4, as = ana.externalId, conversationId = aConversationId } = options;
  const turns = [
    { role: 'user', text: 'Net sales by store?' },
    { role: 'assistant', text: 'Store 7 leads.' },
  ] as const;
  return callOf<HistoryRequest, HistoryReply>(
    { id, verb: 'history', user: { externalId: as }, conversationId },
    { id, ok: true, turns, ...options.reply },
    options,
  );
}

/** A message between the suite and the adapter, as the trace holds it. */
export function aMessage(direction: AdapterEvent['direction'], message: object, atMs: number): AdapterEvent {
  const at = new Date(Date.UTC(2026, 7, 1, 9) + atMs).toISOString();
  return { kind: 'adapter', seq: 0, at, wallMs: atMs, direction, message: { ...message } };
}

/** The two messages of a call. */
export function messagesOf(call: Call<{ readonly id: number }, object>): AdapterEvent[] {
  const sent = aMessage('to-adapter', call.request, call.askedMs);
  const { id } = call.request;
  const back = call.error === undefined ? call.reply : { id, ok: false, error: { message: call.error } };
  return back === undefined ? [sent] : [sent, aMessage('from-adapter', back, call.repliedMs ?? call.askedMs)];
}
