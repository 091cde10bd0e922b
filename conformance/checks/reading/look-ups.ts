import type { ExchangeEvent } from '../../../mock-server/index.js';
import { callsTo, type Evidence } from '../evidence.js';
import type { AskTrail } from './asks.js';
import { byArrival } from './jobs.js';
import { objectIn } from './json.js';
import { onceFor } from './once-for.js';

/** Look-ups of embed users in the SCIM list, page by page, in order of arrival. */
export const lookUps = ({ exchanges }: Pick<Evidence, 'exchanges'>): readonly ExchangeEvent[] =>
  lookUpsIn(exchanges);

const lookUpsIn = onceFor((exchanges: Evidence['exchanges']) =>
  byArrival(callsTo({ exchanges }, 'scimEmbedUsersList')),
);

/** The look-ups made while an ask was under way. */
export const lookUpsDuring = (evidence: Evidence, { ask }: Pick<AskTrail, 'ask'>): ExchangeEvent[] =>
  lookUps(evidence).filter(
    ({ wallMs }) => wallMs >= ask.askedMs && wallMs <= (ask.repliedMs ?? Number.POSITIVE_INFINITY),
  );

/** \`startIndex\` as it was asked for, or undefined when it was left out. */
export function startIndexOf({ query }: ExchangeEvent): string | undefined {
  const value = query.startIndex;
  return typeof value === 'string' ? value : value?.[0];
}

/** A page that begins a look-up: any other goes on with one. */
export const isFirstPage = (lookUp: ExchangeEvent): boolean => Number(startIndexOf(lookUp) ?? 1) <= 1;

/** Records on a page. */
export function recordsOn({ responseBody }: ExchangeEvent): number {
  const { Resources: records } = objectIn(responseBody);
  return Array.isArray(records) ? records.length : 0;
}
