import type { Dataset, ModelKind, SemanticModel, UserRole } from '../../fixtures/index.js';
import { days, type Instant, minutes } from './clock.js';
import { type EmbedUser, embedUserOf, syntheticUserName } from './embed-users/embed-user.js';
import { IdSource } from './ids.js';

/** A person with a login of their own, as opposed to an embed user. */
export interface StandardUser {
  readonly key: string;
  readonly name: string;
  readonly role: UserRole;
  /** Omni's id of the person's membership: what job records and `userId` speak of. */
  readonly membershipId: string;
  /** Omni's id of the person; easily taken for the membership id, and useless as one. */
  readonly userId: string;
}

export interface Model {
  readonly id: string;
  readonly name: string;
  readonly kind: ModelKind;
  readonly connectionId: string;
  readonly baseModelId: string | null;
  /** What there is to ask about. */
  readonly semantic: SemanticModel;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

/** A dataset with ids from a seed. Frozen, and shared by every space of that dataset and seed. */
export interface World {
  readonly dataset: Dataset;
  readonly seed: number;
  readonly asOf: Instant;
  readonly organizationId: string;
  readonly organizationSlug: string;
  readonly models: readonly Model[];
  /** The shared model a client is told to ask. */
  readonly modelId: string;
  readonly users: readonly StandardUser[];
  /** The admin behind the organization key. */
  readonly keyOwner: StandardUser;
  /** The few embed users a person is told about. */
  readonly demoUsers: readonly {
    readonly externalId: string;
    readonly name: string;
    readonly userId: string;
  }[];
  /** Every embed user by membership id, oldest first. Made at the first call: many spaces never list them. */
  embedUsers(): ReadonlyMap<string, EmbedUser>;
}

/** Gives every record of a dataset the ids that a seed decides. */
export function worldOf(dataset: Dataset, seed: number): World {
  const ids = new IdSource(seed);
  const asOf = Date.parse(dataset.organization.asOf);
  const slug = dataset.organization.slug;
  const connectionId = remembered((key) => ids.named('connection', key));
  const modelId = remembered((key) => ids.named('model', key));
  const users = dataset.users.map(
    ({ key, name, role }): StandardUser => ({
      key,
      name,
      role,
      membershipId: ids.named('membership', key),
      userId: ids.named('user', key),
    }),
  );
  const models = dataset.models.map(
    (model): Model => ({
      id: modelId(model.key),
      name: model.name,
      kind: model.kind,
      connectionId: connectionId(model.connection),
      baseModelId: model.base ? modelId(model.base) : null,
      semantic: model,
      createdAt: asOf - days(400),
      updatedAt: asOf - days(3),
    }),
  );
  const keyOwner = users.find((user) => user.role === 'admin');
  const shared = models.find((model) => model.kind === 'SHARED');
  if (!keyOwner || !shared) throw new Error(`Dataset "${dataset.name}" has no admin or no shared model.`);

  let embedUsers: ReadonlyMap<string, EmbedUser> | undefined;
  return {
    dataset,
    seed,
    asOf,
    organizationId: ids.named('organization', slug),
    organizationSlug: slug,
    models,
    modelId: shared.id,
    users,
    keyOwner,
    demoUsers: dataset.embedUsers
      .filter((user) => user.demo)
      .map(({ externalId, name }) => ({ externalId, name, userId: ids.named('embed-user', externalId) })),
    embedUsers() {
      embedUsers ??= new Map(
        dataset.embedUsers.map((claims, i) => {
          const createdAt = asOf - days(200) + i * minutes(90);
          const id = ids.named('embed-user', claims.externalId);
          const userName = () => syntheticUserName(ids, claims.externalId, slug);
          const byId = {
            connectionRoles: keyedById(claims.connectionRoles, connectionId),
            modelRoles: keyedById(claims.modelRoles, modelId),
          };
          return [id, embedUserOf({ ...claims, ...byId }, { id, userName, createdAt, updatedAt: createdAt })];
        }),
      );
      return embedUsers;
    },
  };
}

/** A few keys that hundreds of people have: each is hashed once. */
function remembered(idOf: (key: string) => string): (key: string) => string {
  const known = new Map<string, string>();
  return (key) => {
    const id = known.get(key) ?? idOf(key);
    known.set(key, id);
    return id;
  };
}

const keyedById = (
  byKey: Readonly<Record<string, string>> | undefined,
  idOf: (key: string) => string,
): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(byKey ?? {}).map(([key, name]) => [idOf(key), name]));
