import { expect, test } from 'vitest';
import { anAsk, anError, aSubmit, aWebhookJob, evidence } from '../testing/index.js';
import { asksForSignatures } from './asks-for-signatures.js';
import { subscribes } from './subscribes.js';

const submitted = (body: Record<string, unknown>, progress = false) => {
  const { exchanges } = aWebhookJob({ body });
  return evidence({ asks: [anAsk({ webhook: { progress } })], exchanges });
};

test.each([
  ['names its receiver', {}, false, 'pass'],
  ['names none', { webhookUrl: undefined }, false, 'fail'],
  ['names a path', { webhookUrl: '/hooks' }, false, 'fail'],
  ['names a file', { webhookUrl: 'file:///hooks' }, false, 'fail'],
  ['asks for progress', { progressWebhookEnabled: true }, true, 'pass'],
  ['forgets the progress that is wanted', {}, true, 'fail'],
])('a submit that %s', (_what, body, progress, verdict) => {
  expect(subscribes.judge(submitted(body, progress)).verdict).toBe(verdict);
});

test.each([
  ['has a secret', {}, 'pass'],
  ['has none', { webhookSigningSecret: undefined }, 'fail'],
  ['has an empty one', { webhookSigningSecret: '' }, 'fail'],
  ['subscribes to nothing', { webhookUrl: undefined }, 'incomplete'],
])('a submit that %s', (_what, body, verdict) => {
  expect(asksForSignatures.judge(submitted(body)).verdict).toBe(verdict);
});

test('an ask that was never submitted is no proof of anything', () => {
  const asks = [anAsk({ webhook: { progress: false }, reply: { outcome: 'refused' } })];
  expect(subscribes.judge(evidence({ asks })).verdict).toBe('incomplete');
  expect(asksForSignatures.judge(evidence({ asks })).verdict).toBe('incomplete');
});

test('a submit that is sent again after a 429 is judged once it was taken', () => {
  const asks = [anAsk({ webhook: { progress: false } })];
  const exchanges = [anError('aiJobSubmit', 429, 'Slow down'), ...aWebhookJob().exchanges];
  expect(subscribes.judge(evidence({ asks, exchanges })).verdict).toBe('pass');
});

test('an ask without webhooks, and a run without an adapter, are not judged', () => {
  expect(subscribes.judge(evidence({ asks: [anAsk()], exchanges: [aSubmit()] })).verdict).toBe('incomplete');
  expect(subscribes.judge(evidence()).verdict).toBe('not-applicable');
  expect(asksForSignatures.judge(evidence()).verdict).toBe('not-applicable');
});
