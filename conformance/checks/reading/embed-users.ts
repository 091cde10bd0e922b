import type { ExchangeEvent } from '../../../mock-server/index.js';
import { callsTo, type Evidence } from '../evidence.js';
import { onceFor } from './once-for.js';

/** `userId` of a submit, or undefined when it has none. */
export function userIdOf({ query }: ExchangeEvent): string | undefined {
  const value = query.userId;
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' && first !== '' ? first : undefined;
}

/** Embed users that were made, changed or deleted after the space began. */
const changesIn = onceFor((events: Evidence['events']) =>
  events.filter((event) => event.kind === 'embed-user'),
);

/** Every membership id that ever stood for this person, the newest last. */
export function idsOf({ space, events }: Evidence, externalId: string): string[] {
  return [...space.embedUsers, ...changesIn(events)]
    .filter((user) => user.externalId === externalId)
    .map(({ id }) => id);
}

/** External id of the person whom a membership id stands for, or stood for once. */
export function personWith({ space, events }: Evidence, id: string): string | undefined {
  return [...space.embedUsers, ...changesIn(events)].find((candidate) => candidate.id === id)?.externalId;
}

/** Who a membership id stands for, for a sentence. */
export function whoIs(evidence: Evidence, id: string): string {
  if (id === evidence.space.keyOwnerId) return 'the owner of the key';
  const person = personWith(evidence, id);
  return person === undefined ? 'nobody Omni knows' : `the embed user "${person}"`;
}

/** The tenant a person belonged to at this moment of the trace, as far as Omni knew. */
export function entityOf({ space, events }: Evidence, externalId: string, atMs: number): string | undefined {
  const latest = changesIn(events).findLast(
    (event) => event.externalId === externalId && event.wallMs <= atMs,
  );
  return (latest ?? space.embedUsers.find((user) => user.externalId === externalId))?.entity;
}

/** Submits that ran with the rights of an organization key: only those take a `userId`. */
export const organizationSubmits = (evidence: Evidence): ExchangeEvent[] =>
  callsTo(evidence, 'aiJobSubmit').filter(({ caller }) => caller?.key === 'organization');

/** The filter of a look-up, or an empty string. */
export function filterOf({ query }: ExchangeEvent): string {
  const value = query.filter;
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}
