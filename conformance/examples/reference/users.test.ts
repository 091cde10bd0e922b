import { expect, test } from 'vitest';
import { OmniHttp } from './http.js';
import { json, stubOmni } from './stub-omni.js';
import { UserDirectory } from './users.js';

const never = new AbortController().signal;
const person = (number: number) => ({
  id: `m${number}`,
  embedExternalId: `cust-${number}`,
  userName: `embed-user-${number}`,
});

/** An instance with 230 embed users that ignores every filter, as some might. */
async function crowdedOmni() {
  const everybody = Array.from({ length: 230 }, (_, index) => person(index));
  return stubOmni((request, response) => {
    const { searchParams } = new URL(request.url ?? '', 'http://stub');
    const start = Number(searchParams.get('startIndex') ?? 1);
    const page = everybody.slice(start - 1, start - 1 + Number(searchParams.get('count') ?? 100));
    json(response, 200, { Resources: page, itemsPerPage: page.length, startIndex: start, totalResults: 230 });
  });
}

test('a user on the third page is found, and looked up once', async () => {
  const omni = await crowdedOmni();
  const users = new UserDirectory(new OmniHttp(omni.baseUrl, 'key'));
  const both = await Promise.all([
    users.membershipId('cust-229', never),
    users.membershipId('cust-229', never),
  ]);
  expect(both).toEqual(['m229', 'm229']);
  expect(omni.seen).toHaveLength(3);
});

test('a near miss is nobody, and nobody is not remembered', async () => {
  const omni = await crowdedOmni();
  const users = new UserDirectory(new OmniHttp(omni.baseUrl, 'key'));
  expect(await users.membershipId('Cust-7', never)).toBeUndefined();
  expect(await users.membershipId('Cust-7', never)).toBeUndefined();
  expect(omni.seen).toHaveLength(6);
});

test('an id with awkward characters reaches the filter whole', async () => {
  const externalId = 'a"b&c+d\\e#f';
  const omni = await stubOmni((request, response) => {
    const filter = new URL(request.url ?? '', 'http://stub').searchParams.get('filter');
    const found = filter === 'embedExternalId eq "a\\"b&c+d\\\\e#f"';
    json(response, 200, {
      Resources: found ? [{ id: 'm1', embedExternalId: externalId }] : [],
      totalResults: 1,
    });
  });
  const users = new UserDirectory(new OmniHttp(omni.baseUrl, 'key'));
  expect(await users.membershipId(externalId, never)).toBe('m1');
});

test('a refused look-up is an error, not an unknown user', async () => {
  const omni = await stubOmni((_request, response) =>
    json(response, 403, { detail: 'No SCIM for you', status: 403 }),
  );
  const users = new UserDirectory(new OmniHttp(omni.baseUrl, 'key'));
  await expect(users.membershipId('cust-1', never)).rejects.toThrow('No SCIM for you (HTTP 403)');
  expect(omni.seen).toHaveLength(1);
});
