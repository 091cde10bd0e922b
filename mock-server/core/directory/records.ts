import type { AttributeValue } from '../../../fixtures/index.js';
import type { Instant } from '../clock.js';
import type { BaseRole } from './effective-user.js';

/** Roles somebody was given, by the id of a connection or a model: no two of those share one. */
export type Roles = Readonly<Record<string, BaseRole>>;

export type OwnAttributes = Readonly<Record<string, AttributeValue>>;

/** A standard user of the organization: a person with a login of their own. */
export interface Member {
  /** The membership id: what `userId` takes, and SCIM's `id`. */
  readonly id: string;
  /** The email address. */
  readonly userName: string;
  readonly name: string;
  readonly active: boolean;
  /** Names of the organization's own groups. */
  readonly groups: readonly string[];
  readonly attributes: OwnAttributes;
  readonly roles: Roles;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

export interface Group {
  /** The 8-character id that SCIM uses. */
  readonly miniUuid: string;
  /** The id of the same group that other endpoints use. */
  readonly uuid: string;
  readonly name: string;
  /** The entity whose users are in it; null for a group of one's own making. */
  readonly entity: string | null;
  readonly roles: Roles;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

/** The 8-character id that goes with a group's uuid. */
export const miniUuidOf = (uuid: string): string =>
  Buffer.from(uuid.slice(0, 13).replace('-', ''), 'hex').toString('base64url');
