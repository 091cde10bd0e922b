import { expect, test } from 'vitest';
import { anAsk, aResult, aSubmit, evidence } from '../testing/index.js';
import { toleratesUnknownShapes } from './tolerates-unknown-shapes.js';

const step = { type: 'search_model', message: '', timestamp: '2026-08-01T09:00:09.000Z' };
const strange = [{ ...step, type: 'compose_storyboard' }];
const timeless = [{ type: 'failure', message: '' }];
const many = Array.from({ length: 101 }, () => step);
const failed = { outcome: 'failed' } as const;

test.each([
  ['an unknown type, answered', strange, anAsk(), 'pass'],
  ['a missing timestamp, answered', timeless, anAsk(), 'pass'],
  ['a hundred actions, answered', many, anAsk(), 'pass'],
  ['an unknown type, failed', strange, anAsk({ reply: failed }), 'fail'],
  ['a missing timestamp, crashed', timeless, anAsk({ error: 'Invalid date' }), 'fail'],
  ['a hundred actions, message lost', many, anAsk({ reply: { text: 'Looked at fields' } }), 'fail'],
  ['an ordinary result', [step], anAsk(), 'incomplete'],
])('%s', (_case, actions, ask, verdict) => {
  const exchanges = [aSubmit(), aResult({ actions, message: 'Store 7 leads.' }, { atMs: 4_000 })];
  expect(toleratesUnknownShapes.judge(evidence({ exchanges, asks: [ask] })).verdict).toBe(verdict);
  expect(toleratesUnknownShapes.judge(evidence({ exchanges })).verdict).toBe('not-applicable');
});
