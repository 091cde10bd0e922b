import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import {
  createSessionToken,
  EmbedEntityFolderContentRoles,
  EmbedSessionMode,
  embedSsoContentDiscovery,
  embedSsoDashboard,
  embedSsoWorkbook,
  redeemSessionToken,
} from '@omni-co/embed';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { arrive, open } from './support/browser.js';
import { clientOf, patOf, useOmni } from './support/omni.js';

const omni = useOmni({ profile: 'instant', clock: 'manual' });
const run = promisify(execFile);
const pathOf = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const CERTIFICATE = pathOf('./support/tls/cert.pem');

let front: ChildProcess;
let port: number;

/** The SDK speaks https only, so the mock stands behind the example that puts TLS in front of it. */
beforeAll(async () => {
  const argv = [
    pathOf('../examples/embed-sso/https-front.mjs'),
    CERTIFICATE,
    pathOf('./support/tls/key.pem'),
  ];
  const env = { ...process.env, OMNI_BASE_URL: omni().url, PORT: '0' };
  front = spawn(process.execPath, argv, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  if (!front.stdout) throw new Error('The front has no standard output.');
  const [line] = await once(front.stdout, 'data');
  port = Number(/https:\/\/localhost:(\d+)/.exec(String(line))?.[1]);
  // The certificate is of this test's own making.
  vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
});

afterAll(async () => {
  vi.unstubAllEnvs();
  front.kill();
  await once(front, 'exit');
});

const at = () => ({ host: 'localhost', port });
const ana = () => ({
  ...at(),
  apiKey: omni().space.keys.organization,
  contentPath: '/my',
  externalId: 'cust-ana',
  name: 'Ana',
});
const signer = () => ({
  ...at(),
  secret: omni().space.keys.embedSecret,
  externalId: 'cust-ana',
  name: 'Ana',
});

/** Follows an iframe's address over TLS to the page behind it. */
async function page(url: string): Promise<string> {
  const let_in = await fetch(url, { redirect: 'manual' });
  if (let_in.status !== 302) throw new Error(`${let_in.status}: ${await let_in.text()}`);
  const [cookie = ''] = let_in.headers.getSetCookie();
  expect(cookie).toMatch(/; HttpOnly; SameSite=None; Secure$/);
  const content = new URL(let_in.headers.get('location') ?? '', url);
  return (await fetch(content, { headers: { cookie: cookie.split(';')[0] ?? '' } })).text();
}

describe('the official SDK signs people in', () => {
  test('in two steps', async () => {
    const session = await createSessionToken({
      ...ana(),
      contentPath: '/dashboards/7f3a9c21',
      entity: 'northwind',
      groups: ['buyers'],
      userAttributes: { tenant: 'northwind', region: ['Europe', 'Asia Pacific'], account: 7 },
      connectionRoles: { [omni().space.connectionId]: 'RESTRICTED_QUERIER' },
    });
    if (!session.success) throw new Error(session.error);
    const { sessionToken } = session;
    const url = await redeemSessionToken({
      ...at(),
      secret: omni().space.keys.embedSecret,
      sessionToken,
      prefersDark: 'true',
      theme: 'dawn',
    });
    expect(url).toMatch(new RegExp(`^https://localhost:${port}/embed/sso/redeem-session\\?`));
    const shown = await page(url);
    expect(shown).toContain('Ana arrived at <code>/dashboards/7f3a9c21</code>');
    expect(shown).toContain('Europe, Asia Pacific');
    expect(shown).toContain('color-scheme: dark"');
  });

  test('in one step, with every parameter it has', async () => {
    const url = await embedSsoDashboard({
      ...signer(),
      contentId: '7f3a9c21',
      name: '  Ana & Zoë ',
      accessBoost: false,
      branch: 'returns-rework',
      connectionRoles: { [omni().space.connectionId]: 'RESTRICTED_QUERIER' },
      customThemeId: 'theme-1',
      email: 'ana@northwind.example',
      entity: 'northwind',
      entityFolderContentRole: EmbedEntityFolderContentRoles.EDITOR,
      entityFolderGroupContentRole: EmbedEntityFolderContentRoles.VIEWER,
      entityFolderLabel: 'Northwind',
      entityGroupLabel: 'Northwind people',
      filterSearchParam: 'f--orders.status=%7B%22a%22%3A1%7D',
      groups: ['buyers', 'store-managers'],
      linkAccess: '__omni_link_access_open',
      mode: EmbedSessionMode.Application,
      modelRoles: { [omni().space.modelId]: 'QUERIER' },
      prefersDark: 'system',
      preserveEntityFolderContentRole: false,
      theme: 'vibes',
      uiSettings: { showNavigation: false },
      userAttributes: { tenant: 'northwind', region: 'Europe' },
    });
    const shown = await page(url);
    for (const part of [
      'Ana &amp; Zoë',
      'buyers, store-managers',
      'EDITOR',
      'ana@northwind.example',
      'QUERIER',
    ])
      expect(shown).toContain(part);
  });

  test('to a workbook and to a page of the application', async () => {
    const connectionRoles = { [omni().space.connectionId]: 'VIEWER' };
    expect(await page(await embedSsoWorkbook({ ...signer(), contentId: 'w1' }))).toContain('/w/w1/duplicate');
    expect(
      await page(await embedSsoContentDiscovery({ ...signer(), connectionRoles, path: 'my' })),
    ).toContain('<code>/my</code>');
  });

  test('and when its https URL is opened over plain http', async () => {
    const space = omni().createSpace();
    // As browsers do, the test takes every name under localhost for this machine.
    const plain = { host: `${space.id}.localhost`, port: omni().port };
    const url = await embedSsoDashboard({
      ...signer(),
      ...plain,
      secret: space.keys.embedSecret,
      contentId: 'd1',
    });
    expect(url).toMatch(new RegExp(`^https://${space.id}\\.localhost:${omni().port}/embed/login\\?`));
    expect((await arrive(url)).outcome).toBe('arrived');
  });

  test('in a space that the API key names', async () => {
    const space = omni().createSpace();
    const session = await createSessionToken({ ...ana(), apiKey: space.keys.organization });
    if (!session.success) throw new Error(session.error);
    const elsewhere = { host: `${space.id}.localhost`, port: omni().port, secret: space.keys.embedSecret };
    const { sessionToken } = session;
    expect((await arrive(await redeemSessionToken({ ...elsewhere, sessionToken }))).outcome).toBe('arrived');
    const wrong = await open(await redeemSessionToken({ ...elsewhere, sessionToken: 'made-up' }));
    expect([wrong.status, wrong.outcome]).toEqual([403, 'unknown-session']);
  });
});

test('the documented fetch takes the SDK to the mock without TLS', async () => {
  const { fetch } = globalThis;
  vi.stubGlobal('fetch', (url: URL, init: RequestInit) =>
    fetch(String(url).replace(/^https:/, 'http:'), init),
  );
  try {
    const session = await createSessionToken({ ...ana(), port: omni().port });
    expect(session).toEqual({ success: true, sessionToken: expect.any(String) });
  } finally {
    vi.unstubAllGlobals();
  }
});

describe('the official SDK reports', () => {
  const refusal = (more: object) => createSessionToken({ ...ana(), ...more });

  test('a refusal as a result without its reason, not as an error', async () => {
    const failed = (reason: string) => ({
      success: false,
      error: `Failed to generate embed session: ${reason}`,
    });
    expect(await refusal({ apiKey: 'omni_osk_wrong' })).toEqual(failed('Unauthorized'));
    expect(await refusal({ apiKey: patOf(omni().space, 'admin') })).toEqual(failed('Forbidden'));
    expect(await refusal({ entity: 'e'.repeat(65) })).toEqual(failed('Bad Request'));
    expect(await refusal({ name: undefined })).toEqual(failed('Bad Request'));
  });

  test('an answer without a session id', async () => {
    omni().space.fault({ operation: 'embedSsoGenerateSessionUnstable', kind: 'status', status: 200 });
    expect(await refusal({})).toEqual({ success: false, error: 'No session ID returned from endpoint.' });
  });

  test('an answer that is no JSON, and a connection that dies, as errors', async () => {
    const { space } = omni();
    space.fault({
      operation: 'embedSsoGenerateSessionUnstable',
      kind: 'status',
      status: 200,
      dialect: 'text',
    });
    await expect(refusal({})).rejects.toThrow(SyntaxError);
    space.fault({ operation: 'embedSsoGenerateSessionUnstable', kind: 'drop' });
    await expect(refusal({})).rejects.toThrow('fetch failed');
  });

  test('what it can see is missing before it signs', async () => {
    const sign = (more: object) => embedSsoDashboard({ ...signer(), contentId: 'd1', ...more });
    await expect(sign({ nonce: 'short' })).rejects.toThrow('nonce must be 32 characters');
    await expect(sign({ externalId: '' })).rejects.toThrow('externalId is required');
    // An entity that is too long it cannot see; Omni's documents limit it to 64 characters.
    const long = await fetch(await sign({ entity: 'e'.repeat(65) }), { redirect: 'manual' });
    expect([long.status, await long.text()]).toEqual([400, expect.stringContaining('at most 64 character')]);
  });
});

test('a person made by the SDK can ask at once', async () => {
  const { space } = omni();
  const connectionRoles = { [space.connectionId]: 'RESTRICTED_QUERIER' };
  const userAttributes = { tenant: 'northwind', region: 'Europe' };
  await createSessionToken({ ...ana(), externalId: 'cust-sdk', connectionRoles, userAttributes });
  const filter = 'embedExternalId eq "cust-sdk"';
  const { body } = await clientOf(space).get('/api/scim/v2/embed/Users', { filter });
  expect((await clientOf(space).submit({}, { userId: body.Resources[0].id })).status).toBe(201);
});

describe('the examples print an address that lets somebody in', () => {
  const environment = () => ({
    ...process.env,
    NODE_TLS_REJECT_UNAUTHORIZED: '1',
    NODE_EXTRA_CA_CERTS: CERTIFICATE,
    OMNI_BASE_URL: omni().url,
    OMNI_PORT: String(port),
    OMNI_API_KEY: omni().space.keys.organization,
    OMNI_EMBED_SECRET: omni().space.keys.embedSecret,
    OMNI_CONNECTION_ID: omni().space.connectionId,
  });

  test('two steps with the SDK, over TLS that Node verifies', async () => {
    const example = pathOf('../examples/embed-sso/two-step.mjs');
    const { stdout } = await run(process.execPath, [example], { env: environment() });
    expect(await page(stdout.trim())).toContain('Ana arrived at');
    const wrong = run(process.execPath, [example], { env: { ...environment(), OMNI_API_KEY: 'wrong' } });
    await expect(wrong).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Failed to generate embed session: Unauthorized'),
    });
  });

  test.skipIf(spawnSync('python3', ['--version']).status !== 0)('one step in Python', async () => {
    const example = pathOf('../examples/embed-sso/sign.py');
    const { stdout } = await run('python3', [example], { env: environment() });
    expect((await arrive(stdout.trim())).body).toContain('yes (QUERY_TOPICS)');
  });
});
