import { expect, test } from 'vitest';
import type { JobRecord } from '../core/jobs/job-record.js';
import { answers } from '../job-scenarios/answers.js';
import { KeptTexts } from './kept-texts.js';

const aJob = (): JobRecord => ({
  id: 'a',
  conversationId: 'b',
  prompt: 'Net sales?',
  modelId: 'c',
  branchId: null,
  topicName: null,
  userId: 'd',
  createdAt: 0,
  phase: { state: 'QUEUED' },
  revision: 0,
  updatedAt: 0,
  executionStartedAt: null,
  endedAt: null,
  plan: { scenario: answers, pace: { by: 'steps' } },
  taken: 0,
  polls: 0,
  resultLag: 0,
  cancelConflicts: 0,
  cancelAskedBy: null,
  webhooks: null,
});

test('a text is found for as long as its job shows nothing new', () => {
  const texts = new KeptTexts();
  const job = aJob();
  expect(texts.find(job)).toBeUndefined();
  texts.keep(job, '{"state":"QUEUED"}');
  expect(texts.find(job)).toBe('{"state":"QUEUED"}');
  expect(texts.find(aJob())).toBeUndefined();
  job.revision += 1;
  expect(texts.find(job)).toBeUndefined();
});

test('texts of jobs long gone are let go', () => {
  const texts = new KeptTexts();
  const first = aJob();
  texts.keep(first, 'first');
  for (let i = 0; i < 5_000; i++) texts.keep(aJob(), 'other');
  expect(texts.find(first)).toBeUndefined();
});
