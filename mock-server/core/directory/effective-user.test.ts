import { describe, expect, test } from 'vitest';
import { worldOf } from '../world.js';
import { aDirectory, smallDataset } from './testing/a-directory.js';

describe('the attributes of somebody', () => {
  test('are their own, else the default, else null', () => {
    const { directory, standard, embed } = aDirectory();
    expect(directory.effectiveUser(embed('ana'))?.attributes).toMatchObject({
      region: ['Europe', 'Asia'],
      tier: 'standard',
      account: 7,
    });
    expect(directory.effectiveUser(standard('ada'))?.attributes).toMatchObject({
      region: null,
      account: null,
    });
  });

  test('of the system say who they are', () => {
    const { directory, standard, embed } = aDirectory();
    expect(directory.effectiveUser(embed('ana'))?.attributes).toMatchObject({
      omni_is_org_admin: 'false',
      omni_user_embed_entity: 'north',
      omni_user_groups: ['north', 'readers'],
      omni_user_id: embed('ana'),
      omni_user_name: 'Ana',
      omni_user_timezone: null,
    });
    expect(directory.effectiveUser(standard('ada'))?.attributes).toMatchObject({
      omni_is_org_admin: 'true',
      omni_user_email: 'ada@small.example',
      omni_user_embed_entity: null,
      omni_user_groups: null,
    });
  });

  test('hold nothing that nobody put there, whatever its name', () => {
    const { directory, embed } = aDirectory();
    expect(directory.effectiveUser(embed('ana'))?.attributes.constructor).toBeUndefined();
  });
});

describe('the role of somebody on a model', () => {
  test('comes from their connection, also on a branch', () => {
    const { directory, standard, embed, model } = aDirectory();
    const roleOn = (id: string, key: string) => directory.effectiveUser(id)?.roleOn(model(key));
    expect(roleOn(embed('ana'), 'shared')).toBe('QUERY_TOPICS');
    expect(roleOn(embed('ana'), 'shared-branch')).toBe('QUERY_TOPICS');
    expect(roleOn(standard('ada'), 'other')).toBe('CONNECTION_ADMIN');
    expect(roleOn(standard('vic'), 'other')).toBe('VIEWER');
  });

  test('is none for an embed user whose session named none', () => {
    const { directory, embed, model } = aDirectory();
    const ben = directory.effectiveUser(embed('ben'));
    expect([ben?.roleOn(model('shared')), ben?.highestRole]).toEqual(['NO_ACCESS', 'NO_ACCESS']);
  });

  test('is raised by a group, on the model of the group and its branches alone', () => {
    const { directory, caller, standard, model } = aDirectory();
    const analysts = directory.groups.named('analysts');
    directory.groups.change(caller, analysts?.miniUuid ?? '', [{ add: [standard('vic')] }]);
    const vic = directory.effectiveUser(standard('vic'));
    expect(['shared', 'shared-branch', 'other'].map((key) => vic?.roleOn(model(key)))).toEqual([
      'QUERIER',
      'QUERIER',
      'VIEWER',
    ]);
  });

  test('is never lowered by one on the model', () => {
    const { directory, caller, embed, model } = aDirectory();
    directory.modelRoles.assignToUser(caller, embed('ana'), { modelId: model('shared').id }, 'VIEWER');
    expect(directory.effectiveUser(embed('ana'))?.roleOn(model('shared'))).toBe('QUERY_TOPICS');
  });
});

describe('a session', () => {
  test('replaces groups, attributes and roles, and the change shows at once', () => {
    const { directory, embed, model } = aDirectory();
    const ana = embed('ana');
    const before = directory.effectiveUser(ana);
    directory.embedUsers.upsert({ externalId: 'ana', name: 'Ana B', entity: 'west' });
    const after = directory.effectiveUser(ana);
    expect(after).not.toBe(before);
    expect(after?.name).toBe('Ana B');
    expect(after?.attributes).toMatchObject({ region: null, omni_user_groups: ['west'] });
    expect(after?.roleOn(model('shared'))).toBe('NO_ACCESS');
  });

  test('makes a group for a new entity, and a label is its name', () => {
    const { directory } = aDirectory();
    const user = directory.embedUsers.upsert({
      externalId: 'cas',
      name: 'Cas',
      entity: 'east',
      entityGroupLabel: 'The East',
    });
    expect(directory.groups.of(user).map(({ name, entity }) => [name, entity])).toEqual([
      ['The East', 'east'],
    ]);
    directory.embedUsers.upsert({ externalId: 'cas', name: 'Cas', entity: 'east' });
    expect(directory.groups.of(user)[0]?.name).toBe('The East');
  });
});

test('the same person is worked out once until something changes', () => {
  const { directory, embed } = aDirectory();
  expect(directory.effectiveUser(embed('ana'))).toBe(directory.effectiveUser(embed('ana')));
});

test('somebody deleted or without access is nobody', () => {
  const { directory, caller, standard, embed, deactivated } = aDirectory();
  const [vic, ana] = [standard('vic'), embed('ana')];
  directory.members.revoke(caller, vic);
  directory.embedUsers.delete(ana, caller);
  expect([directory.effectiveUser(vic), directory.effectiveUser(ana)]).toEqual([undefined, undefined]);
  expect([directory.has(vic), directory.isActive(vic), directory.has(ana)]).toEqual([true, false, false]);
  expect(deactivated).toEqual([vic]);
});

test('what one space changes, another of the same world does not see', () => {
  const world = worldOf(smallDataset, 1);
  const [one, other] = [aDirectory({}, world), aDirectory({}, world)];
  one.directory.members.revoke(one.caller, one.standard('vic'));
  one.directory.embedUsers.upsert({ externalId: 'ana', name: 'Else', entity: 'new' });
  expect(other.directory.effectiveUser(other.standard('vic'))?.name).toBe('Vic');
  expect(other.directory.effectiveUser(other.embed('ana'))?.name).toBe('Ana');
  expect([...other.directory.groups.all()].map(({ name }) => name)).toEqual([
    'readers',
    'analysts',
    'north',
    'south',
  ]);
});
