import { describe, expect, test } from 'vitest';
import { groupChanges } from './patch-group.js';
import { memberChanges } from './patch-member.js';

const REGION = 'urn:omni:params:1.0:UserAttribute:region';

describe('the operations of a PATCH of a user', () => {
  test.each([
    [[{ op: 'replace', path: 'active', value: false }], { active: false, attributes: {} }],
    [[{ op: 'Replace', path: 'Active', value: 'False' }], { active: false, attributes: {} }],
    [[{ op: 'Add', path: 'displayName', value: 'Mia' }], { name: 'Mia', attributes: {} }],
    [
      [{ op: 'replace', value: { active: true, displayName: 'Mia', userName: 'm@x.example' } }],
      { active: true, name: 'Mia', userName: 'm@x.example', attributes: {} },
    ],
    [[{ op: 'add', path: REGION, value: ['EMEA', 'APAC'] }], { attributes: { region: ['EMEA', 'APAC'] } }],
    [[{ op: 'remove', path: REGION }], { attributes: { region: null } }],
    [[{ op: 'replace', path: REGION, value: null }], { attributes: { region: null } }],
    [
      [
        {
          op: 'replace',
          value: { 'urn:omni:params:1.0:UserAttribute': { region: 'EMEA' }, [`${REGION}s`]: 1 },
        },
        { op: 'replace', path: 'active', value: true },
      ],
      { active: true, attributes: { region: 'EMEA', regions: 1 } },
    ],
  ])('%j', (operations, changes) => {
    expect(memberChanges(operations)).toEqual(changes);
  });

  test.each([
    [{ op: 'replace', path: 'active', value: 'perhaps' }, 'active takes true or false'],
    [{ op: 'replace', path: 'displayName', value: '' }, 'displayName takes a text'],
    [{ op: 'replace', path: 'nickName', value: 'M' }, 'nickName is none of active, displayName'],
    [{ op: 'remove', path: 'active' }, 'only a path urn:omni:params:1.0:UserAttribute:<name> can be removed'],
    [{ op: 'remove' }, 'can be removed'],
    [{ op: 'replace', value: 'Mia' }, 'without a path the value is an object'],
    [{ op: 'replace', path: 'urn:omni:params:1.0:UserAttribute:', value: 'x' }, 'is none of'],
  ])('%j cannot be', (operation, why) => {
    expect(() => memberChanges([operation])).toThrow(`Invalid patch operations: `);
    expect(() => memberChanges([operation])).toThrow(why);
  });
});

describe('the operations of a PATCH of a group', () => {
  test.each([
    [{ op: 'replace', value: { id: 'k3PfZ9aQ', displayName: 'Gold' } }, { rename: 'Gold' }],
    [{ op: 'Replace', path: 'displayName', value: 'Gold' }, { rename: 'Gold' }],
    [
      { op: 'add', path: 'members', value: [{ value: 'a', display: 'A' }, { value: 'b' }] },
      { add: ['a', 'b'] },
    ],
    [{ op: 'replace', path: 'members', value: [] }, { members: [] }],
    [{ op: 'remove', path: 'members[value eq "a"]' }, { remove: ['a'] }],
    [{ op: 'Remove', path: 'Members[Value EQ "a"]' }, { remove: ['a'] }],
  ])('%j', (operation, change) => {
    expect(groupChanges([operation])).toEqual([change]);
  });

  test.each([
    { op: 'remove', path: 'members' },
    { op: 'remove' },
    { op: 'remove', path: 'members[value co "a"]' },
    { op: 'remove', path: 'members[display eq "a"]' },
    { op: 'remove', path: 'members[value eq "a"' },
    { op: 'add', path: 'displayName', value: 'Gold' },
    { op: 'add', path: 'members', value: { value: 'a' } },
    { op: 'add', path: 'members', value: [{ display: 'A' }] },
    { op: 'replace', path: 'owners', value: [] },
    { op: 'replace', value: { members: [] } },
  ])('%j cannot be', (operation) => {
    expect(() => groupChanges([operation])).toThrow('Invalid patch operations: ');
  });
});
