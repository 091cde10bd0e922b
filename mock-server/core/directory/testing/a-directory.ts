import type { Dataset } from '../../../../fixtures/index.js';
import { defaultSwitches, type Switches } from '../../../../openapi/index.js';
import type { Caller } from '../../access.js';
import { SpaceClock } from '../../clock.js';
import { IdSource } from '../../ids.js';
import { type World, worldOf } from '../../world.js';
import { Directory } from '../directory.js';

const AS_OF = '2026-07-01T00:00:00Z';

/** Four people, two groups, two entities, one connection with a model, a branch and another model. */
export const smallDataset: Dataset = {
  name: 'small',
  organization: { name: 'Small', slug: 'small', asOf: AS_OF },
  models: (['shared', 'other'] as const).flatMap((key) => [
    semanticModel(key, 'SHARED'),
    { ...semanticModel(`${key}-branch`, 'BRANCH'), base: key },
  ]),
  userAttributes: [
    { name: 'region', label: 'Region', type: 'String', multipleValues: true },
    { name: 'tier', label: 'Tier', type: 'String', defaultValue: 'standard' },
    { name: 'account', label: 'Account', type: 'Number' },
  ],
  groups: [{ name: 'readers' }, { name: 'analysts', modelRoles: { shared: 'QUERIER' } }],
  users: [
    { key: 'ada', name: 'Ada', email: 'ada@small.example', role: 'admin' },
    {
      key: 'vic',
      name: 'Vic',
      email: 'vic@small.example',
      role: 'viewer',
      groups: ['readers'],
      userAttributes: { region: 'Europe' },
    },
  ],
  embedUsers: [
    {
      externalId: 'ana',
      name: 'Ana',
      entity: 'north',
      groups: ['readers'],
      userAttributes: { region: ['Europe', 'Asia'], account: 7 },
      connectionRoles: { warehouse: 'RESTRICTED_QUERIER' },
    },
    { externalId: 'ben', name: 'Ben', entity: 'south', groups: [], userAttributes: {} },
  ],
  questions: [],
  tables: () => [],
};

function semanticModel(key: string, kind: 'SHARED' | 'BRANCH'): Dataset['models'][number] {
  return {
    key,
    name: key,
    kind,
    connection: 'warehouse',
    aiChatTopics: null,
    accessGrants: {},
    defaultTopicAccessFilters: [],
    defaultTopicRequiredAccessGrants: [],
    relationships: [],
    views: [],
    topics: [],
  };
}

/** A directory of the small dataset, with what a test needs to move in it. */
export function aDirectory(switches: Partial<Switches> = {}, world: World = worldOf(smallDataset, 1)) {
  const deactivated: string[] = [];
  const clock = new SpaceClock('manual', () => 0, world.asOf);
  const directory = new Directory({
    world,
    clock,
    ids: new IdSource(world.seed),
    switches: { ...defaultSwitches, ...switches },
    beforeChange: () => {},
    onEmbedUser: () => {},
    onDeactivated: (id) => void deactivated.push(id),
  });
  const caller: Caller = { key: 'organization', user: world.keyOwner };
  const standard = (key: string): string =>
    known(world.users.find((user) => user.key === key)?.membershipId, key);
  const embed = (externalId: string): string =>
    known(directory.embedUsers.withExternalId(externalId)?.id, externalId);
  const model = (key: string) =>
    known(
      world.models.find(({ name }) => name === key),
      key,
    );
  return { directory, world, clock, caller, deactivated, standard, embed, model };
}

function known<Thing>(thing: Thing | undefined, name: string): Thing {
  if (thing === undefined) throw new Error(`The small dataset has no ${name}.`);
  return thing;
}
