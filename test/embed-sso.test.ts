import { execFile, spawnSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import request from 'supertest';
import { describe, expect, test } from 'vitest';
import type { SpaceControl, SpaceRequest } from '../mock-server/index.js';
import { arrive, open, type Visit } from './support/browser.js';
import { clientOf, patOf, useOmni } from './support/omni.js';

const omni = useOmni({ profile: 'instant', clock: 'manual' });
const SESSION = '/api/v1/embed/sso/generate-session';
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const spaceWith = (switches: SpaceRequest['switches'] = {}, more: SpaceRequest = {}) =>
  omni().createSpace({ ...more, switches });

let made = 0;
const newNonce = () => String(++made).padStart(32, 'n');

/** HMAC by hand, so that the mock is not judged by its own signer. */
const hmac = (values: readonly string[], secret: string) =>
  createHmac('sha256', secret).update(values.join('\n')).digest('base64url');

type Texts = Readonly<Record<string, string>>;

const REQUIRED = ['contentPath', 'externalId', 'name', 'nonce'];

function loginUrl(space: SpaceControl, more: Texts = {}, base = `${space.baseUrl}/embed/login`): string {
  const values: Texts = {
    contentPath: '/my',
    externalId: 'cust-new',
    name: 'Nia',
    nonce: newNonce(),
    ...more,
  };
  const optional = Object.keys(values)
    .filter((name) => !REQUIRED.includes(name))
    .sort();
  const signed = [base, ...[...REQUIRED, ...optional].map((name) => values[name] ?? '')];
  return withQuery(base, { signature: hmac(signed, space.keys.embedSecret), ...values });
}

function redeemUrl(space: SpaceControl, sessionId: string, look: Texts = {}): string {
  const base = `${space.baseUrl}/embed/sso/redeem-session`;
  const nonce = newNonce();
  const looks = Object.keys(look)
    .sort()
    .map((name) => look[name] ?? '');
  const signature = hmac([base, nonce, sessionId, ...looks], space.keys.embedSecret);
  return withQuery(base, { sessionId, nonce, signature, ...look });
}

const withQuery = (base: string, query: Texts) => `${base}?${new URLSearchParams(query)}`;

const changed = (url: string, query: Texts): string => {
  const other = new URL(url);
  for (const [name, value] of Object.entries(query)) other.searchParams.set(name, value);
  return other.toString();
};

async function sessionOf(space: SpaceControl, body: object = {}): Promise<string> {
  const answer = await clientOf(space).post(SESSION, { externalId: 'cust-new', name: 'Nia', ...body });
  if (answer.status !== 200) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body.sessionId;
}

async function userOf(space: SpaceControl, externalId = 'cust-new') {
  const filter = `embedExternalId eq "${externalId}"`;
  const { body } = await clientOf(space).get('/api/scim/v2/embed/Users', { filter });
  return body.Resources[0];
}

const refusalOf = ({ status, outcome, cookie }: Visit) => [status, outcome, cookie];

describe('a session', () => {
  test.each([SESSION, '/api/unstable/embed/sso/generate-session'])(
    'made at %s is redeemed by a signed URL and leads to the content, with the person’s rights',
    async (path) => {
      const space = spaceWith();
      const { body } = await clientOf(space).post(path, {
        externalId: 'cust-ana',
        name: 'Ana <b>',
        contentPath: '/dashboards/7f3a9c21?theme=dawn',
        entity: 'northwind',
        groups: ['buyers'],
        userAttributes: { tenant: 'northwind', region: ['Europe', 'Asia Pacific'] },
        connectionRoles: { [space.connectionId]: 'RESTRICTED_QUERIER' },
      });
      const url = redeemUrl(space, body.sessionId);
      const let_in = await open(url);
      expect([let_in.status, let_in.location]).toEqual([
        302,
        `/s/${space.id}/dashboards/7f3a9c21?theme=dawn`,
      ]);
      expect(let_in.cookie).toMatch(new RegExp(`; Path=/s/${space.id}; HttpOnly; SameSite=Lax$`));
      const page = await open(`${space.baseUrl}/dashboards/7f3a9c21`, let_in.cookie?.split(';')[0]);
      expect([page.status, page.outcome]).toEqual([200, 'arrived']);
      expect(page.headers['content-security-policy']).toContain("default-src 'none'");
      for (const shown of ['Ana &lt;b&gt;', 'cust-ana', 'northwind', 'buyers', 'Europe, Asia Pacific'])
        expect(page.body).toContain(shown);
      expect(page.body).toContain('yes (QUERY_TOPICS)');
      expect(page.body).not.toContain('<b>');
    },
  );

  test('dies when nobody redeems it within five minutes', async () => {
    const space = spaceWith();
    const [first, second] = [await sessionOf(space), await sessionOf(space)];
    space.advance(5 * MINUTE);
    expect((await open(redeemUrl(space, first))).status).toBe(302);
    space.advance(1);
    const late = await open(redeemUrl(space, second));
    expect(refusalOf(late)).toEqual([403, 'expired-session', undefined]);
    expect(late.body).toContain('generate-session again');
  });

  test('lasts a day once it is redeemed', async () => {
    const space = spaceWith();
    const { cookie } = await open(redeemUrl(space, await sessionOf(space)));
    const look = () => open(`${space.baseUrl}/my`, cookie?.split(';')[0]);
    space.advance(DAY);
    expect((await look()).outcome).toBe('arrived');
    space.advance(1);
    expect(refusalOf(await look())).toEqual([403, 'expired-session', undefined]);
  });

  test('is redeemed once, or as often as the switch says', async () => {
    const once = spaceWith();
    const sessionId = await sessionOf(once);
    await arrive(redeemUrl(once, sessionId));
    expect(refusalOf(await open(redeemUrl(once, sessionId)))).toEqual([403, 'redeemed-session', undefined]);

    const often = spaceWith({ sessionSingleUse: 'no' });
    const again = await sessionOf(often);
    const first = await open(redeemUrl(often, again));
    often.advance(10 * MINUTE);
    const second = await open(redeemUrl(often, again));
    expect([second.status, second.cookie]).toEqual([302, first.cookie]);
  });

  test('is unknown in another space', async () => {
    const [mine, theirs] = [spaceWith(), spaceWith()];
    await sessionOf(mine);
    const sessionId = await sessionOf(mine);
    expect(refusalOf(await open(redeemUrl(theirs, sessionId)))).toEqual([403, 'unknown-session', undefined]);
  });

  test('takes its look from the redeem URL, which signs it', async () => {
    const space = spaceWith();
    const dark = await arrive(
      redeemUrl(space, await sessionOf(space), { prefersDark: 'true', theme: 'dawn' }),
    );
    expect(dark.body).toContain('color-scheme: dark"');
    const light = changed(redeemUrl(space, await sessionOf(space), { prefersDark: 'true' }), {
      prefersDark: 'false',
    });
    expect((await open(light)).outcome).toBe('bad-signature');
  });

  test('ends with its user', async () => {
    const space = spaceWith();
    const { cookie } = await open(redeemUrl(space, await sessionOf(space)));
    const { id } = await userOf(space);
    await clientOf(space).delete(`/api/scim/v2/embed/Users/${id}`);
    const page = await open(`${space.baseUrl}/my`, cookie?.split(';')[0]);
    expect(refusalOf(page)).toEqual([403, 'deleted-user', undefined]);
  });

  test('of a user deleted meanwhile lets nobody in', async () => {
    const space = spaceWith();
    const url = redeemUrl(space, await sessionOf(space));
    const { id } = await userOf(space);
    await clientOf(space).delete(`/api/scim/v2/embed/Users/${id}`);
    expect(refusalOf(await open(url))).toEqual([403, 'deleted-user', undefined]);
  });

  test('is made for an organization key only, and while embedding is on', async () => {
    const space = spaceWith();
    const body = { externalId: 'x', name: 'X', contentPath: '/my' };
    const pat = await clientOf(space, patOf(space, 'admin')).post(SESSION, body);
    expect([pat.status, pat.body.detail]).toEqual([
      403,
      'Permission denied: an organization API key is needed',
    ]);
    const off = spaceWith({}, { features: { embed: false } });
    const refused = await clientOf(off).post(SESSION, body);
    expect([refused.status, refused.body.detail]).toEqual([403, 'Permission denied - embed not enabled']);
    expect((await open(loginUrl(off))).status).toBe(403);
    expect(await userOf(off, 'x')).toBeUndefined();
  });
});

describe('each session is the whole truth about a person', () => {
  test('whatever it leaves out is taken away', async () => {
    const space = spaceWith();
    const roles = { [space.connectionId]: 'RESTRICTED_QUERIER' };
    await sessionOf(space, {
      groups: ['buyers'],
      userAttributes: { tenant: 'northwind', region: 'Europe' },
      connectionRoles: roles,
      entity: 'northwind',
      email: 'nia@northwind.example',
    });
    const before = await userOf(space);
    const ask = () => clientOf(space).submit({}, { userId: before.id });
    expect((await ask()).status).toBe(201);
    await sessionOf(space, { name: 'Nia B', contentPath: '/my' });
    const after = await userOf(space);
    expect(after).toMatchObject({
      id: before.id,
      displayName: 'Nia B',
      groups: [],
      embedEntity: null,
      embedEmail: null,
    });
    expect(after['urn:omni:params:1.0:UserAttribute']).toEqual({});
    expect((await ask()).status).toBe(403);
  });

  test('but the connection behind the content counts as named', async () => {
    const space = spaceWith();
    const submit = async () => {
      const { id } = await userOf(space);
      return (await clientOf(space).submit({}, { userId: id })).status;
    };
    await sessionOf(space, { contentPath: '/dashboards/7f3a9c21' });
    expect(await submit()).toBe(403);
    await sessionOf(space, { connectionRoles: { [space.connectionId]: 'RESTRICTED_QUERIER' } });
    await sessionOf(space, { contentPath: '/w/7f3a9c21/duplicate' });
    expect(await submit()).toBe(201);
    for (const contentPath of ['/my', '/root', '/chat']) {
      await sessionOf(space, { connectionRoles: { [space.connectionId]: 'RESTRICTED_QUERIER' } });
      await sessionOf(space, { contentPath });
      expect([contentPath, await submit()]).toEqual([contentPath, 403]);
    }
  });

  test('and a role on the entity folder can be preserved', async () => {
    const space = spaceWith();
    const entity = { entity: 'northwind', contentPath: '/entity-folder' };
    const shown = async (body: object) =>
      (await arrive(redeemUrl(space, await sessionOf(space, { ...entity, ...body })))).body;
    expect(await shown({ entityFolderContentRole: 'EDITOR' })).toContain('<dd>EDITOR</dd>');
    const preserve = { preserveEntityFolderContentRole: true, entityFolderContentRole: 'VIEWER' };
    expect(await shown(preserve)).toContain('<dd>EDITOR</dd>');
    expect(await shown({})).not.toContain('Role on the entity folder');
    expect(await shown(preserve)).toContain('<dd>VIEWER</dd>');
  });

  test.each<[string, object, string | RegExp]>([
    ['a group', { groups: ['buyers', 'Gold'] }, /groups: There is no group "Gold"; there are: .*buyers/],
    [
      'a user attribute',
      { userAttributes: { shoe: 42 } },
      /userAttributes\.shoe: There is no user attribute "shoe"/,
    ],
    ['a system attribute', { userAttributes: { omni_user_id: 'x' } }, /omni_user_id: The system sets this/],
    ['an attribute’s type', { userAttributes: { tenant: { a: 1 } } }, /tenant: Expected a string, a number/],
    ['a flag as an attribute', { userAttributes: { tenant: true } }, /tenant: Expected a string, a number/],
    [
      'a connection',
      { connectionRoles: { nowhere: 'VIEWER' } },
      /connectionRoles\.nowhere: There is no such connection/,
    ],
    ['a model', { modelRoles: { nowhere: 'VIEWER' } }, /modelRoles\.nowhere: There is no such model/],
    ['an entity that is too long', { entity: 'e'.repeat(65) }, /entity: String must contain at most 64/],
    ['a label without an entity', { entityGroupLabel: 'NW' }, /entityGroupLabel: Needs an entity/],
    ['a label of an empty entity', { entity: '', entityGroupLabel: 'NW' }, /Needs an entity/],
    [
      'the folder of no entity',
      { contentPath: '/entity-folder' },
      /contentPath: \/entity-folder needs an entity/,
    ],
    ['content elsewhere', { contentPath: '//evil.example/x' }, /contentPath: Expected a path such as \/my/],
    ['content elsewhere in disguise', { contentPath: '/.//evil.example/x' }, /contentPath: Expected a path/],
    ['no name', { name: undefined }, 'Bad Request: name: Required'],
  ])('a call that gets %s wrong is refused and changes nobody', async (_what, body, detail) => {
    const space = spaceWith();
    const whole = { externalId: 'cust-new', name: 'Nia', ...body };
    const answer = await clientOf(space).post(SESSION, whole);
    expect(answer.status).toBe(400);
    expect(answer.body.detail).toMatch(detail);
    expect(await userOf(space)).toBeUndefined();
  });

  test('a role by the name of the role endpoints is refused, and the right one is named', async () => {
    const space = spaceWith();
    const connectionRoles = { [space.connectionId]: 'QUERY_TOPICS' };
    const { body } = await clientOf(space).post(SESSION, { externalId: 'x', name: 'X', connectionRoles });
    expect(body.detail).toMatch(/Expected 'RESTRICTED_QUERIER' \| .*received 'QUERY_TOPICS'/);
  });

  test('unknown names are ignored when the switches say so', async () => {
    const space = spaceWith({ unknownGroup: 'ignore', unknownAttribute: 'ignore', unknownRole: 'ignore' });
    await sessionOf(space, {
      groups: ['Gold', 'buyers'],
      userAttributes: { shoe: 42, account: '9007199254740993' },
      connectionRoles: { nowhere: 'VIEWER', [space.connectionId]: 'EMPEROR' },
    });
    const user = await userOf(space);
    expect(user.groups.map(({ display }: { display: string }) => display)).toEqual(['buyers']);
    expect(user['urn:omni:params:1.0:UserAttribute']).toEqual({ account: '9007199254740993' });
  });

  test('contentPath may be left out, unless the switch says otherwise', async () => {
    const { location } = await open(redeemUrl(spaceWith(), 'none')).then(async () => {
      const space = spaceWith();
      return open(redeemUrl(space, await sessionOf(space)));
    });
    expect(location).toMatch(/\/my$/);
    const strict = spaceWith({ requireContentPath: 'yes' });
    const { status, body } = await clientOf(strict).post(SESSION, { externalId: 'x', name: 'X' });
    expect([status, body.detail]).toEqual([400, 'Bad Request: contentPath: Required']);
  });
});

describe('a login URL', () => {
  test('makes the person it names and lets them in', async () => {
    const space = spaceWith();
    const page = await arrive(
      loginUrl(space, {
        contentPath: '/chat',
        externalId: 'a"b&c+d',
        name: 'Nia & Söhne',
        entity: 'northwind',
        groups: '["buyers"]',
        accessBoost: 'false',
        userAttributes: '{"tenant":"northwind","region":["Europe"]}',
        connectionRoles: JSON.stringify({ [space.connectionId]: 'RESTRICTED_QUERIER' }),
      }),
    );
    expect(page.outcome).toBe('arrived');
    expect(page.body).toContain('Nia &amp; Söhne arrived at <code>/chat</code>');
    expect(page.body).toContain('a&quot;b&amp;c+d');
    const { body } = await clientOf(space).get('/api/scim/v2/embed/Users', { count: 1000 });
    const user = body.Resources.find((one: { embedExternalId: string }) => one.embedExternalId === 'a"b&c+d');
    expect(user).toMatchObject({ displayName: 'Nia & Söhne', embedEntity: 'northwind' });
    expect(space.trace().some((event) => event.kind === 'embed-user' && event.id === user.id)).toBe(true);
  });

  test('may be signed for https, which every real one is', async () => {
    const space = spaceWith();
    const base = `${space.baseUrl}/embed/login`.replace('http:', 'https:');
    expect((await arrive(loginUrl(space, {}, base))).outcome).toBe('arrived');
  });

  test('finds its space by host as well', async () => {
    const space = spaceWith();
    const base = `https://${space.id}.localhost:${omni().port}/embed/login`;
    const { status, location } = await open(loginUrl(space, {}, base));
    expect([status, location]).toEqual([302, '/my']);
    expect(await userOf(space)).toMatchObject({ displayName: 'Nia' });
  });

  test('works once, or as often as the switch says', async () => {
    const url = loginUrl(spaceWith());
    await arrive(url);
    const again = await open(url);
    expect(refusalOf(again)).toEqual([403, 'reused-nonce', undefined]);
    expect(again.body).toContain('a signed URL works once');
    const lenient = loginUrl(spaceWith({ nonceReuse: 'allow' }));
    await arrive(lenient);
    expect((await arrive(lenient)).outcome).toBe('arrived');
  });

  test('that is not signed well lets nobody in and changes nobody', async () => {
    const space = spaceWith({ refusedSession: 'unauthorized' });
    const refused = await open(changed(loginUrl(space), { name: 'Somebody else' }));
    expect(refusalOf(refused)).toEqual([401, 'bad-signature', undefined]);
    const wanted = /<pre>([^<]*)<\/pre>/.exec(refused.body)?.[1]?.split('\n');
    expect(wanted?.slice(0, 4)).toEqual([`${space.baseUrl}/embed/login`, '/my', 'cust-new', 'Somebody else']);
    expect(refused.body).not.toContain(space.keys.embedSecret);
    expect(await userOf(space)).toBeUndefined();
  });

  test('in the old format is refused from 2027 on, when the switch says so', async () => {
    const space = spaceWith({ v0Signing: 'until-2027' });
    const now = Date.parse((await request(omni().url).get(`/_mock/spaces/${space.id}/clock`)).body.now);
    space.advance(Date.UTC(2027, 0, 1) - now - 1);
    expect((await open(loginUrl(space))).status).toBe(302);
    space.advance(1);
    expect(refusalOf(await open(loginUrl(space)))).toEqual([403, 'v0-refused', undefined]);
  });

  test.each<[string, Texts, string]>([
    ['with a short nonce', { nonce: 'short' }, 'nonce: Expected 32 characters, received 5'],
    ['with a nonce of 33', { nonce: 'n'.repeat(33) }, 'nonce: Expected 32 characters, received 33'],
    ['with an entity that is too long', { entity: 'e'.repeat(65) }, 'entity: String must contain at most 64'],
    [
      'with JSON that is none',
      { userAttributes: 'region=Europe' },
      'userAttributes: Expected a JSON text such as',
    ],
    ['with JSON encoded twice', { groups: '%5B%22buyers%22%5D' }, 'groups: Expected a JSON text such as'],
    ['with JSON of the wrong kind', { groups: '{"a":1}' }, 'groups: Expected array, received object'],
    ['with an unknown group', { groups: '["Gold"]' }, 'groups: There is no group &quot;Gold&quot;'],
    [
      'with an unknown attribute',
      { userAttributes: '{"shoe":1}' },
      'There is no user attribute &quot;shoe&quot;',
    ],
    ['with an unknown mode', { mode: 'KIOSK' }, 'mode: Invalid enum value'],
    ['without content', { contentPath: '' }, 'contentPath: String must contain at least 1'],
  ])('%s is a page that says so', async (_what, more, sentence) => {
    const space = spaceWith();
    const page = await open(loginUrl(space, more));
    expect([page.status, page.cookie]).toEqual([400, undefined]);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.body).toContain(sentence);
  });

  test.each(['contentPath', 'externalId', 'name', 'nonce', 'signature'])('needs %s', async (name) => {
    const url = new URL(loginUrl(spaceWith()));
    url.searchParams.delete(name);
    const page = await open(url.toString());
    expect([page.status, page.body.includes(`${name}: Required`)]).toEqual([400, true]);
  });

  test('takes each parameter once', async () => {
    const page = await open(`${loginUrl(spaceWith())}&name=Eve`);
    expect([page.status, page.body.includes('name: Expected string, received array')]).toEqual([400, true]);
  });
});

describe('a wrong signature is explained', () => {
  const SPACED = { userAttributes: '{"tenant":"northwind","region":["Europe"]}', entity: ' northwind' };
  const values = (space: SpaceControl, nonce: string) => [
    `${space.baseUrl}/embed/login`,
    ...['/my', 'cust-new', 'Nia', nonce, 'northwind', SPACED.userAttributes],
  ];
  const PYTHON = '{"tenant": "northwind", "region": ["Europe"]}';

  test.each<[string, (space: SpaceControl, nonce: string) => string, string]>([
    [
      'base64 instead of base64url',
      (space, nonce) =>
        createHmac('sha256', space.keys.embedSecret).update(values(space, nonce).join('\n')).digest('base64'),
      'not base64url',
    ],
    [
      'the API key',
      (space, nonce) => hmac(values(space, nonce), space.keys.organization),
      'signed with the organization API key',
    ],
    [
      'encoded values',
      (space, nonce) => {
        const [url = '', ...rest] = values(space, nonce);
        return hmac([url, ...rest.map(encodeURIComponent)], space.keys.embedSecret);
      },
      'signed percent-encoded',
    ],
    [
      'unsorted values',
      (space, nonce) => {
        const [entity = '', attributes = ''] = values(space, nonce).slice(5);
        return hmac([...values(space, nonce).slice(0, 5), attributes, entity], space.keys.embedSecret);
      },
      'by the alphabet of their names',
    ],
    [
      'required values only',
      (space, nonce) => hmac(values(space, nonce).slice(0, 5), space.keys.embedSecret),
      'optional values were not signed',
    ],
    [
      're-serialised JSON',
      (space, nonce) => hmac([...values(space, nonce).slice(0, 6), PYTHON], space.keys.embedSecret),
      'another spelling',
    ],
    [
      'leading blanks',
      (space, nonce) => hmac(values(space, nonce).with(5, SPACED.entity), space.keys.embedSecret),
      'Blanks at the start of a value',
    ],
  ])('as %s', async (_what, sign, sentence) => {
    const space = spaceWith();
    const nonce = newNonce();
    // The query names the attributes first, so that its order is not the one to sign in.
    const more = { userAttributes: SPACED.userAttributes, entity: SPACED.entity };
    const query = { contentPath: '/my', externalId: 'cust-new', name: 'Nia', nonce, ...more };
    const url = withQuery(`${space.baseUrl}/embed/login`, query);
    const page = await open(changed(url, { signature: sign(space, nonce) }));
    expect(page.outcome).toBe('bad-signature');
    expect(page.body).toContain(sentence);
    const good = hmac(values(space, nonce), space.keys.embedSecret);
    expect((await open(changed(url, { signature: good }))).status).toBe(302);
  });
});

describe('generate-url', () => {
  const PATH = '/embed/sso/generate-url';
  const body = (space: SpaceControl, more: object = {}) => ({
    contentPath: '/my',
    externalId: 'cust-new',
    name: 'Nia',
    secret: space.keys.embedSecret,
    ...more,
  });

  test('signs a URL on this host that works when it is opened, and makes nobody before', async () => {
    const space = spaceWith();
    const encoded = encodeURIComponent(JSON.stringify({ tenant: 'northwind', region: ['Europe'] }));
    const asked = body(space, { groups: ['buyers'], userAttributes: encoded, accessBoost: false });
    const answer = await request(space.baseUrl).post(PATH).send(asked);
    expect([answer.status, Object.keys(answer.body)]).toEqual([200, ['url']]);
    const { url } = answer.body;
    expect(url.startsWith(`${space.baseUrl}/embed/login?`)).toBe(true);
    expect(url).not.toContain(space.keys.embedSecret);
    const query = new URL(url).searchParams;
    expect(query.get('nonce')).toMatch(/^[0-9a-z]{32}$/);
    expect([query.get('groups'), query.get('accessBoost')]).toEqual(['["buyers"]', 'false']);
    expect(await userOf(space)).toBeUndefined();
    expect((await arrive(url)).body).toContain('buyers');
    expect((await userOf(space))['urn:omni:params:1.0:UserAttribute']).toEqual({
      tenant: 'northwind',
      region: ['Europe'],
    });
  });

  test('takes no unknown key for one that holds JSON, whatever it is called', async () => {
    const space = spaceWith();
    const odd = body(space, { toString: 'x', constructor: 'y' });
    const answer = await request(space.baseUrl).post(PATH).send(odd);
    expect(answer.status).toBe(200);
    expect((await arrive(`${answer.body.url}&constructor=y`)).outcome).toBe('arrived');
  });

  test('goes by the secret alone: a header means nothing, and the space is that of the address', async () => {
    const [space, other] = [spaceWith(), spaceWith()];
    const send = (secret: string) =>
      request(space.baseUrl)
        .post(PATH)
        .set('authorization', `Bearer ${other.keys.organization}`)
        .send(body(space, { secret }));
    expect((await send(space.keys.embedSecret)).status).toBe(200);
    expect((await send(other.keys.embedSecret)).status).toBe(403);
  });

  test('refuses a wrong secret as the switch says, and knows a key when it sees one', async () => {
    for (const [option, status] of [
      ['forbidden', 403],
      ['unauthorized', 401],
      ['bad-request', 400],
    ] as const) {
      const space = spaceWith({ wrongEmbedSecret: option });
      const answer = await request(space.baseUrl)
        .post(PATH)
        .send(body(space, { secret: space.keys.organization }));
      expect([answer.status, answer.body.detail]).toEqual([
        status,
        'Invalid embed secret: this is the organization API key, and the embed secret is another thing',
      ]);
    }
  });

  test.each<[string, object, RegExp]>([
    [
      'an object as it is',
      { userAttributes: { region: 'Europe' } },
      /userAttributes: Expected string, received object\. .*encodeURIComponent/,
    ],
    ['a text that is no JSON', { userAttributes: 'region' }, /userAttributes: Expected a JSON text such as/],
    ['a text that is not encoded well', { userAttributes: '%7' }, /userAttributes: Cannot be URL-decoded/],
    ['a short nonce', { nonce: 'abc' }, /nonce: Expected 32 characters, received 3/],
    ['an entity that is too long', { entity: 'e'.repeat(65) }, /entity: String must contain at most 64/],
    ['no content', { contentPath: undefined }, /contentPath: Required/],
  ])('refuses %s', async (_what, more, detail) => {
    const space = spaceWith();
    const answer = await request(space.baseUrl).post(PATH).send(body(space, more));
    expect([answer.status, answer.body.detail]).toEqual([400, expect.stringMatching(detail)]);
  });

  test('takes an API key instead of the secret at its other address, and objects as they are', async () => {
    const space = spaceWith();
    const { secret: _, ...asked } = body(space, { userAttributes: { tenant: 'northwind' } });
    const answer = await clientOf(space).post('/api/v1/embed/sso/generate-url', asked);
    expect(answer.status).toBe(200);
    expect((await arrive(answer.body.url)).body).toContain('northwind');
    const pat = clientOf(space, patOf(space, 'admin'));
    expect((await pat.post('/api/v1/embed/sso/generate-url', asked)).status).toBe(403);
  });

  test('refuses a host that is none', async () => {
    const space = spaceWith();
    const answer = await request(space.baseUrl).post(PATH).set('host', 'a b').send(body(space));
    expect([answer.status, answer.body.detail]).toEqual([
      400,
      expect.stringContaining('check the Host header'),
    ]);
  });

  test('answers with https behind a proxy that says so', async () => {
    const space = spaceWith();
    const answer = await request(space.baseUrl)
      .post(PATH)
      .set('x-forwarded-proto', 'https')
      .send(body(space));
    expect(answer.body.url).toMatch(/^https:\/\/127\.0\.0\.1:/);
    expect((await arrive(answer.body.url)).outcome).toBe('arrived');
  });
});

describe('content', () => {
  test.each(['/my', '/root', '/entity-folder', '/chat', '/chat/x', '/dashboards/x', '/w/x/duplicate'])(
    'at %s wants a session',
    async (path) => {
      const page = await open(`${spaceWith().baseUrl}${path}`);
      expect(refusalOf(page)).toEqual([401, 'no-session', undefined]);
    },
  );

  test('of one space is not shown to the session of another', async () => {
    const [mine, theirs] = [spaceWith(), spaceWith()];
    const { cookie } = await open(loginUrl(mine));
    const page = await open(`${theirs.baseUrl}/my`, cookie?.split(';')[0]);
    expect(page.outcome).toBe('no-session');
  });

  test('may be at any path a session names, and other paths are no content', async () => {
    const space = spaceWith();
    const { cookie } = await open(loginUrl(space, { contentPath: '/f/folder-1#top' }));
    const look = async (path: string) =>
      (await open(`${space.baseUrl}${path}`, cookie?.split(';')[0])).status;
    expect([await look('/f/folder-1'), await look('/f/folder-2'), await look('/favicon.ico')]).toEqual([
      200, 404, 404,
    ]);
  });
});

test('the trace holds what the browser did, and no secret', async () => {
  const space = spaceWith();
  const secret = space.keys.embedSecret;
  const send = (wrong: string) =>
    request(space.baseUrl)
      .post('/embed/sso/generate-url')
      .send({ contentPath: '/my', externalId: 'x', name: 'X', secret: wrong });
  const { body } = await send(secret);
  await send('a-real-secret-of-somebody-else-32');
  await arrive(body.url);
  await open(redeemUrl(space, await sessionOf(space)));
  const exchanges = space.trace().filter((event) => event.kind === 'exchange');
  expect(exchanges.map(({ operation, status }) => [operation, status])).toEqual([
    ['embedSsoGenerateUrl', 200],
    ['embedSsoGenerateUrl', 403],
    ['embedLogin', 302],
    [null, 200],
    ['embedSsoGenerateSession', 200],
    ['embedSsoRedeemSession', 302],
  ]);
  const bodies = exchanges.map(({ requestBody }) => requestBody);
  expect(bodies.slice(0, 2).map((text) => JSON.parse(text ?? '').secret)).toEqual([
    '[embed-secret]',
    '[unknown-secret]',
  ]);
  expect(JSON.stringify(space.trace())).not.toContain(secret);
});

test.skipIf(spawnSync('curl', ['--version']).status !== 0)(
  'the documented calls work as they are',
  async () => {
    const space = spaceWith();
    const text = readFileSync(new URL('../docs/embed-sso.md', import.meta.url), 'utf8');
    const [, commands] = /## Try it\n\n```sh\n(.*?)```/s.exec(text) ?? [];
    const { baseUrl: MOCK, keys, connectionId: CONNECTION } = space;
    const env = { ...process.env, MOCK, KEY: keys.organization, SECRET: keys.embedSecret, CONNECTION };
    const { stdout } = await promisify(execFile)('sh', ['-c', commands ?? 'exit 1'], { env });
    const [session, login] = stdout.split(/(?<=\})/);
    expect((await arrive(redeemUrl(space, JSON.parse(session ?? '').sessionId))).body).toContain('buyers');
    expect((await arrive(JSON.parse(login ?? '').url)).body).toContain('Ana arrived at <code>/chat</code>');
  },
);
