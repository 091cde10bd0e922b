import { expect, test } from 'vitest';
import { aJobId, anAsk, ana, anotherJobId, aSubmit, ben, evidence } from '../testing/index.js';
import { trailsOf } from './asks.js';

const prompt = 'Net sales by store?';
const ofAna = (options: Parameters<typeof anAsk>[0] = {}) => anAsk({ id: 2, prompt, ...options });
const ofBen = (options: Parameters<typeof anAsk>[0] = {}) =>
  anAsk({ id: 3, prompt, as: ben.externalId, ...options });
const submits = [
  aSubmit({ prompt, userId: ben.id, jobId: anotherJobId }),
  aSubmit({ prompt, userId: ana.id }),
];
const jobsOf = (parts: Parameters<typeof evidence>[0]) =>
  trailsOf(evidence(parts)).map(({ jobIds }) => jobIds);

test('one question asked by two people is told apart by whom it was sent for', () => {
  expect(jobsOf({ exchanges: submits, asks: [ofAna(), ofBen()] })).toEqual([[aJobId], [anotherJobId]]);
});

test('a job that the client reports belongs to the ask it was reported for, as whomever it ran', () => {
  const asks = [ofAna({ reply: { jobId: anotherJobId } }), ofBen({ reply: { jobId: aJobId } })];
  expect(jobsOf({ exchanges: submits, asks })).toEqual([[anotherJobId], [aJobId]]);
});

test('a submit for nobody belongs to whoever asked last', () => {
  const bare = aSubmit({ prompt, userId: null, atMs: 4_000 });
  expect(jobsOf({ exchanges: [bare], asks: [ofAna(), ofBen({ askedMs: 3_000 })] })).toEqual([[], [aJobId]]);
});

test('the same question asked again is not charged with the submits before it', () => {
  const again = aSubmit({ prompt, jobId: anotherJobId, atMs: 7_000 });
  const asks = [ofAna({ repliedMs: 5_000 }), ofAna({ id: 4, askedMs: 6_000 })];
  expect(jobsOf({ exchanges: [aSubmit({ prompt }), again], asks })).toEqual([[aJobId], [anotherJobId]]);
});
