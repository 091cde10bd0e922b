import type { ExchangeEvent } from '../../../mock-server/index.js';
import type { HistoryReply, HistoryRequest } from '../../protocol/messages.js';
import { type Call, callsTo, type Evidence } from '../evidence.js';
import { objectIn, objectsOf, textOf } from './json.js';
import { sameText } from './text.js';

interface Turn {
  readonly role: string;
  readonly text: string;
}

/** A reading of a conversation's history, with what Omni served for it. */
export interface HistoryTrail {
  readonly call: Call<HistoryRequest, HistoryReply>;
  readonly exchange: ExchangeEvent;
  /** Whose field names the turns have: those of the OpenAPI (`text`) or of the docs page (`content`). */
  readonly dialect: 'spec' | 'docs';
  readonly served: readonly Turn[];
}

/** Histories for which the client read the conversation from Omni while it was asked. */
export function historyTrails(evidence: Evidence): HistoryTrail[] {
  const reads = callsTo(evidence, 'aiConversationDetail').filter(({ status }) => status === 200);
  return evidence.histories.flatMap((call) => {
    const untilMs = call.repliedMs ?? Number.POSITIVE_INFINITY;
    const exchange = reads.findLast(
      ({ path, wallMs }) =>
        path.endsWith(call.request.conversationId) && wallMs >= call.askedMs && wallMs <= untilMs,
    );
    if (!exchange) return [];
    const messages = objectsOf(objectIn(exchange.responseBody).messages);
    const dialect = messages.some((message) => 'content' in message) ? 'docs' : 'spec';
    const served = messages.map(({ role, text, content }) => ({
      role: textOf(role),
      text: textOf(text ?? content),
    }));
    return [{ call, exchange, dialect, served }];
  });
}

export const hasAnswers = ({ served }: HistoryTrail): boolean =>
  served.some(({ role }) => role === 'assistant');

/** Why no turns came back, as the end of a sentence; empty when they did. */
export function noTurns({ call }: HistoryTrail): string {
  if (call.error !== undefined) return `made the adapter fail ("${call.error}")`;
  return call.reply ? '' : 'was never answered by the adapter';
}

/** How the reported turns differ from those served, as the end of a sentence; empty when they do not. */
export function misreading(trail: HistoryTrail): string {
  const turns = trail.call.reply?.turns;
  if (!turns) return noTurns(trail);
  if (turns.length !== trail.served.length)
    return `has ${turns.length} turns, and Omni served ${trail.served.length}`;
  const at = trail.served.findIndex(({ role, text }, i) => {
    const turn = turns[i];
    return turn?.role !== role || !sameText(turn.text, text);
  });
  if (at === -1) return '';
  return `differs at turn ${at + 1}: "${turns[at]?.role}: ${turns[at]?.text}" for "${trail.served[at]?.role}: ${trail.served[at]?.text}"`;
}
