import type { ValidRequest } from '../../../openapi/index.js';
import { isSettable, valueProblem } from '../directory/attribute-definitions.js';
import type { Directory } from '../directory/directory.js';
import { embedRoleNamed } from '../directory/roles.js';
import type { EmbedUserClaims } from '../embed-users/embed-user.js';
import { DomainError } from '../errors.js';
import type { Space } from '../space.js';
import { contentAddress, livesOnConnection, needsEntity, USUAL_CONTENT } from './content-path.js';

/** What a session call or a login says, in the words of generate-session. */
export type SessionBody = ValidRequest<'embedSsoGenerateSession'>['body'];

export type ClaimsContext = Pick<Space, 'world' | 'switches'> & { readonly directory: Directory };

/**
 * What a session makes of a person, and where it leads. Everything it leaves out is taken away, with two exceptions:
 * a role on the entity folder that is to be preserved, and the role on the connection behind the content.
 * Throws `invalid_request`.
 */
export function claimsOf(
  body: SessionBody,
  context: ClaimsContext,
): { readonly claims: EmbedUserClaims; readonly address: string } {
  const address = contentAddress(body.contentPath ?? USUAL_CONTENT);
  if (address === null)
    throw wrong('contentPath', `Expected a path such as /my, received ${body.contentPath}`);
  if (!body.entity) refuseWithoutEntity(body, address);
  const connectionRoles = roles('connectionRoles', body.connectionRoles, connectionIds(context), context);
  const modelRoles = roles('modelRoles', body.modelRoles, modelIds(context), context);
  const before = context.directory.embedUsers.withExternalId(body.externalId);
  const kept = body.preserveEntityFolderContentRole ? before?.entityFolderContentRole : null;
  const folderRole = kept ?? body.entityFolderContentRole;
  const claims: EmbedUserClaims = {
    externalId: body.externalId,
    name: body.name,
    groups: groups(body.groups ?? [], context),
    userAttributes: attributes(body.userAttributes ?? {}, context),
    connectionRoles: livesOnConnection(address)
      ? { ...rolesBehindContent(context, before?.connectionRoles), ...connectionRoles }
      : connectionRoles,
    modelRoles,
    ...(body.entity ? { entity: body.entity } : {}),
    ...(body.email ? { email: body.email } : {}),
    ...(body.entityFolderLabel ? { entityFolderLabel: body.entityFolderLabel } : {}),
    ...(body.entityGroupLabel ? { entityGroupLabel: body.entityGroupLabel } : {}),
    ...(folderRole ? { entityFolderContentRole: folderRole } : {}),
    ...(body.entityFolderGroupContentRole
      ? { entityFolderGroupContentRole: body.entityFolderGroupContentRole }
      : {}),
  };
  return { claims, address };
}

const wrong = (field: string, problem: string): DomainError =>
  new DomainError('invalid_request', `Bad Request: ${field}: ${problem}`);

function refuseWithoutEntity(body: SessionBody, address: string): void {
  for (const label of ['entityFolderLabel', 'entityGroupLabel'] as const) {
    if (body[label] !== undefined) throw wrong(label, 'Needs an entity: send entity as well');
  }
  if (needsEntity(address)) throw wrong('contentPath', '/entity-folder needs an entity: send entity as well');
}

function groups(names: readonly string[], { directory, switches }: ClaimsContext): readonly string[] {
  const known = names.filter((name) => directory.groups.named(name));
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined && switches.unknownGroup === 'refuse') {
    const own = [...directory.groups.all()].filter(({ entity }) => entity === null);
    throw wrong('groups', `There is no group "${unknown}"${among(own.map(({ name }) => name))}`);
  }
  return [...new Set(known)];
}

function attributes(
  given: Readonly<Record<string, unknown>>,
  { directory, switches }: ClaimsContext,
): NonNullable<EmbedUserClaims['userAttributes']> {
  const taken: [string, AttributeValueOf][] = [];
  for (const [name, value] of Object.entries(given)) {
    const definition = directory.attributes.get(name);
    if (definition && isSettable(definition)) {
      const problem = valueProblem(definition, value);
      if (problem !== null) throw new DomainError('invalid_request', `Bad Request: ${problem}`);
      // A value that has no problem is one of these.
      taken.push([name, value as AttributeValueOf]);
    } else if (switches.unknownAttribute === 'refuse') {
      const settable = [...directory.attributes.values()].filter(isSettable).map((one) => one.name);
      throw wrong(
        `userAttributes.${name}`,
        definition
          ? 'The system sets this attribute; a session cannot'
          : `There is no user attribute "${name}"${among(settable)}`,
      );
    }
  }
  return Object.fromEntries(taken);
}

type AttributeValueOf = NonNullable<EmbedUserClaims['userAttributes']>[string];

/** Role names by id, those that mean something. Who sends the name of the role endpoints is told the one for sessions. */
function roles(
  field: 'connectionRoles' | 'modelRoles',
  given: Readonly<Record<string, string>> = {},
  ids: readonly string[],
  { switches }: ClaimsContext,
): Readonly<Record<string, string>> {
  const isKnown = ([id, role]: readonly [string, string]) =>
    ids.includes(id) && embedRoleNamed(role) !== undefined;
  const entries = Object.entries(given);
  const unknown = entries.find((entry) => !isKnown(entry));
  if (unknown && switches.unknownRole === 'refuse') {
    const [id, role] = unknown;
    const what = field === 'connectionRoles' ? 'connection' : 'model';
    if (!ids.includes(id)) throw wrong(`${field}.${id}`, `There is no such ${what}${among(ids)}`);
    throw wrong(
      `${field}.${id}`,
      `Invalid role. Expected 'RESTRICTED_QUERIER' | 'VIEWER' | 'QUERIER', received '${role}'`,
    );
  }
  return Object.fromEntries(entries.filter(isKnown));
}

/**
 * The connection behind the content counts as named (docs.omni.co, connectionRoles). With which role is not published:
 * ours is the one the person has, or else the least that shows content.
 */
function rolesBehindContent(
  { world }: ClaimsContext,
  before: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const connection = world.models.find(({ id }) => id === world.modelId)?.connectionId;
  return connection === undefined ? {} : { [connection]: before[connection] ?? 'VIEWER' };
}

const connectionIds = ({ world }: ClaimsContext): readonly string[] => [
  ...new Set(world.models.map(({ connectionId }) => connectionId)),
];

const modelIds = ({ world }: ClaimsContext): readonly string[] => world.models.map(({ id }) => id);

/** At the end of a sentence: what there is instead. */
const among = (names: readonly string[]): string =>
  names.length === 0 ? '; there are none' : `; there are: ${names.join(', ')}`;
