import { describe, expect, test } from 'vitest';
import { validateControlResponse, validateResponse } from './index.js';

const query = {
  queryName: 'Net sales',
  status: 'success',
  query: { fields: ['sales.net'] },
  csvResult: 'Net\n1',
  csvResultWasTruncated: false,
  hasResults: true,
  totalRowCount: 1,
};
const failedQuery = {
  error: { detail: 'permission denied', message: 'Query failed' },
  query: { fields: ['sales.net'] },
  queryName: 'Net sales',
  resultId: 'r1',
  status: 'error',
};
const result = (...actions: object[]) => validateResponse('aiJobResult', 200, { actions });
const step = (more: object) => ({ type: 'generate_query', message: '', ...more });

describe('a job result', () => {
  test.each([
    ['an empty object', {}],
    ['keys that no document lists', { actions: [], metrics: { tokens: 3 }, novelty: true }],
    [
      'an action of an unknown type with a result of its own',
      { actions: [{ type: 'dance', message: '', result: { n: 1 } }] },
    ],
    ['an action without a timestamp', { actions: [{ type: 'failure', message: 'no' }] }],
    ['the five keys of a failed query', { actions: [step({ status: 'failed', result: failedQuery })] }],
    [
      'a query that is still pending',
      { actions: [step({ status: 'pending', result: { queryName: 'Net sales' } })] },
    ],
    ['extra keys in a query', { actions: [step({ result: { ...query, csvResultFields: {}, sql: '…' } })] }],
  ])('may hold %s', (_what, body) => {
    expect(validateResponse('aiJobResult', 200, body)).toEqual([]);
  });

  test('says which key of a finished query is missing', () => {
    const { csvResult: _dropped, ...rest } = query;
    expect(result(step({ timestamp: '2026-08-01T09:00:09.000Z', result: rest }))).toContain(
      '$.actions.0.result.csvResult is missing',
    );
  });

  test('needs a type and a message on every action', () => {
    expect(result({ message: 'x' })).toContain('$.actions.0.type is missing');
    expect(result({ type: 'summarize' })).toContain('$.actions.0.message is missing');
  });
});

describe('an error body', () => {
  test.each([
    ['detail and status', { detail: 'Job not found', status: 404 }],
    ['error and message', { error: '404', message: 'Job not found' }],
    ['error and detail', { error: '404', detail: 'Job not found' }],
  ])('may be %s', (_what, body) => {
    expect(validateResponse('aiJobStatus', 404, body)).toEqual([]);
  });

  test.each([
    ['no known key', { reason: 'Job not found' }],
    ['another status than the response', { detail: 'Job not found', status: 400 }],
    ['a number where the docs have text', { error: 404, message: 'Job not found' }],
    ['nothing at all', undefined],
  ])('may not have %s', (_what, body) => {
    expect(validateResponse('aiJobStatus', 404, body)).not.toEqual([]);
  });
});

describe('a conversation', () => {
  const head = {
    id: 'a4d0e7b2-1c55-4f0e-8a3d-6b2f9c7e1d20',
    createdAt: '2026-08-01T09:00:00.000Z',
    updatedAt: '2026-08-01T09:00:00.000Z',
  };
  const spec = { ...head, name: null };
  const docs = {
    ...head,
    userId: 'c7a6b5d4-e3f2-4101-9a8b-7c6d5e4f3a2b',
    organizationId: '0b9c1d2e-3f40-4152-8637-48596a7b8c9d',
  };
  const specTurn = { role: 'user', text: 'Hi', createdAt: head.createdAt, jobId: null, omniChatUrl: null };
  const docsTurn = { role: 'user', content: 'Hi', timestamp: head.createdAt };
  const issues = (body: unknown) => validateResponse('aiConversationDetail', 200, body);

  test('is written in one dialect or the other', () => {
    expect(issues({ ...spec, messages: [specTurn] })).toEqual([]);
    expect(issues({ ...docs, messages: [docsTurn] })).toEqual([]);
  });

  test('never mixes the dialects', () => {
    expect(issues({ ...spec, messages: [docsTurn] })).not.toEqual([]);
    expect(issues({ ...docs, messages: [specTurn] })).not.toEqual([]);
  });

  test('has null, not absence, on user turns of the spec dialect, and absence, not null, in the docs dialect', () => {
    const { jobId: _dropped, ...without } = specTurn;
    expect(issues({ ...spec, messages: [without] })).not.toEqual([]);
    expect(issues({ ...docs, messages: [{ ...docsTurn, jobId: null }] })).not.toEqual([]);
  });
});

test('a status that is not declared is an issue that lists the declared ones', () => {
  expect(validateResponse('aiJobStatus', 418, {})).toEqual([
    'status 418 is not declared for aiJobStatus; declared are 200, 400, 401, 403, 404, 429, 500',
  ]);
});

test('a body where none belongs is an issue', () => {
  expect(validateResponse('scimEmbedUsersDelete', 204, undefined)).toEqual([]);
  expect(validateResponse('scimEmbedUsersDelete', 204, {})).toEqual([
    'status 204 has no body, but one was sent',
  ]);
});

test('a class of statuses covers each of them', () => {
  const body = { detail: 'Space s9 not found', status: 404 };
  expect(validateControlResponse('readSpace', 404, body)).toEqual([]);
  expect(validateControlResponse('readSpace', 500, body)).not.toEqual([]);
});
