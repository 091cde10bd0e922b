import { describe, expect, test } from 'vitest';
import { validateResponse } from './index.js';

const base = {
  id: '3f1c9a20-5b7e-4c1d-9e8f-0a1b2c3d4e5f',
  prompt: 'Net sales by store last month?',
  conversationId: 'a4d0e7b2-1c55-4f0e-8a3d-6b2f9c7e1d20',
  modelId: '5e2d8f10-77aa-4b0c-9c3e-2f4a6b8c0d12',
  branchId: null,
  topicName: null,
  organizationId: '0b9c1d2e-3f40-4152-8637-48596a7b8c9d',
  userId: 'c7a6b5d4-e3f2-4101-9a8b-7c6d5e4f3a2b',
  omniChatUrl: 'https://acme.omni.co/chat/a4d0e7b2-1c55-4f0e-8a3d-6b2f9c7e1d20',
  createdAt: '2026-08-01T09:00:00.000Z',
  updatedAt: '2026-08-01T09:00:00.000Z',
};

/** A good value for each field that only some states have. */
const conditional = {
  executionStartedAt: '2026-08-01T09:00:02.101Z',
  progress: { iteration: 1, message: 'Running query', updatedAt: '2026-08-01T09:00:07.400Z' },
  resultSummary: 'Harbour St led.',
  completedAt: '2026-08-01T09:00:21.880Z',
  error: { message: 'Unknown field' },
  cancelledAt: '2026-08-01T09:00:01.400Z',
  cancelledBy: 'c7a6b5d4-e3f2-4101-9a8b-7c6d5e4f3a2b',
};
type Field = keyof typeof conditional;
const fields = Object.keys(conditional) as Field[];

const states: Record<string, { must: Field[]; may: Field[] }> = {
  QUEUED: { must: [], may: [] },
  EXECUTING: { must: ['executionStartedAt', 'progress'], may: [] },
  DELIVERING: { must: ['executionStartedAt'], may: [] },
  COMPLETE: { must: ['executionStartedAt', 'completedAt', 'resultSummary'], may: [] },
  FAILED: { must: ['completedAt', 'error'], may: ['executionStartedAt'] },
  CANCELLED: { must: ['cancelledAt', 'cancelledBy'], may: ['executionStartedAt'] },
};

const job = (state: string, has: readonly Field[], more: object = {}) => ({
  ...base,
  state,
  ...Object.fromEntries(has.map((field) => [field, conditional[field]])),
  ...more,
});
const issues = (body: unknown) => validateResponse('aiJobStatus', 200, body);

describe.each(Object.entries(states))('a %s job', (state, { must, may }) => {
  test('is well formed with the fields of its state', () => {
    expect(issues(job(state, must))).toEqual([]);
    expect(issues(job(state, [...must, ...may]))).toEqual([]);
  });

  test.each(fields.filter((field) => must.includes(field)))('needs %s', (field) => {
    expect(
      issues(
        job(
          state,
          must.filter((one) => one !== field),
        ),
      ),
    ).toEqual([`$.${field} is missing`]);
  });

  test.each(fields.filter((field) => !must.includes(field) && !may.includes(field)))(
    'has no %s, neither a value nor null',
    (field) => {
      const refused = [`$.${field} must be absent in this state`];
      expect(issues(job(state, [...must, field]))).toEqual(refused);
      expect(issues(job(state, must, { [field]: null }))).toEqual(refused);
    },
  );

  test.each(Object.keys(base))('needs %s', (field) => {
    const { [field]: _dropped, ...rest } = job(state, must) as Record<string, unknown>;
    expect(issues(rest)).toEqual([`$.${field} is missing`]);
  });
});

test('progress is null, not absent, before the first report', () => {
  expect(issues(job('EXECUTING', ['executionStartedAt'], { progress: null }))).toEqual([]);
});

test('a null is refused where the contract has none', () => {
  expect(issues(job('QUEUED', [], { prompt: null }))).not.toEqual([]);
  expect(issues(job('COMPLETE', ['executionStartedAt', 'completedAt'], { resultSummary: null }))).not.toEqual(
    [],
  );
});

test('a state that does not exist is refused', () => {
  expect(issues(job('COMPLETED', []))).not.toEqual([]);
});

test('keys that no document lists are let through', () => {
  expect(issues(job('QUEUED', [], { traceId: 'x' }))).toEqual([]);
});
