import { describe, expect, test } from 'vitest';
import { aDirectory } from './testing/a-directory.js';

const mia = { userName: 'mia@small.example', name: 'Mia', attributes: {} };

describe('a new member', () => {
  test('is in no group and has no role', () => {
    const { directory, caller, model } = aDirectory();
    const { id, groups } = directory.members.create(caller, mia);
    expect(groups).toEqual([]);
    expect(directory.effectiveUser(id)?.roleOn(model('shared'))).toBe('NO_ACCESS');
  });

  test('needs an address that nobody has, in whatever case', () => {
    const { directory, caller } = aDirectory();
    expect(() => directory.members.create(caller, { ...mia, userName: 'ADA@small.example' })).toThrow(
      'User with this email already exists',
    );
  });

  test('gets the attributes that are defined; others are dropped, or refused as the switch says', () => {
    const wanted = { ...mia, attributes: { region: 'Europe', shoeSize: 43, omni_user_name: 'Root' } };
    const dropping = aDirectory();
    expect(dropping.directory.members.create(dropping.caller, wanted).attributes).toEqual({
      region: 'Europe',
    });
    const refusing = aDirectory({ unknownScimAttribute: 'refuse' });
    expect(() => refusing.directory.members.create(refusing.caller, wanted)).toThrow(
      'userAttributes.shoeSize: Unknown user attribute',
    );
  });

  test.each([
    ['account', 'seven', "userAttributes.account: Expected a number, received 'seven'"],
    ['account', '', "userAttributes.account: Expected a number, received ''"],
    ['region', { de: true }, 'userAttributes.region: Expected a string, a number or an array of them'],
    ['region', ['Europe', null], 'userAttributes.region: Expected a string, a number or an array of them'],
  ])('cannot have %s %j', (name, value, problem) => {
    const { directory, caller } = aDirectory();
    expect(() => directory.members.create(caller, { ...mia, attributes: { [name]: value } })).toThrow(
      problem,
    );
  });
});

describe('a PUT', () => {
  test.each([
    ['reset', { name: 'vic@small.example', active: true, attributes: {} }],
    ['keep', { name: 'Vic', active: false, attributes: { region: 'Europe' } }],
  ] as const)('with scimPutOmitted %s leaves what it does not name at %j', (scimPutOmitted, left) => {
    const { directory, caller, standard } = aDirectory({ scimPutOmitted });
    directory.members.revoke(caller, standard('vic'));
    const replaced = directory.members.replace(caller, standard('vic'), {
      userName: 'Vic@small.example',
      name: undefined,
      active: undefined,
      attributes: undefined,
    });
    expect(replaced).toMatchObject(left);
    expect(replaced.attributes).toEqual(left.attributes);
    expect(replaced.userName).toBe('vic@small.example');
  });

  test.each(['reset', 'keep'] as const)('that names attributes names all of them (%s)', (scimPutOmitted) => {
    const { directory, caller, standard } = aDirectory({ scimPutOmitted });
    const replaced = directory.members.replace(caller, standard('vic'), {
      userName: 'vic@small.example',
      name: 'Vic',
      active: true,
      attributes: { tier: 'gold' },
    });
    expect(replaced.attributes).toEqual({ tier: 'gold' });
  });

  test('cannot give another address', () => {
    const { directory, caller, standard } = aDirectory();
    const wanted = { userName: 'v@small.example', name: 'Vic', active: true, attributes: {} };
    expect(() => directory.members.replace(caller, standard('vic'), wanted)).toThrow(
      "Bad Request: userName: Expected 'vic@small.example'",
    );
  });
});

describe('a change', () => {
  test('takes away an attribute that is set to null, and keeps the others', () => {
    const { directory, caller, standard } = aDirectory();
    const vic = standard('vic');
    directory.members.change(caller, vic, { attributes: { tier: 'gold' } });
    const { attributes } = directory.members.change(caller, vic, { attributes: { region: null } });
    expect(attributes).toEqual({ tier: 'gold' });
  });

  test('of the address to one that somebody else has is refused', () => {
    const { directory, caller, standard } = aDirectory();
    expect(() =>
      directory.members.change(caller, standard('vic'), { userName: 'ada@small.example' }),
    ).toThrow('Bad Request: userName: User with this email already exists');
    expect(
      directory.members.change(caller, standard('vic'), { userName: 'VIC@small.example' }).userName,
    ).toBe('VIC@small.example');
  });

  test('that takes access away is told once', () => {
    const { directory, caller, standard, deactivated } = aDirectory();
    directory.members.change(caller, standard('vic'), { active: false });
    directory.members.revoke(caller, standard('vic'));
    expect(deactivated).toEqual([standard('vic')]);
  });
});
