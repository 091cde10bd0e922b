/** What the application knows of a person when it signs them in: the whole truth, as far as Omni should know it. */
export interface Person {
  /** The application's own id of the person. */
  readonly externalId: string;
  readonly name: string;
  readonly email?: string;
  readonly entity?: string;
  readonly groups?: readonly string[];
  /** Large ids as texts: as JSON numbers they would lose digits. */
  readonly userAttributes?: Readonly<Record<string, string | number | readonly (string | number)[]>>;
  readonly connectionRoles?: Readonly<Record<string, string>>;
  readonly modelRoles?: Readonly<Record<string, string>>;
}

/** Omni was not told, because what should be said cannot be said safely. */
export class NotSent extends Error {
  override readonly name = 'NotSent';
}

/** Omni takes at most 64 characters. Cut shorter, two customers could become one. */
const LONGEST_ENTITY = 64;

/**
 * What Omni is told about a person, by a session and by an embed URL alike: each replaces what it knew before, so the two
 * must never differ. Throws `NotSent`.
 */
export function claimsOf(person: Person): Person {
  const { entity = '' } = person;
  if ([...entity].length > LONGEST_ENTITY)
    throw new NotSent(`The entity of ${person.externalId} is longer than ${LONGEST_ENTITY} characters.`);
  // A name is for display, and the signature of an embed URL does not cover blanks at its ends.
  return { ...person, name: person.name.replace(/\s+/g, ' ').trim() };
}
