import type { ExchangeEvent } from '../../../mock-server/index.js';
import type {
  EmbedUrlReply,
  EmbedUrlRequest,
  SessionReply,
  SessionRequest,
} from '../../protocol/messages.js';
import { type Call, callsTo, type Evidence } from '../evidence.js';
import { byArrival } from './jobs.js';
import { type Json, objectIn } from './json.js';

type SessionCall = Call<SessionRequest, SessionReply>;
type EmbedUrlCall = Call<EmbedUrlRequest, EmbedUrlReply>;

/** A sign-in the suite asked for, with what the client told Omni for it. */
export interface SignIn {
  readonly call: SessionCall;
  /** Calls of generate-session about this person, until the suite asked for the next thing about them. */
  readonly requests: readonly ExchangeEvent[];
}

/** Calls of generate-session, at either of its addresses. */
const sessionRequests = (evidence: Evidence): ExchangeEvent[] =>
  byArrival([
    ...callsTo(evidence, 'embedSsoGenerateSession'),
    ...callsTo(evidence, 'embedSsoGenerateSessionUnstable'),
  ]);

/** Calls of generate-session that a sign-in, or the making of a URL, led to. */
export function requestsFor(evidence: Evidence, call: SessionCall | EmbedUrlCall): ExchangeEvent[] {
  const { externalId } = call.request.user;
  const later = [...evidence.sessions, ...evidence.embedUrls].filter(
    ({ request, askedMs }) => request.user.externalId === externalId && askedMs > call.askedMs,
  );
  const untilMs = Math.min(...later.map(({ askedMs }) => askedMs));
  return sessionRequests(evidence).filter(
    (request) =>
      claimsIn(request).externalId === externalId &&
      request.wallMs >= call.askedMs &&
      request.wallMs < untilMs,
  );
}

export const signInsOf = (evidence: Evidence): SignIn[] =>
  evidence.sessions.map((call) => ({ call, requests: requestsFor(evidence, call) }));

/** What a call of generate-session says. */
export const claimsIn = ({ requestBody }: ExchangeEvent): Json => objectIn(requestBody);

/** The call of generate-session that counts: the last one Omni took, or else the last one. */
export const decisive = (requests: readonly ExchangeEvent[]): ExchangeEvent | undefined =>
  requests.findLast(({ status }) => status === 200) ?? requests.at(-1);

export const nameOfCall = ({ request }: SessionCall | EmbedUrlCall): string =>
  request.verb === 'session'
    ? `The sign-in of "${request.user.externalId}"`
    : `The address for "${request.user.externalId}"`;

/** How a call ended, for a sentence. */
export function endOfCall({ reply, error }: SessionCall | EmbedUrlCall): string {
  if (error !== undefined) return `made the adapter fail ("${error}")`;
  if (!reply) return 'was never answered by the adapter';
  return reply.message === undefined
    ? `ended as ${reply.outcome}`
    : `ended as ${reply.outcome} ("${reply.message}")`;
}
