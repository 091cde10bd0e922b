import { availableParallelism } from 'node:os';
import { expect, test } from 'vitest';
import { startOmniMock } from '../../mock-server/index.js';
import { type Driver, processDriver } from '../drivers/index.js';
import { fakeAdapter, isRunning } from '../drivers/testing/fake-adapters.js';
import { runSuite } from './run-conformance.js';
import { answers, asksOnce } from './testing/tiny-suite.js';

/** Says which process it is, so that the test can see for itself what runs. */
const TELLS_ITS_ID = `on.ask = ({ id }) => say({ id, ok: true, outcome: 'answered', text: '' + process.pid });`;

test('no more clients run at once than scenarios, and all of them are gone at the end', async () => {
  const jobs = 3;
  const scenarios = Array.from({ length: 9 }, (_, i) => ({ ...asksOnce, name: `asks-once-${i}` }));
  const pids = new Set<number>();
  let [running, most, starting, mostStarting] = [0, 0, 0, 0];
  const plain = processDriver(fakeAdapter(TELLS_ITS_ID));
  const counting: Driver = {
    ...plain,
    connect(options) {
      const adapter = plain.connect(options);
      running += 1;
      starting += 1;
      [most, mostStarting] = [Math.max(most, running), Math.max(mostStarting, starting)];
      void adapter.gone.then(() => {
        running -= 1;
      });
      return {
        ...adapter,
        async request(verb, message, withinMs) {
          const answer = await adapter.request(verb, message, withinMs);
          if (verb === 'hello') starting -= 1;
          if (answer && 'reply' in answer && 'text' in answer.reply) pids.add(Number(answer.reply.text));
          return answer;
        },
      };
    },
  };
  const suite = { checks: [answers], scenarios };
  const report = await runSuite(suite, { driver: counting, jobs }, () => startOmniMock());
  expect(report.outcome).toBe('conformant');
  expect(most).toBe(jobs);
  expect(mostStarting).toBeLessThanOrEqual(2 * availableParallelism());
  expect([pids.size, [...pids].filter(isRunning)]).toEqual([scenarios.length, []]);
}, 60_000);
