import { describe, expect, test, vi } from 'vitest';
import { startOmniMock } from '../../mock-server/index.js';
import { fakeAdapter } from '../drivers/testing/fake-adapters.js';
import { runSmoke } from './smoke.js';

vi.setConfig({ testTimeout: 30_000 });

const smoke = (command: readonly string[]) => runSmoke({ command }, () => startOmniMock({ port: 0 }));
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

  test('tells an adapter that logs on standard output', async () => {
    const report = await smoke(fakeAdapter(`console.log('ready!'); ${CLIENT('process.env.OMNI_API_KEY')}`));
    expect(failed(report)).toEqual([
      expect.stringContaining('keeps the protocol: Standard output is for replies only'),
    ]);
  });
});
