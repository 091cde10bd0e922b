import { expect, test } from 'vitest';
import { aDelivery, anObservation, aWebhookJob, evidence } from '../testing/index.js';
import { limitsAge } from './limits-age.js';

const aged = (status: number) => [
  aDelivery({ atMs: 2_000, status, eventId: 'old', attack: ['stale', 'mutant'] }),
  aDelivery({ attack: ['stale', 'control'] }),
];

const judge = (tolerance: number | null | undefined, status: number, told: boolean) =>
  limitsAge.judge(
    evidence({
      ...aWebhookJob(),
      ...(tolerance === undefined ? {} : { habits: { toleranceSeconds: tolerance } }),
      events: told ? [anObservation(3_000)] : [],
      deliveries: aged(status),
    }),
  );

test.each([
  ['five minutes and refuses it', 300, 401, false, 'pass'],
  ['five minutes and throws it away', 300, 200, true, 'pass'],
  ['five minutes and takes it', 300, 200, false, 'fail'],
  ['that it does not look', null, 200, false, 'info'],
  ['nothing and takes it', undefined, 200, false, 'info'],
  ['nothing and refuses it', undefined, 401, false, 'info'],
])('a client that says %s', (_what, tolerance, status, told, verdict) => {
  expect(judge(tolerance, status, told).verdict).toBe(verdict);
});

test('a client that says nothing is told what it seems to do', () => {
  expect(judge(undefined, 200, false).message).toBe(
    'It does not say how old a webhook may be. It took stale, signed a day off: whoever once saw a webhook can repeat it.',
  );
  expect(judge(undefined, 401, false).message).toContain('took none');
});

test('a client that takes no webhook at all is not said to limit their age', () => {
  const deliveries = aged(401).map((delivery) => ({ ...delivery, status: 401 }));
  expect(limitsAge.judge(evidence({ ...aWebhookJob(), deliveries })).verdict).toBe('incomplete');
});

test('without an old webhook, and without an adapter, there is nothing to judge', () => {
  expect(limitsAge.judge(evidence(aWebhookJob())).verdict).toBe('incomplete');
  expect(limitsAge.judge(evidence()).verdict).toBe('not-applicable');
});
