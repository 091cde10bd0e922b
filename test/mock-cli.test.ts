import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';

const BIN = fileURLToPath(new URL('../bin/omni-mock.cjs', import.meta.url));

const running = new Set<ReturnType<typeof spawn>>();
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
});

function omniMock(args: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [BIN, ...args], { env: { ...process.env, ...env } });
  running.add(child);
  return child;
}

/** Runs a command line that is expected to end by itself. */
async function ended(args: string[], env: Record<string, string> = {}) {
  const child = omniMock(args, env);
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  return { code, stdout, stderr };
}

/** The first line it prints. */
async function firstLine(child: ReturnType<typeof omniMock>): Promise<string> {
  let seen = '';
  for await (const chunk of child.stdout) {
    seen += chunk;
    if (seen.includes('\n')) break;
  }
  return seen.split('\n')[0] ?? '';
}

/** What the control API says of the default space. */
async function describedAt(baseUrl: string | undefined) {
  const response = await fetch(`${baseUrl}/_mock/spaces/default`);
  return JSON.parse(await response.text());
}

describe('omni-mock', () => {
  test('prints one machine-readable ready line, writes it to a file, and exits 0 on SIGTERM', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'omni-'));
    const file = join(folder, 'ready.json');
    const child = omniMock(['serve', '--port', '0', '--json', '--ready-file', file, '--seed', '3']);
    const ready = JSON.parse(await firstLine(child));
    expect(ready).toMatchObject({
      event: 'ready',
      baseUrl: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
    });
    const space = await describedAt(ready.baseUrl);
    const { apiKey, pats, embedSecret, modelId, connectionId } = ready;
    expect({ modelId, connectionId, keys: { organization: apiKey, pats, embedSecret } }).toEqual({
      modelId: space.modelId,
      connectionId: space.connectionId,
      keys: space.keys,
    });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(ready);
    rmSync(folder, { recursive: true });
    const whoami = await fetch(`${ready.baseUrl}/api/v1/whoami`, {
      headers: { authorization: `Bearer ${ready.apiKey}` },
    });
    expect(whoami.status).toBe(200);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  test('finishes what is in flight before it goes', async () => {
    const child = omniMock(['--port', '0', '--json']);
    const { baseUrl, apiKey } = JSON.parse(await firstLine(child));
    await fetch(`${baseUrl}/_mock/spaces/default/faults`, {
      method: 'POST',
      body: JSON.stringify({ operation: 'whoami', kind: 'slow', chunkBytes: 64, intervalMs: 100 }),
    });
    const response = await fetch(`${baseUrl}/api/v1/whoami`, {
      headers: { authorization: `Bearer ${apiKey}` },
    });
    child.kill('SIGTERM');
    expect(await response.json()).toMatchObject({ keyScope: 'organization' });
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  test('prints for a person what works when pasted', async () => {
    const child = omniMock(['--port', '0']);
    let seen = '';
    for await (const chunk of child.stdout) {
      seen += chunk;
      if (seen.includes('Ctrl-C')) break;
    }
    const space = await describedAt(/base URL +(\S+)/.exec(seen)?.[1]);
    for (const needed of [space.keys.organization, space.keys.embedSecret, space.connectionId])
      expect(seen).toContain(needed);
    const curl = /curl [\s\S]*?'\n\n/.exec(seen)?.[0] ?? '';
    const run = spawn('sh', ['-c', curl]);
    expect(JSON.parse(await text(run.stdout))).toMatchObject({ jobId: expect.any(String) });
  });

  test('says in one sentence that its port is taken, and exits 2', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const { code, stdout, stderr } = await ended(['--port', String(port)]);
    server.close();
    expect([code, stdout, stderr]).toEqual([
      2,
      '',
      `omni-mock: port ${port} on 127.0.0.1 is in use; choose another with --port, or --port 0 for a free one.\n`,
    ]);
  });

  test('says in one sentence what is wrong with a dataset, and exits 2', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'omni-'));
    writeFileSync(join(folder, 'organization.json'), '{ "name": ');
    const { code, stderr } = await ended(['--port', '0', '--dataset', folder]);
    rmSync(folder, { recursive: true });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^omni-mock: .*organization\.json.*\.\n$/);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  test.each([
    [['--port', 'http'], '--port takes a whole number from 0 to 65535, not "http"'],
    [['--profile', 'warp'], '--profile takes dev, realistic, instant, not "warp"'],
    [['--clock', 'sundial'], '--clock takes real, manual, not "sundial"'],
    [['--frobnicate'], "Unknown option '--frobnicate'"],
    [
      ['start'],
      'unknown command "start"; the commands are serve, ask, dataset check, webhook send and webhook verify',
    ],
    [['--switch', 'errorDialect'], '--switch takes <name>=<option>, not "errorDialect"'],
    [['--switch', 'errorDialect=klingon'], "Switch errorDialect has no option 'klingon'"],
    [['--host', '0.0.0.0'], 'needs --control-token'],
    [['ask'], 'ask takes a question'],
    [['ask', 'Net', 'sales'], 'ask takes one question; put it in quotes'],
    [['ask', 'Net sales', '--as', 'nobody'], 'nobody'],
    [['ask', 'Net sales', '--topic', 'weather'], 'There is no topic "weather"'],
    [['ask', 'Net sales', '--port', '1'], "Unknown option '--port'"],
    [['dataset'], 'omni-mock dataset check <folder>'],
    [['dataset', 'check', './no-such-folder'], 'does not exist'],
    [['--port', '0', '--host', '203.0.113.7'], '--control-token'],
  ])('refuses %j in one sentence and exits 2', async (args, sentence) => {
    const { code, stderr } = await ended(args);
    expect([code, stderr.trimEnd().split('\n').length]).toEqual([2, 1]);
    expect(stderr).toContain(sentence);
    // What somebody typed wrongly is never called a bug of ours.
    expect(stderr).not.toContain('bug in omni-mock');
  });

  test('reads its options from the environment too', async () => {
    const child = omniMock([], { OMNI_MOCK_PORT: '0', OMNI_MOCK_JSON: '1', OMNI_MOCK_PROFILE: 'instant' });
    const { baseUrl } = JSON.parse(await firstLine(child));
    const space = await fetch(`${baseUrl}/_mock/spaces/default`).then((response) => response.json());
    expect(space).toMatchObject({ profile: 'instant' });
  });
});
