import type { Instant } from '../clock.js';
import type { IdSource } from '../ids.js';

/** A person of the customer's application, as Omni knows them. */
export interface EmbedUser {
  /** The membership id: what `userId` takes. */
  readonly id: string;
  readonly externalId: string;
  /** A made-up address; never the person's own. */
  readonly userName: string;
  readonly name: string;
  readonly entity: string | null;
  readonly email: string | null;
  readonly groups: readonly string[];
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

/** What a session call says about a person; everything it leaves out is removed. */
export interface EmbedUserClaims {
  readonly externalId: string;
  readonly name: string;
  readonly entity?: string;
  readonly email?: string;
  readonly groups?: readonly string[];
  readonly userAttributes?: Readonly<Record<string, unknown>>;
}

/** An embed user from what a session said, and what the mock decides. */
export function embedUserOf(
  claims: EmbedUserClaims,
  decided: Pick<EmbedUser, 'id' | 'userName' | 'createdAt' | 'updatedAt'>,
): EmbedUser {
  return {
    ...decided,
    externalId: claims.externalId,
    name: claims.name,
    entity: claims.entity ?? null,
    email: claims.email ?? null,
    groups: claims.groups ?? [],
    attributes: claims.userAttributes ?? {},
  };
}

/** `embed-user-` and 43 base64url characters, as seen on a live instance. */
export function syntheticUserName(ids: IdSource, externalId: string, organizationSlug: string): string {
  const bytes = `${ids.named('user-name', externalId)}${ids.named('user-name/2', externalId)}`.replaceAll(
    '-',
    '',
  );
  return `embed-user-${Buffer.from(bytes, 'hex').toString('base64url')}@${organizationSlug}.omniapp.co`;
}
