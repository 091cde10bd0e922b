import { expect, test } from 'vitest';
import { anAsk, aResult, aSubmit, evidence } from '../testing/index.js';
import { surfacesFailedStep } from './surfaces-failed-step.js';

const failedStep = {
  type: 'generate_query',
  message: '',
  isError: true,
  result: {
    status: 'error',
    queryName: 'Returns',
    error: { message: 'Query failed', detail: 'permission denied' },
  },
};
const partial = [aSubmit(), aResult({ actions: [failedStep], message: 'Store 7 leads.' }, { atMs: 4_000 })];
const whole = [aSubmit(), aResult(undefined, { atMs: 4_000 })];

test.each([
  ['an answer marked as incomplete', partial, anAsk({ reply: { incomplete: true } }), 'pass'],
  [
    'a text with the reason',
    partial,
    anAsk({ reply: { text: 'Store 7 leads. (Permission denied)' } }),
    'pass',
  ],
  [
    'a text that speaks of a failure',
    partial,
    anAsk({ reply: { text: 'Store 7 leads. One query failed.' } }),
    'pass',
  ],
  ['an answer without a word', partial, anAsk(), 'fail'],
  ['an adapter that crashed', partial, anAsk({ error: 'csvResult of undefined' }), 'fail'],
  ['a result without a failed step', whole, anAsk(), 'incomplete'],
])('%s', (_case, exchanges, ask, verdict) => {
  expect(surfacesFailedStep.judge(evidence({ exchanges, asks: [ask] })).verdict).toBe(verdict);
});

test('words of failure that Omni wrote itself are no proof that the client noticed', () => {
  const body = { actions: [failedStep], message: 'Returns failed to rise.' };
  const asks = [anAsk({ reply: { text: 'Returns failed to rise.' } })];
  const found = evidence({ exchanges: [aSubmit(), aResult(body, { atMs: 4_000 })], asks });
  expect(surfacesFailedStep.judge(found).verdict).toBe('fail');
});

test('a passive recording cannot say what the user is shown', () => {
  expect(surfacesFailedStep.judge(evidence({ exchanges: partial })).verdict).toBe('not-applicable');
});
