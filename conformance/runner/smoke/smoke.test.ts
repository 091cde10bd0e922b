import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test, vi } from 'vitest';
import { fakeAdapter } from '../../drivers/testing/fake-adapters.js';
import { useSharedMock } from '../testing/use-runs.js';
import { webhookClient } from '../testing/webhook-client.js';
import { runSmoke } from './smoke.js';

vi.setConfig({ testTimeout: 30_000 });

const startMock = useSharedMock();
const smoke = (command: readonly string[], options: Partial<Parameters<typeof runSmoke>[0]> = {}) =>
  runSmoke({ command, ...options }, startMock);
const failed = (report: Awaited<ReturnType<typeof smoke>>) =>
  report.steps.filter(({ ok }) => !ok).map(({ name, detail }) => `${name}: ${detail}`);

/** Asks Omni for real, in the plainest way. */
const CLIENT = (key: string) => `
  const call = (path, init) => fetch(process.env.OMNI_BASE_URL + path, { ...init,
    headers: { authorization: 'Bearer ' + ${key}, 'content-type': 'application/json' } }).then((response) => response.json());
  on.ask = async ({ id, prompt }) => {
    try {
      const users = await call('/api/scim/v2/embed/users?count=1');
      const body = JSON.stringify({ prompt, modelId: process.env.OMNI_MODEL_ID, userId: users.Resources[0].id });
      const { jobId } = await call('/api/v1/ai/jobs', { method: 'POST', body });
      let job;
      do job = await call('/api/v1/ai/jobs/' + jobId); while (job.state !== 'COMPLETE');
      const result = await call('/api/v1/ai/jobs/' + jobId + '/result');
      say({ id, ok: true, outcome: 'answered', text: JSON.stringify(result) });
    } catch (error) { say({ id, ok: true, outcome: 'failed', message: error.message }); }
  };`;

describe('a smoke test', () => {
  test('passes an adapter that is wired up', async () => {
    const report = await smoke(fakeAdapter(CLIENT('process.env.OMNI_API_KEY')));
    expect(failed(report)).toEqual([]);
    expect(report.exitCode).toBe(0);
  });

  test('tells a client that does not use the base URL', async () => {
    const report = await smoke(fakeAdapter());
    expect(failed(report).join('\n')).toContain(
      'reaches the mock: no request came: the client must use OMNI_BASE_URL',
    );
    expect(report.exitCode).toBe(1);
  });

  test('tells a client that sends another key', async () => {
    const report = await smoke(fakeAdapter(CLIENT(`'wrong'`)));
    expect(failed(report).join('\n')).toContain(
      'authenticates: a request was answered 401: send OMNI_API_KEY',
    );
  });

  test('tells a command that cannot be talked to, with what it wrote', async () => {
    const report = await smoke(fakeAdapter(`console.error('boom'); process.exit(1); listen()`));
    expect(failed(report)).toEqual([expect.stringContaining('exited with code 1')]);
    expect(failed(report)[0]).toContain('boom');
    expect(report.exitCode).toBe(3);
  });

  test('tries a webhook with a client that offers it', async () => {
    const report = await smoke(webhookClient());
    expect(failed(report)).toEqual([]);
    expect(report.steps.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['takes a webhook', 'tells what it acted on']),
    );
  });

  test.each([
    [
      `on.events = ({ id }) => say({ id, ok: false, error: { message: 'no receiver at :9' } });`,
      '`events` failed: no receiver at :9',
    ],
    [
      `on.events = ({ id }) => say({ id, ok: true, acted: [] });`,
      'the answer to `events` does not have the webhook that the question was answered by',
    ],
  ])('tells an adapter that gives no account of what it acted on: %s', async (code, why) => {
    expect(failed(await smoke(webhookClient(code)))).toEqual([`tells what it acted on: ${why}`]);
  });

  test('tells a client where a receiver elsewhere is, and what signs', async () => {
    const server = createServer((_request, response) => void response.writeHead(404).end()).listen(
      0,
      '127.0.0.1',
    );
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const webhookUrl = `http://127.0.0.1:${port}/hokos`;
    const report = await smoke(
      webhookClient(`on.ask = async ({ id, prompt, webhook }) => {
        const { OMNI_MODEL_ID: modelId, OMNI_WEBHOOK_URL: webhookUrl, OMNI_WEBHOOK_SECRET } = process.env;
        const hook = webhook && OMNI_WEBHOOK_SECRET === 'known-to-both' ? { webhookUrl } : {};
        const { jobId } = await call('/api/v1/ai/jobs', { method: 'POST', body: JSON.stringify({ modelId, prompt, ...hook }) });
        while ((await call('/api/v1/ai/jobs/' + jobId)).state !== 'COMPLETE');
        const result = await call('/api/v1/ai/jobs/' + jobId + '/result');
        say({ id, ok: true, outcome: 'answered', text: JSON.stringify(result) });
      };`),
      { webhookUrl, webhookSecret: 'known-to-both' },
    );
    server.close();
    expect(failed(report)).toEqual([
      `takes a webhook: the webhook was answered 404; check the path of ${webhookUrl}`,
    ]);
  });

  test.each([
    [
      'does not subscribe',
      `const { ask } = on; on.ask = (message) => ask({ ...message, webhook: undefined });`,
      'the submit had no `webhookUrl`: name OMNI_WEBHOOK_URL, or where the client itself listens',
    ],
    [
      'refuses what comes',
      `refuses = 401;`,
      'the webhook was answered 401 (no); its key is the secret that the client submits, such as OMNI_WEBHOOK_SECRET',
    ],
  ])('tells a client that %s', async (_what, code, why) => {
    expect(failed(await smoke(webhookClient(code)))).toEqual([`takes a webhook: ${why}`]);
  });

  test('tells an adapter that logs on standard output', async () => {
    const report = await smoke(fakeAdapter(`console.log('ready!'); ${CLIENT('process.env.OMNI_API_KEY')}`));
    expect(failed(report)).toEqual([
      expect.stringContaining('keeps the protocol: Standard output is for replies only'),
    ]);
  });
});
