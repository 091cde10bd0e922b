import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Adapter } from '../../../conformance/drivers/index.js';
import { buildHouse } from './build-house.js';
import { type GuestDriver, guestDriver } from './guest-driver.js';
import { GUEST_BANNER } from './messages.js';

const PATIENCE_MS = 10_000;
const KEY = 'osk_0123456789abcdef';
let folder = '';
let house = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'omni-guests-'));
  house = await buildHouse(folder);
});
afterAll(() => rm(folder, { recursive: true }));

/** A house whose guests do `code` for each line they read; `say` answers the request in it. */
async function aHouse(name: string, code: string): Promise<GuestDriver> {
  const bundle = join(folder, `${name}.mjs`);
  const client = `${GUEST_BANNER}
import { createInterface } from 'node:readline';
let count = 0;
const say = (request, text) => process.stdout.write(JSON.stringify({ id: request.id, ok: false, error: { message: text } }) + '\\n');
for await (const line of createInterface({ input: process.stdin })) {
  const request = JSON.parse(line);
  count += 1;
  ${code}
}
process.exit(7);
`;
  await writeFile(bundle, client);
  const driver = guestDriver(house, bundle);
  onTestFinished(() => driver.close());
  return driver;
}

function guestOf(driver: GuestDriver, baseUrl = 'http://127.0.0.1:9') {
  const events: { readonly kind: string }[] = [];
  const adapter = driver.connect({
    space: {
      baseUrl,
      keys: { organization: KEY, embedSecret: '', pats: {} },
      modelId: 'm',
      record: (event) => void events.push(event),
    },
    webhooks: { secret: 'a-webhook-secret' },
  });
  return { adapter, events };
}

/** What the guest said to its next request. */
async function heard(adapter: Adapter, id = 1): Promise<string | undefined> {
  const answer = await adapter.request('bye', { id, verb: 'bye' }, PATIENCE_MS);
  return answer && 'error' in answer ? answer.error : undefined;
}

test('guests of one house have variables and an environment each of their own', async () => {
  const driver = await aHouse('own', "say(request, process.env.OMNI_BASE_URL + ' ' + count);");
  const [one, other] = [guestOf(driver, 'http://a'), guestOf(driver, 'http://b')];
  expect(await heard(one.adapter, 1)).toBe('http://a 1');
  expect(await heard(one.adapter, 2)).toBe('http://a 2');
  expect(await heard(other.adapter)).toBe('http://b 1');
});

test('a guest whose input ends leaves as a process does', async () => {
  const driver = await aHouse('leaves', 'say(request, "yes");');
  const { adapter, events } = guestOf(driver);
  await heard(adapter);
  await adapter.stop(PATIENCE_MS);
  expect(await adapter.gone).toBe('the adapter exited with code 7');
  expect(events.filter(({ kind }) => kind === 'process')).toHaveLength(2);
});

test('a key that a guest writes to its console is found', async () => {
  const driver = await aHouse(
    'leaks',
    "console.error('Bearer', process.env.OMNI_API_KEY); say(request, 'yes');",
  );
  const { adapter, events } = guestOf(driver);
  await heard(adapter);
  await adapter.stop();
  expect(events).toContainEqual(expect.objectContaining({ kind: 'leak', where: 'stderr' }));
  expect(adapter.stderrTail()).toContain('Bearer [organization-key]');
});

test('a guest that is killed is cut off: its request breaks, and it never sends another', async () => {
  const seen: string[] = [];
  let cutOff: () => void = () => {};
  const broken = new Promise<void>((resolve) => {
    cutOff = resolve;
  });
  const server = createServer((request) => {
    seen.push(`${request.url}`);
    request.socket.once('close', cutOff);
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  const { port }: AddressInfo = Object.assign({ port: 0, family: '', address: '' }, server.address());
  const driver = await aHouse(
    'killed',
    `const get = (path) => fetch(new URL(process.env.OMNI_BASE_URL + path), {});
  get('/first').catch(() => get('/second'));
  say(request, 'sent');`,
  );
  const { adapter } = guestOf(driver, `http://127.0.0.1:${port}`);
  const arrived = new Promise((resolve) => server.once('request', resolve));
  expect(await heard(adapter)).toBe('sent');
  await arrived;
  await adapter.kill();
  await broken;
  const witness = guestOf(driver, `http://127.0.0.1:${port}`);
  const another = new Promise((resolve) => server.once('request', resolve));
  await heard(witness.adapter);
  await another;
  expect(seen).toEqual(['/first', '/first']);
});

test('what a guest does not catch ends every guest of the house', async () => {
  const driver = await aHouse(
    'crashes',
    "if (count === 2) setImmediate(() => { throw new Error('boom'); }); else say(request, 'yes');",
  );
  const [one, other] = [guestOf(driver), guestOf(driver)];
  await Promise.all([heard(one.adapter), heard(other.adapter)]);
  expect(await heard(one.adapter, 2)).toBeUndefined();
  expect(await other.adapter.gone).toBe('the adapter exited with code 1');
});
