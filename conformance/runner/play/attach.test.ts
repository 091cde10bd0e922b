import { expect, test, vi } from 'vitest';
import { startOmniMock } from '../../../mock-server/index.js';
import { fakeAdapter } from '../../drivers/testing/fake-adapters.js';
import { runSuite } from '../run-conformance.js';
import { asksOnce, tinySuite } from '../testing/tiny-suite.js';
import type { AttachedPlace } from './attach.js';

vi.setConfig({ testTimeout: 30_000 });

const suite = { ...tinySuite, scenarios: [asksOnce] };

test('whoever attaches a debugger is told where everything is, has all the time there is, and decides when it ends', async () => {
  const omni = await startOmniMock({ port: 0 });
  const timers = vi.spyOn(globalThis, 'setTimeout');
  const places: AttachedPlace[] = [];
  let stderr = '';
  let stillThere: number | undefined;
  let armed: number[] | undefined;
  const command = fakeAdapter(`
    process.stderr.write('Debugger listening\\n');
    const { hello, ask } = on;
    on.hello = (message) => setTimeout(() => hello(message), 200);
    on.ask = (message) => setTimeout(() => say({ id: message.id, ok: true, outcome: 'answered', text: String(message.deadlineMs) }), 200);`);
  const report = await runSuite(
    suite,
    {
      command,
      timeoutMs: 20,
      attach: {
        ready: (place) => places.push(place),
        stderr: (text) => {
          stderr += text;
        },
        seenEnough: async () => {
          armed = timers.mock.calls.map(([, ms]) => ms ?? 0).filter((ms) => ms === 20 || ms > 2_000);
          const events = await fetch(`${places[0]?.traceUrl}?format=jsonl`);
          stillThere = events.status;
        },
      },
    },
    async () => omni,
  );
  timers.mockRestore();
  // It would have been cut short after 20 ms, and the limits for an answer are all of seconds.
  expect(report.scenarios).toMatchObject([{ name: 'asks-once', status: 'finished', problems: [] }]);
  expect(armed).toEqual([]);
  expect(places).toHaveLength(1);
  expect(places[0]).toMatchObject({ scenario: 'asks-once', story: asksOnce.story });
  expect(places[0]?.environment).toMatchObject({
    OMNI_BASE_URL: places[0]?.baseUrl,
    OMNI_API_KEY: expect.stringContaining('omni_osk_'),
    OMNI_MODEL_ID: expect.any(String),
  });
  expect(stillThere).toBe(200);
  expect(stderr).toContain('Debugger listening');
  expect(report.client).toMatchObject({ name: 'fake' });
});

test('a client that cannot be started is told of all the same', async () => {
  const report = await runSuite(
    suite,
    {
      command: ['no-such-command'],
      attach: { ready: () => {}, stderr: () => {}, seenEnough: async () => {} },
    },
    () => startOmniMock({ port: 0 }),
  );
  expect(report).toMatchObject({ outcome: 'incomplete', exitCode: 3 });
  expect(report.complaints[0]).toContain('There is no command `no-such-command`');
});

test('only one scenario can be attached to', async () => {
  await expect(
    runSuite(
      tinySuite,
      {
        command: fakeAdapter(),
        attach: { ready: () => {}, stderr: () => {}, seenEnough: async () => {} },
      },
      () => startOmniMock({ port: 0 }),
    ),
  ).rejects.toThrow('One scenario can be attached to, not 2.');
});
