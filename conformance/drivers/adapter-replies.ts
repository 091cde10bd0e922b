import {
  validateAskReply,
  validateByeReply,
  validateCancelReply,
  validateEmbedUrlReply,
  validateErrorReply,
  validateEventsReply,
  validateHelloReply,
  validateHistoryReply,
  validateSessionReply,
} from '../generated/validators.js';
import type {
  AdapterRequest,
  AskReply,
  ByeReply,
  CancelReply,
  EmbedUrlReply,
  ErrorReply,
  EventsReply,
  HelloReply,
  HistoryReply,
  SessionReply,
} from '../protocol/messages.js';

export interface ReplyTo {
  hello: HelloReply;
  ask: AskReply;
  cancel: CancelReply;
  history: HistoryReply;
  session: SessionReply;
  'embed-url': EmbedUrlReply;
  events: EventsReply;
  bye: ByeReply;
}

export type Verb = keyof ReplyTo;
export type RequestOf<V extends Verb> = Extract<AdapterRequest, { verb: V }>;

/** What came back for one request: the reply asked for, or why there is none. */
export type Answer<V extends Verb> = { readonly reply: ReplyTo[V] } | { readonly error: string };

type Validator = ((data: unknown) => boolean) & {
  errors?: readonly { instancePath: string; message?: string | undefined }[] | null;
};

const validators: Record<Verb, Validator> = {
  hello: validateHelloReply,
  ask: validateAskReply,
  cancel: validateCancelReply,
  history: validateHistoryReply,
  session: validateSessionReply,
  'embed-url': validateEmbedUrlReply,
  events: validateEventsReply,
  bye: validateByeReply,
};

const isReply = <V extends Verb>(verb: V, message: unknown): message is ReplyTo[V] =>
  validators[verb](message);
const isErrorReply = (message: unknown): message is ErrorReply => validateErrorReply(message);

/** Reads what an adapter answered to a verb; `problem` says how it breaks the protocol. */
export function readReply<V extends Verb>(
  verb: V,
  message: Readonly<Record<string, unknown>>,
): { answer: Answer<V>; problem?: string } {
  if (message.ok === false) {
    if (isErrorReply(message)) return { answer: { error: message.error.message } };
    return broken(`an error reply`, validateErrorReply);
  }
  if (isReply(verb, message)) return { answer: { reply: message } };
  return broken(`the reply to \`${verb}\``, validators[verb]);
}

function broken(what: string, validator: Validator): { answer: { error: string }; problem: string } {
  const [first] = validator.errors ?? [];
  const where = first?.instancePath ? `${first.instancePath.slice(1).replaceAll('/', '.')} ` : '';
  const problem = `${what} breaks the protocol: ${where}${first?.message ?? 'is not valid'}`;
  return { answer: { error: problem }, problem };
}
