import type { ExchangeEvent } from '../../../mock-server/index.js';
import { anExchange, type ExchangeOptions } from './exchanges.js';
import { aConversationId } from './world.js';

/** An answered `GET /api/v1/ai/conversations/{id}` with these messages, as they are on the wire. */
export const aConversation = (
  messages: readonly Readonly<Record<string, unknown>>[],
  options: ExchangeOptions = {},
): ExchangeEvent =>
  anExchange({
    operation: 'aiConversationDetail',
    path: `/api/v1/ai/conversations/${aConversationId}`,
    responseBody: JSON.stringify({ id: aConversationId, messages }),
    ...options,
  });

/** An answered look-up of embed users, with or without a filter. */
export const aLookup = (filter: string | null, options: ExchangeOptions = {}): ExchangeEvent =>
  anExchange({
    operation: 'scimEmbedUsersList',
    path: '/api/scim/v2/embed/Users',
    query: filter === null ? {} : { filter },
    ...options,
  });

/** A page of a look-up: so many records from `start` on, or from the first when the client does not say. */
export function aPage(start: number | null, records: number, options: ExchangeOptions = {}): ExchangeEvent {
  const Resources = Array.from({ length: records }, (_, i) => ({ id: `id-${(start ?? 1) + i}` }));
  return aLookup(null, {
    query: start === null ? {} : { startIndex: String(start) },
    responseBody: JSON.stringify({ totalResults: 230, Resources }),
    ...options,
  });
}
