import type { ExchangeEvent } from '../../../mock-server/index.js';
import type { EmbedUrlReply, EmbedUrlRequest } from '../../protocol/messages.js';
import { type Call, callsTo, type Evidence } from '../evidence.js';
import { claimsInQuery } from './claims.js';
import type { Json } from './json.js';
import { claimsIn, decisive, requestsFor } from './sign-ins.js';

/** An address the client made for a page of Omni, with what became of it. */
export interface EmbedAddress {
  readonly call: Call<EmbedUrlRequest, EmbedUrlReply>;
  /** Undefined when no address was made, or what was made is none. */
  readonly url: URL | undefined;
  /** The exchange in which the suite opened it. */
  readonly opened: ExchangeEvent | undefined;
  /** All that the address says, and the session behind it if it redeems one. */
  readonly says: Json;
}

export function embedAddresses(evidence: Evidence): EmbedAddress[] {
  const visits = [...callsTo(evidence, 'embedLogin'), ...callsTo(evidence, 'embedSsoRedeemSession')];
  return evidence.embedUrls.map((call) => {
    const text = call.reply?.url ?? '';
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const query = Object.fromEntries(url?.searchParams ?? []);
    const opened = visits.find(
      ({ path, query: sent, wallMs }) =>
        url?.pathname.endsWith(path) === true && wallMs >= call.askedMs && sent.signature === query.signature,
    );
    const session = query.sessionId === undefined ? undefined : decisive(requestsFor(evidence, call));
    return { call, url, opened, says: { ...(session && claimsIn(session)), ...claimsInQuery(query) } };
  });
}
