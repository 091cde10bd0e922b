import { expect, test } from 'vitest';
import {
  aCancel,
  aDelivery,
  aJobId,
  anError,
  anExchange,
  aPoll,
  aResult,
  evidence,
} from '../testing/index.js';
import { notBeforeComplete } from './not-before-complete.js';

const turnOf = (jobId: string) =>
  anExchange({
    operation: 'aiConversationDetail',
    atMs: 900,
    responseBody: JSON.stringify({ messages: [{ role: 'assistant', text: 'x', jobId }] }),
  });

test.each([
  ['a result read after COMPLETE', [aPoll('COMPLETE', { atMs: 900 }), aResult({}, { atMs: 1_000 })], 'pass'],
  [
    'a cancel that answered COMPLETE',
    [aCancel('COMPLETE', { atMs: 900 }), aResult({}, { atMs: 1_000 })],
    'pass',
  ],
  ['a conversation that shows the answer', [turnOf(aJobId), aResult({}, { atMs: 1_000 })], 'pass'],
  [
    'a result read during EXECUTING',
    [aPoll('EXECUTING'), anError('aiJobResult', 404, 'No', { atMs: 500 })],
    'fail',
  ],
  ['a result read without a poll', [aResult({}, { atMs: 500 }), aPoll('COMPLETE', { atMs: 900 })], 'fail'],
  [
    'COMPLETE that never reached the client',
    [aPoll('COMPLETE', { status: null }), aResult({}, { atMs: 500 })],
    'fail',
  ],
  [
    'another job that is COMPLETE',
    [aPoll('COMPLETE', { jobId: 'other' }), aResult({}, { atMs: 500 })],
    'fail',
  ],
  ['no result read', [aPoll('COMPLETE')], 'not-applicable'],
])('%s', (_case, exchanges, verdict) => {
  expect(notBeforeComplete.judge(evidence({ exchanges })).verdict).toBe(verdict);
});

test('a webhook that was taken tells of COMPLETE too, and one that was refused does not', () => {
  const exchanges = [aResult({}, { atMs: 5_000 })];
  const told = (status: number) =>
    notBeforeComplete.judge(evidence({ exchanges, deliveries: [aDelivery({ atMs: 4_000, status })] }))
      .verdict;
  expect([told(200), told(401)]).toEqual(['pass', 'fail']);
});
