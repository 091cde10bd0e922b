import { expect, test } from 'vitest';
import { aJobId, anAsk, anError, anotherJobId, aPoll, aResult, aSubmit, evidence } from '../testing/index.js';
import { jobStories, submitsOf } from './jobs.js';

const other = anAsk({ id: 3, prompt: 'Sales by month?' });

test('a job has its own polls, results and ask', () => {
  const exchanges = [
    aSubmit(),
    aSubmit({ prompt: 'Sales by month?', jobId: anotherJobId }),
    aPoll('COMPLETE', { atMs: 2_000 }),
    aPoll('QUEUED', { atMs: 2_100, jobId: anotherJobId }),
    aResult(undefined, { atMs: 3_000 }),
  ];
  const [one, two] = jobStories(evidence({ exchanges, asks: [anAsk(), other] }));
  expect(one).toMatchObject({ jobId: aJobId, ask: { request: { id: 2 } } });
  expect([one?.polls.length, one?.results.length]).toEqual([1, 1]);
  expect(two).toMatchObject({ jobId: anotherJobId, ask: { request: { id: 3 } } });
  expect([two?.polls.length, two?.results.length]).toEqual([1, 0]);
});

test('a poll that a fault answered belongs to the job its path names', () => {
  const exchanges = [aSubmit(), anError('aiJobStatus', 503, 'Busy', { atMs: 2_000, jobId: null })];
  const stories = jobStories(evidence({ exchanges }));
  expect(stories.map(({ jobId, polls }) => [jobId, polls.length])).toEqual([[aJobId, 1]]);
});

test('polls are read in order of arrival, whichever ended first', () => {
  const slow = aPoll('QUEUED', { atMs: 1_000, endedMs: 5_000 });
  const seen = evidence({ exchanges: [aSubmit(), slow, aPoll('COMPLETE', { atMs: 2_000 })] });
  const asTheyEnded = { ...seen, exchanges: [...seen.exchanges].sort((a, b) => a.endedMs - b.endedMs) };
  expect(jobStories(asTheyEnded)[0]?.polls.map(({ wallMs }) => wallMs)).toEqual([1_000, 2_000]);
});

test('submits of two asks are told apart by the question', () => {
  const seen = evidence({
    exchanges: [aSubmit(), aSubmit({ prompt: 'Sales by month?', atMs: 500 })],
    asks: [anAsk(), other],
  });
  expect(seen.asks.map((ask) => submitsOf(seen, ask).map(({ wallMs }) => wallMs))).toEqual([[0], [500]]);
});
