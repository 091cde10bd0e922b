import { describe, expect, test } from 'vitest';
import { aDirectory } from './testing/a-directory.js';

const NOBODY = '11111111-2222-4333-8444-555555555555';

const idOf = (name: string, { directory }: ReturnType<typeof aDirectory>): string =>
  [...directory.groups.all()].find((group) => group.name === name)?.miniUuid ?? '';

const membersOf = (name: string, { directory }: ReturnType<typeof aDirectory>): string[] =>
  [...directory.groups.all()]
    .filter((group) => group.name === name)
    .flatMap((group) => directory.groups.members(group).map((member) => member.name));

describe('a group', () => {
  test('has people of both populations; an entity’s has those of the entity', () => {
    const space = aDirectory();
    expect(membersOf('readers', space)).toEqual(['Vic', 'Ana']);
    expect(membersOf('north', space)).toEqual(['Ana']);
  });

  test('keeps its members and its id when it is renamed', () => {
    const space = aDirectory();
    const { directory, caller } = space;
    const id = idOf('readers', space);
    expect(directory.groups.change(caller, id, [{ rename: 'Readers' }]).miniUuid).toBe(id);
    expect(membersOf('Readers', space)).toEqual(['Vic', 'Ana']);
    expect(directory.groups.named('readers')).toBeUndefined();
  });

  test('takes changes one after the other', () => {
    const space = aDirectory();
    const { directory, caller, standard, embed } = space;
    directory.groups.change(caller, idOf('readers', space), [
      { members: [standard('ada')] },
      { add: [embed('ben'), standard('vic')] },
      { remove: [standard('ada')] },
    ]);
    expect(membersOf('readers', space)).toEqual(['Vic', 'Ben']);
  });

  test('is left alone when one of the changes cannot be', () => {
    const space = aDirectory();
    const { directory, caller, standard } = space;
    const change = () =>
      directory.groups.change(caller, idOf('readers', space), [
        { remove: [standard('vic')] },
        { add: [NOBODY] },
      ]);
    expect(change).toThrow(`Membership ${NOBODY} not found`);
    expect(membersOf('readers', space)).toEqual(['Vic', 'Ana']);
  });

  test('that is deleted gives nobody anything, even when another takes its name', () => {
    const space = aDirectory();
    const { directory, caller } = space;
    directory.groups.delete(caller, idOf('readers', space));
    directory.groups.create(caller, 'readers', []);
    expect(membersOf('readers', space)).toEqual([]);
  });

  test('of an entity follows sessions and nothing else', () => {
    const space = aDirectory();
    const { directory, caller, standard } = space;
    const id = idOf('north', space);
    const refused = /^Permission denied - the group north belongs to an entity/;
    expect(() => directory.groups.change(caller, id, [{ add: [standard('vic')] }])).toThrow(refused);
    expect(() => directory.groups.delete(caller, id)).toThrow(refused);
    expect(() => directory.groups.create(caller, 'north', [])).toThrow('Group with this name already exists');
  });

  test('has one 8-character id and one uuid, and is found by either', () => {
    const { directory } = aDirectory();
    for (const group of directory.groups.all()) {
      expect(group.miniUuid).toMatch(/^[\w-]{8}$/);
      expect(directory.groups.find(group.uuid)).toBe(group);
      expect(directory.groups.find(group.miniUuid)).toBe(group);
    }
  });
});
