import { expect, test } from 'vitest';
import { type Job, type JobState, moveTo, type Phase } from './job.js';

const aJob = (phase: Phase): Job => ({
  id: 'job-1',
  conversationId: 'conversation-1',
  prompt: 'Hello',
  modelId: 'model-1',
  branchId: null,
  topicName: null,
  userId: 'ana',
  createdAt: 0,
  phase,
  revision: 0,
  updatedAt: 0,
  executionStartedAt: null,
  endedAt: null,
});

const answer = { message: '', topic: null, queries: [] };

const phases: Record<JobState, Phase> = {
  QUEUED: { state: 'QUEUED' },
  EXECUTING: { state: 'EXECUTING', progress: null },
  DELIVERING: { state: 'DELIVERING', answer },
  COMPLETE: { state: 'COMPLETE', answer },
  FAILED: { state: 'FAILED', error: { message: 'no' } },
  CANCELLED: { state: 'CANCELLED', cancelledBy: 'ana' },
};

const edges = (Object.keys(phases) as JobState[]).flatMap((from) =>
  (Object.keys(phases) as JobState[]).map((to) => {
    try {
      moveTo(aJob(phases[from]), phases[to], 1);
      return `${from} > ${to}`;
    } catch {
      return null;
    }
  }),
);

test('the lifecycle has these edges and no others', () => {
  expect(edges.filter(Boolean)).toEqual([
    'QUEUED > EXECUTING',
    'QUEUED > DELIVERING',
    'QUEUED > COMPLETE',
    'QUEUED > FAILED',
    'QUEUED > CANCELLED',
    'EXECUTING > EXECUTING',
    'EXECUTING > DELIVERING',
    'EXECUTING > COMPLETE',
    'EXECUTING > FAILED',
    'EXECUTING > CANCELLED',
    'DELIVERING > DELIVERING',
    'DELIVERING > COMPLETE',
    'DELIVERING > FAILED',
  ]);
});

test('a delivering job can no longer be cancelled', () => {
  expect(() => moveTo(aJob(phases.DELIVERING), phases.CANCELLED, 1)).toThrow(
    'A DELIVERING job cannot become CANCELLED',
  );
});

test.each([
  ['EXECUTING', 7],
  ['COMPLETE', 7],
  ['FAILED', null],
  ['CANCELLED', null],
] as const)('a queued job that becomes %s started executing at %s', (to, startedAt) => {
  const job = aJob(phases.QUEUED);
  moveTo(job, phases[to], 7);
  expect(job.executionStartedAt).toBe(startedAt);
});
