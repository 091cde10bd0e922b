import type { ExchangeEvent } from '../../../mock-server/index.js';
import { callsTo, type Evidence } from '../evidence.js';

/** `userId` of a submit, or undefined when it has none. */
export function userIdOf({ query }: ExchangeEvent): string | undefined {
  const value = query.userId;
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' && first !== '' ? first : undefined;
}

/** Every membership id that ever stood for this person, the newest last. */
export function idsOf({ space, events }: Evidence, externalId: string): string[] {
  const later = events.filter((event) => event.kind === 'embed-user');
  return [...space.embedUsers, ...later].filter((user) => user.externalId === externalId).map(({ id }) => id);
}

/** Who a membership id stands for, for a sentence. */
export function whoIs(evidence: Evidence, id: string): string {
  const { space, events } = evidence;
  if (id === space.keyOwnerId) return 'the owner of the key';
  const later = events.filter((event) => event.kind === 'embed-user');
  const user = [...space.embedUsers, ...later].find((candidate) => candidate.id === id);
  return user ? `the embed user "${user.externalId}"` : 'nobody Omni knows';
}

/** Submits that ran with the rights of an organization key: only those take a `userId`. */
export const organizationSubmits = (evidence: Evidence): ExchangeEvent[] =>
  callsTo(evidence, 'aiJobSubmit').filter(({ caller }) => caller?.key === 'organization');

/** The filter of a look-up, or an empty string. */
export function filterOf({ query }: ExchangeEvent): string {
  const value = query.filter;
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}
