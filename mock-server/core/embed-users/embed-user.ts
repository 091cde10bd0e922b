import type { AttributeValue } from '../../../fixtures/index.js';
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
  readonly attributes: Readonly<Record<string, AttributeValue>>;
  /** Role names by connection id. */
  readonly connectionRoles: Readonly<Record<string, string>>;
  /** Role names by model id. */
  readonly modelRoles: Readonly<Record<string, string>>;
  readonly entityFolderLabel: string | null;
  readonly entityGroupLabel: string | null;
  readonly entityFolderContentRole: EntityFolderRole | null;
  readonly entityFolderGroupContentRole: EntityFolderRole | null;
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
  readonly userAttributes?: Readonly<Record<string, AttributeValue>>;
  /** Role names by connection id. The connection behind the content path is in it, if the content has one. */
  readonly connectionRoles?: Readonly<Record<string, string>>;
  /** Role names by model id. */
  readonly modelRoles?: Readonly<Record<string, string>>;
  readonly entityFolderLabel?: string;
  readonly entityGroupLabel?: string;
  /** This person's role on the folder of their entity; what is to be preserved has been taken over already. */
  readonly entityFolderContentRole?: EntityFolderRole;
  readonly entityFolderGroupContentRole?: EntityFolderRole;
}

export type EntityFolderRole = 'MANAGER' | 'EDITOR' | 'VIEWER' | 'NO_ACCESS';

/** What the mock decides about an embed user. */
type Decided = Pick<EmbedUser, 'id' | 'createdAt' | 'updatedAt'> & { userName(): string };

/** An embed user from what a session said, and what the mock decides. */
export function embedUserOf(
  claims: EmbedUserClaims,
  { id, createdAt, updatedAt, ...decided }: Decided,
): EmbedUser {
  let userName: string | undefined;
  return {
    id,
    createdAt,
    updatedAt,
    // Two hashes, hundreds of people in a world, and hardly any whose address is ever read.
    get userName() {
      userName ??= decided.userName();
      return userName;
    },
    externalId: claims.externalId,
    name: claims.name,
    entity: claims.entity ?? null,
    email: claims.email ?? null,
    groups: claims.groups ?? [],
    attributes: claims.userAttributes ?? {},
    connectionRoles: claims.connectionRoles ?? {},
    modelRoles: claims.modelRoles ?? {},
    entityFolderLabel: claims.entityFolderLabel ?? null,
    entityGroupLabel: claims.entityGroupLabel ?? null,
    entityFolderContentRole: claims.entityFolderContentRole ?? null,
    entityFolderGroupContentRole: claims.entityFolderGroupContentRole ?? null,
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
