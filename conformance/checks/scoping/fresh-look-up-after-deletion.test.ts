import { expect, test } from 'vitest';
import { aLookup, anAsk, anotherJobId, aSubmit, aUserChange, evidence } from '../testing/index.js';
import { freshLookUpAfterDeletion } from './fresh-look-up-after-deletion.js';

const renewal = [
  aUserChange('deleted', { atMs: 10_000 }),
  aUserChange('created', { id: 'new', atMs: 10_000 }),
];
const first = anAsk({ id: 2, prompt: 'Sales by store?', repliedMs: 9_000 });
const before = aSubmit({ prompt: 'Sales by store?', atMs: 1_000 });
const second = (reply: Parameters<typeof anAsk>[0] = {}) =>
  anAsk({ id: 3, prompt: 'Sales by month?', askedMs: 20_000, repliedMs: 40_000, ...reply });
const submit = (userId: string | undefined, atMs: number, status = 201) =>
  aSubmit({ prompt: 'Sales by month?', jobId: anotherJobId, atMs, status, ...(userId && { userId }) });
const stale = (atMs: number) => submit(undefined, atMs, 404);
const lookUp = (atMs: number) => aLookup('embedExternalId eq "cust-ana"', { atMs });
const failed = { reply: { outcome: 'failed', message: 'not found' } } as const;

test.each([
  [
    'a fresh look-up, and the new id',
    [stale(21_000), lookUp(22_000), submit('new', 23_000)],
    second(),
    'pass',
  ],
  ['a look-up for each question', [lookUp(22_000), submit('new', 23_000)], second(), 'pass'],
  ['the old id for ever', [stale(21_000)], second(failed), 'fail'],
  ['a look-up that comes to nothing', [stale(21_000), lookUp(22_000)], second(failed), 'fail'],
  [
    'no userId any more',
    [stale(21_000), aSubmit({ prompt: 'Sales by month?', userId: null, atMs: 22_000 })],
    second(),
    'fail',
  ],
  [
    'look-up after look-up',
    [lookUp(21_000), lookUp(22_000), lookUp(23_000), submit('new', 24_000)],
    second(),
    'fail',
  ],
  [
    'submit after submit',
    [stale(21_000), stale(22_000), stale(23_000), submit('new', 24_000)],
    second(),
    'fail',
  ],
  ['a client that never answers', [stale(21_000)], second({ reply: null }), 'incomplete'],
])('%s', (_case, exchanges, ask, verdict) => {
  const seen = evidence({ exchanges: [before, ...exchanges], events: renewal, asks: [first, ask] });
  expect(freshLookUpAfterDeletion.judge(seen).verdict).toBe(verdict);
});

test.each([
  ['nobody was made anew', [first, second()], [], 'incomplete'],
  ['whoever was made anew asked nothing afterwards', [first], renewal, 'incomplete'],
  ['somebody was made for the first time', [first, second()], renewal.slice(1), 'incomplete'],
])('%s', (_case, asks, events, verdict) => {
  const seen = evidence({ exchanges: [before, submit('new', 23_000)], events, asks });
  expect(freshLookUpAfterDeletion.judge(seen).verdict).toBe(verdict);
});

test('a client that had never got through before has no id to forget', () => {
  const seen = evidence({ exchanges: [submit('new', 23_000)], events: renewal, asks: [first, second()] });
  expect(freshLookUpAfterDeletion.judge(seen).verdict).toBe('incomplete');
});

test('a passive recording does not say who asked', () => {
  expect(freshLookUpAfterDeletion.judge(evidence({ events: renewal })).verdict).toBe('not-applicable');
});
