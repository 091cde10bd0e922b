import { expect, test } from 'vitest';
import { anAsk, aPoll, aSubmit, evidence } from '../testing/index.js';
import { reportsMissingAttribute } from './reports-missing-attribute.js';

const failedWith = (message: string) => [
  aSubmit(),
  aPoll('FAILED', { atMs: 2_000, job: { error: { message } } }),
];
const unset = failedWith('User attribute "tenant" has no value');

test.each([
  ['a failure passed on', unset, anAsk({ reply: { outcome: 'failed', message: 'It failed.' } }), 'pass'],
  ['an answer without rows', unset, anAsk({ reply: { text: 'There are no rows.' } }), 'fail'],
  ['a refusal of its own', unset, anAsk({ reply: { outcome: 'refused' } }), 'fail'],
  ['an adapter that broke', unset, anAsk({ error: 'no rows' }), 'fail'],
  ['a client that never answers', unset, anAsk({ reply: null }), 'incomplete'],
  [
    'a client that does not see the end, which is another rule',
    [...unset, aPoll('FAILED', { atMs: 4_000 })],
    anAsk({ reply: { outcome: 'timed-out' } }),
    'incomplete',
  ],
  ['a failure for another reason', failedWith('The query timed out'), anAsk(), 'incomplete'],
  ['a job that worked', [aSubmit(), aPoll('COMPLETE', { atMs: 2_000 })], anAsk(), 'incomplete'],
])('%s', (_case, exchanges, ask, verdict) => {
  expect(reportsMissingAttribute.judge(evidence({ exchanges, asks: [ask] })).verdict).toBe(verdict);
});

test('a passive recording does not say what the client made of it', () => {
  expect(reportsMissingAttribute.judge(evidence({ exchanges: unset })).verdict).toBe('not-applicable');
});
