import { expect, test } from 'vitest';
import { aJobId, anAsk, anError, aPoll, aSubmit, evidence } from './index.js';

test('evidence is laid out in order of time and numbered without gaps', () => {
  const { events, exchanges } = evidence({
    exchanges: [aPoll('COMPLETE', { atMs: 4_000 }), aSubmit({ atMs: 1_000 })],
    asks: [anAsk()],
  });
  expect(exchanges.map(({ operation }) => operation)).toEqual(['aiJobSubmit', 'aiJobStatus']);
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_event, index) => index + 1));
});

test('an ask is read back with its reply, and without one when the adapter was silent', () => {
  const [answered, silent, broken] = evidence({
    asks: [
      anAsk({ id: 2, repliedMs: 7_000 }),
      anAsk({ id: 3, reply: null }),
      anAsk({ id: 4, error: 'no such verb' }),
    ],
  }).asks;
  expect(answered).toMatchObject({ repliedMs: 7_000, reply: { outcome: 'answered' } });
  expect(silent?.reply).toBeUndefined();
  expect(broken).toMatchObject({ error: 'no such verb' });
});

test('evidence without calls is passive unless it says otherwise', () => {
  expect(evidence().hasAdapter).toBe(false);
  expect(evidence({ hasAdapter: true }).hasAdapter).toBe(true);
});

test('a refused submit made no job, and a failed poll still belongs to one', () => {
  expect(anError('aiJobSubmit', 403, 'No').jobId).toBeNull();
  expect(anError('aiJobStatus', 503, 'Busy', { atMs: 900 })).toMatchObject({ jobId: aJobId, endedMs: 910 });
});
