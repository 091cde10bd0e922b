import { describe, expect, test } from 'vitest';
import {
  type OperationId,
  requestIssueText,
  unknownBodyKeys,
  validateRequest,
  validateResponse,
} from './index.js';

const id = '5e2d8f10-77aa-4b0c-9c3e-2f4a6b8c0d12';
const faults = (operation: OperationId, body: unknown): string[] => {
  const verdict = validateRequest(operation, { path: { id }, body });
  return verdict.ok ? [] : verdict.issues.map(requestIssueText);
};

describe('a picture of an answer', () => {
  const issues = (status: number, body: unknown) => validateResponse('aiJobVisualization', status, body);

  test('is no JSON, unless debugging asks for JSON', () => {
    expect(issues(200, undefined)).toEqual([]);
    expect(issues(200, { chart: 'bar' })).toEqual([]);
    expect(issues(200, 'PNG')).toEqual(['$ must be object']);
  });

  test('may be missing with a 204, which has no body', () => {
    expect(issues(204, undefined)).toEqual([]);
    expect(issues(204, {})).toEqual(['status 204 has no body, but one was sent']);
  });

  test('is refused with an error text alone when it cannot be drawn, as nothing else is', () => {
    expect(issues(422, { error: 'Visualization type is not renderable as an image' })).toEqual([]);
    expect(issues(422, { detail: 'No', status: 422 })).toEqual(['$.error is missing']);
    expect(issues(404, { error: 'Job not found' })).not.toEqual([]);
  });
});

test('an answer that is always JSON may not be left out', () => {
  expect(validateResponse('aiPickTopic', 200, undefined)).toEqual(['$ must be object']);
});

describe('generate-query', () => {
  const issues = (body: unknown) => validateResponse('aiGenerateQuery', 200, body);

  test('answers a query or an error, both keys always there', () => {
    expect(issues({ error: null, query: { fields: [] }, result: { rows: [] } })).toEqual([]);
    expect(issues({ error: { message: 'No query generated', detail: '' }, query: null })).toEqual([]);
    expect(issues({ query: { fields: [] } })).toEqual(['$.error is missing']);
    expect(issues({ error: null, query: { table: 'sales' } })).not.toEqual([]);
  });

  test('says that credits are used up in a body of its own', () => {
    const shutoff = { code: 'shutoff', detail: 'The AI credit limit has been reached.', status: 402 };
    expect(validateResponse('aiGenerateQuery', 402, shutoff)).toEqual([]);
    expect(validateResponse('aiGenerateQuery', 402, { ...shutoff, code: 'gone' })).not.toEqual([]);
    expect(validateResponse('aiGenerateQuery', 402, { detail: 'x', status: 402 })).not.toEqual([]);
  });

  test('calls its keys otherwise than AI jobs do', () => {
    const body = { modelId: id, prompt: 'Net sales?', topicName: 'sales', executeQuery: false };
    expect(faults('aiGenerateQuery', body)).toEqual([]);
    expect(unknownBodyKeys('aiGenerateQuery', body).map(({ field }) => field)).toEqual([
      'topicName',
      'executeQuery',
    ]);
  });
});

test('branding is written in one dialect or the other, never in both', () => {
  const texts = { name: 'Omni Agent', headline: '', body: '', logoUrl: null };
  const issues = (body: unknown) => validateResponse('aiBranding', 200, body);
  expect(issues({ ...texts, placeholder: 'Ask' })).toEqual([]);
  expect(issues({ ...texts, promptPlaceholder: 'Ask' })).toEqual([]);
  expect(issues(texts)).not.toEqual([]);
  expect(issues({ ...texts, placeholder: 'Ask', promptPlaceholder: 'Ask' })).not.toEqual([]);
});

test('a question for the docs has 1 to 2000 characters and is called question', () => {
  expect(faults('aiSearchOmniDocs', { question: 'x'.repeat(2000) })).toEqual([]);
  expect(faults('aiSearchOmniDocs', { question: 'x'.repeat(2001) })).toEqual([
    'question: String must contain at most 2000 character(s)',
  ]);
  expect(faults('aiSearchOmniDocs', { query: 'How?' })).toEqual(['question: Required']);
});

test('an API key is enabled or disabled with a body that holds nothing else', () => {
  expect(faults('apiKeysUpdate', { enabled: false })).toEqual([]);
  expect(faults('apiKeysUpdate', { enabled: false, name: 'x' })).toEqual(['name: Unrecognized key']);
  expect(faults('apiKeysUpdate', {})).toEqual(['enabled: Required']);
});
