import { embedSsoContentDiscovery } from '@omni-co/embed';
import { expect, test } from 'vitest';
import type { Person } from './claims.js';
import { signedLoginUrl } from './embed-urls.js';

const SECRET = 'k3yK3yk3yK3yk3yK3yk3yK3yk3yK3y12';
const BASE = 'https://acme.omniapp.co';
const pat: Person = { externalId: 'cust-42', name: 'Pat Doe' };
const page = { contentPath: '/my' };
const made = (person: Person, more: object = {}) =>
  new URL(signedLoginUrl(BASE, SECRET, person, { ...page, ...more })).searchParams;

test.each<[string, Person, object]>([
  ['the least', pat, {}],
  [
    'all that can be said',
    {
      ...pat,
      externalId: 'a&b+c"d#é',
      name: '  Zoë  Müller ',
      email: 'zoe+1@acme.example',
      entity: 'acme & sons',
      groups: ['Gold'],
      userAttributes: { tier: 2, region: ['EMEA', 'APAC'] },
      connectionRoles: { 'connection-1': 'RESTRICTED_QUERIER' },
      modelRoles: {},
    },
    { theme: 'dawn', prefersDark: 'system', accessBoost: false },
  ],
])('the official SDK signs the same: %s', async (_what, person, look) => {
  const ours = made(person, look);
  const said = {
    ...person,
    ...look,
    name: ours.get('name') ?? '',
    path: 'my',
    secret: SECRET,
    organizationName: 'acme',
    nonce: ours.get('nonce') ?? '',
  };
  // The SDK's types know fewer claims than the SDK signs.
  const theirs = await embedSsoContentDiscovery(said as Parameters<typeof embedSsoContentDiscovery>[0]);
  expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(new URL(theirs).searchParams));
});

test('a nonce is 32 alphanumerics and never comes again', () => {
  const nonces = Array.from({ length: 50 }, () => made(pat).get('nonce') ?? '');
  expect(nonces.filter((nonce) => !/^[0-9A-Za-z]{32}$/.test(nonce))).toEqual([]);
  expect(new Set(nonces).size).toBe(50);
});

test.each([
  ['an id with a blank in front', { externalId: ' cust-42' }],
  ['an entity with a blank at its end', { entity: 'acme ' }],
  ['an id of two lines', { externalId: 'cust\n-42' }],
  ['an entity that is too long', { entity: 'e'.repeat(65) }],
])('%s is refused', (_what, more) => {
  expect(() => made({ ...pat, ...more })).toThrow();
});

test.each([
  ['https://acme.omniapp.co', 'https://acme.embed-omniapp.co/embed/login'],
  ['https://bi.acme.example', 'https://bi.acme.example/embed/login'],
  ['http://127.0.0.1:4010/s/a', 'http://127.0.0.1:4010/s/a/embed/login'],
])('pages of %s are at %s', (base, loginUrl) => {
  expect(signedLoginUrl(base, SECRET, pat, page).split('?')[0]).toBe(loginUrl);
});
