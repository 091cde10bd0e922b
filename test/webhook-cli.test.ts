import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

const BIN = fileURLToPath(new URL('../bin/omni-mock.cjs', import.meta.url));
const VECTORS = fileURLToPath(new URL('../conformance/vectors/webhooks.json', import.meta.url));
const SECRET = 'mock-signing-secret';

const folder = mkdtempSync(join(tmpdir(), 'omni-webhook-'));
const servers = new Set<Server>();
afterAll(() => {
  for (const server of servers) server.close();
  rmSync(folder, { recursive: true });
});

/** Runs `omni-mock webhook` to its end. */
async function webhook(args: readonly string[], { input = '', env = {} as Record<string, string> } = {}) {
  const child = spawn(process.execPath, [BIN, 'webhook', ...args], {
    env: { ...process.env, OMNI_WEBHOOK_SECRET: SECRET, ...env },
  });
  child.stdin.end(input);
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  return { code, stdout, stderr };
}

/** Answers with one after the other and stays with the last, and keeps the bytes that came. */
async function receiver(...answers: string[]) {
  let seen = '';
  const server = createServer((socket) => {
    socket.on('data', (chunk) => {
      seen += chunk;
      socket.end((answers.length > 1 ? answers.shift() : answers[0]) ?? '');
    });
  }).listen(0, '127.0.0.1');
  servers.add(server);
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('It listens nowhere.');
  return { url: `http://127.0.0.1:${address.port}/hooks?from=omni`, seen: () => seen };
}

const ACCEPTS = 'HTTP/1.1 204 No Content\r\n\r\n';
const MISSING = 'HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n';
const FAILS = 'HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n';
const REFUSES = 'HTTP/1.1 401 Unauthorized\r\nContent-Length: 8\r\n\r\nunsigned';

describe('omni-mock webhook send', () => {
  test('prints a genuine event exactly as it was sent, and the answer to it', async () => {
    const { url, seen } = await receiver(ACCEPTS);
    const { code, stdout } = await webhook(['send', '--to', url, '--metadata', '{"ticket":"T-1"}']);
    expect(stdout).toContain(`\n\n${seen().replaceAll('\r\n', '\n')}\n\nCame back after `);
    expect(stdout).toMatch(/ ms:\n\n204 No Content\n\n\(no body\)\n\nGood: 204 accepts a genuine event\.\n$/);
    expect(seen()).toContain('"metadata":{"ticket":"T-1"}');
    expect(code).toBe(0);
  });

  test('exits 1 when a receiver accepts an attack', async () => {
    const { url } = await receiver(ACCEPTS);
    const { code, stdout } = await webhook(['send', '--to', url, '--attack', 'signature-missing']);
    expect(stdout).toMatch(/^First a genuine event: 204 after \d+ ms\.\n\nSent to /);
    expect(stdout).toContain('signature-missing. The signature header is missing.');
    expect(stdout).not.toContain('X-Omni-Signature:');
    expect(stdout).toContain('\nNot good: 204 accepts what is to be refused.');
    expect(code).toBe(1);
  });

  test('exits 0 when a receiver refuses an attack', async () => {
    const { url, seen } = await receiver(ACCEPTS, REFUSES);
    const { code, stdout } = await webhook(['send', '--to', url, '--attack', 'stale']);
    expect(stdout).toContain('401 Unauthorized\ncontent-length: 8\n\nunsigned\n');
    expect(code).toBe(0);
    const ids = [...seen().matchAll(/"event_id":"(.*?)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(2);
  });

  test('sends no attack to where a genuine event is not accepted', async () => {
    const { url, seen } = await receiver(MISSING);
    const { code, stdout } = await webhook(['send', '--to', url, '--attack', 'wrong-key']);
    expect(stdout).toContain('the genuine event that goes before wrong-key.');
    expect(stdout).toMatch(
      /\nNot good: .* 404 says that nothing is there: is the path right\? .*wrong-key was not sent/,
    );
    expect(seen().match(/POST /g)?.length).toBe(1);
    expect(code).toBe(1);
  });

  test('takes a refusal by 404 for no proof when only the mutant is sent', async () => {
    const { url } = await receiver(MISSING);
    const { code, stdout } = await webhook(['send', '--to', url, '--attack', 'wrong-key', '--only-mutant']);
    expect(stdout).toContain(
      '\nNot good: 404 says that nothing is there: is the path right? Send a genuine one first.\n',
    );
    expect(code).toBe(1);
  });

  test('sends another genuine event after what has to be survived', async () => {
    const { url } = await receiver(ACCEPTS, FAILS, FAILS);
    const args = ['send', '--to', url, '--attack', 'json-null', '--json'];
    const { code, stdout } = await webhook(args);
    expect(JSON.parse(stdout)).toMatchObject({
      part: 'mutant',
      request: { body: 'null' },
      response: { status: 500 },
      control: { response: { status: 204 } },
      next: { response: { status: 500 } },
      good: false,
    });
    expect(code).toBe(1);
  });

  test.each(['complete', 'failed', 'denied', 'cancelled', 'progress'])(
    'what it says as JSON about a %s event is what webhook verify reads',
    async (event) => {
      const { url } = await receiver(ACCEPTS);
      const sent = await webhook(['send', '--to', url, '--event', event, '--job-id', 'job-7', '--json']);
      expect(JSON.parse(sent.stdout)).toMatchObject({ attack: null, response: { status: 204 }, good: true });
      expect(JSON.parse(JSON.parse(sent.stdout).request.body)).toMatchObject({ jobId: 'job-7' });
      const verified = await webhook(['verify', '--request', '-', '--tolerance', '300'], {
        input: sent.stdout,
      });
      expect(verified).toMatchObject({
        code: 0,
        stdout: expect.stringContaining('Valid: The signature is right.'),
      });
    },
  );

  test('a receiver that hangs up is no good receiver', async () => {
    const { url } = await receiver('');
    const { code, stdout } = await webhook(['send', '--to', url]);
    expect(stdout).toContain(
      '\nNothing came back.\n\nNot good: a receiver answers whatever comes, and this one did not.',
    );
    expect(code).toBe(1);
  });

  test('exits 2 where nothing listens, since nothing was sent', async () => {
    const { url } = await receiver(ACCEPTS);
    for (const server of servers) server.close();
    const { code, stdout, stderr } = await webhook(['send', '--to', url]);
    expect(stdout).toBe('');
    expect(stderr).toMatch(
      /^omni-mock: nothing was sent\. Nothing listens at 127\.0\.0\.1:\d+ \(ECONNREFUSED\)/,
    );
    expect(code).toBe(2);
  });

  test('lists the catalogue by group, as text and as JSON', async () => {
    const { stdout } = await webhook(['send', '--list']);
    expect(stdout).toMatch(
      /^ {2}wrong-key +refuse {3}The signature was made with a key that nobody gave out\.$/m,
    );
    expect(stdout).toMatch(/^Genuine events in other words$/m);
    const cases = JSON.parse((await webhook(['send', '--list', '--json'])).stdout);
    expect(cases).toContainEqual(
      expect.objectContaining({ id: 'json-null', group: 'strange', expects: 'survive' }),
    );
  });

  test.each<[string, string[], string]>([
    [
      'an attack that is not in the catalogue',
      ['--to', 'http://127.0.0.1', '--attack', 'x'],
      'the catalogue has no attack "x"; omni-mock webhook send --list shows what it has',
    ],
    [
      'an attack that is misspelt',
      ['--to', 'http://127.0.0.1', '--attack', 'wrong-kye'],
      'the catalogue has no attack "wrong-kye"; did you mean "wrong-key"?',
    ],
    [
      'a host that is unknown',
      ['--to', 'http://receiver.invalid/'],
      'nothing was sent. The host name receiver.invalid should stand for an address, and none was found',
    ],
    [
      'an address beyond this machine',
      ['--to', 'http://10.1.2.3/'],
      'nothing was sent. Webhooks go to loopback addresses only, and 10.1.2.3 is a private address; to let it out give --webhook-egress private.',
    ],
    [
      'a secret that is missing',
      ['--to', 'http://127.0.0.1', '--secret', ''],
      'webhook send needs the secret to sign with, and it is empty',
    ],
    [
      'an address that is none',
      ['--to', 'localhost:3000'],
      '--to takes an http or https URL, not "localhost:3000"',
    ],
  ])('exits 2 for %s', async (_, args, said) => {
    const { code, stderr } = await webhook(['send', ...args]);
    expect(stderr).toContain(`omni-mock: ${said}`);
    expect(code).toBe(2);
  });
});

describe('omni-mock webhook verify', () => {
  const body =
    '{"event_id":"evt_3f1c9a20_COMPLETE_1767225600","jobId":"3f1c9a20-5b7e-4c1d-9e8f-0a1b2c3d4e5f","status":"COMPLETE","result_summary":"Net sales were $42","metadata":{"ticket":"T-1"},"completed_at":"2026-01-01T00:00:00Z"}';
  const headers = [
    'X-Omni-Signature-Timestamp: 1767225600',
    'X-Omni-Signature: sha256=6192b5e6657929d278cc8581ffe5165144755e0a2ab8465b4a628dd7d8437ca4',
  ];
  const file = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };

  test('takes the worked example in parts', async () => {
    const parts = ['--body', file('body.json', body), ...headers.flatMap((header) => ['--header', header])];
    const { code, stdout } = await webhook(['verify', ...parts, '--now', '1767225601', '--tolerance', '1']);
    expect(stdout).toContain('Valid: The signature is right.\n');
    expect(code).toBe(0);
  });

  test('takes a test vector with the secret and the time of its own', async () => {
    const env = { OMNI_WEBHOOK_SECRET: 'another' };
    const { code, stdout } = await webhook(['verify', '--request', VECTORS, '--vector', 'worked-example'], {
      env,
    });
    expect(stdout).toContain('2 seconds ago; the tolerance is 300 seconds');
    expect(code).toBe(0);
  });

  test('says why a captured request is not valid, and never the secret', async () => {
    const request = file('request.txt', ['POST /hooks HTTP/1.1', ...headers, '', `${body}\n`].join('\n'));
    const { code, stdout } = await webhook(['verify', '--request', request]);
    expect(stdout).toMatch(
      /^Not valid: The signature is right for the body without the line break at its end\.\n/,
    );
    expect(stdout).not.toContain(SECRET);
    expect(code).toBe(1);
  });

  test.each<[string, string[], string]>([
    ['a file that is not there', ['--request', 'no-such-file'], '--request no-such-file is no file'],
    ['a folder', ['--request', '.'], '--request . cannot be read (EISDIR)'],
    ['no request', [], 'webhook verify needs the request in one of two forms'],
    ['an empty request', ['--request', '-'], 'the captured request is empty.'],
    [
      'a file of test vectors without a choice',
      ['--request', VECTORS],
      'test vectors; name one with --vector <id>: worked-example, ',
    ],
  ])('exits 2 for %s', async (_, args, said) => {
    const { code, stderr } = await webhook(['verify', ...args]);
    expect(stderr).toMatch(/^omni-mock: /);
    expect(stderr).toContain(said);
    expect(code).toBe(2);
  });
});
