import { describe, expect, test } from 'vitest';
import { requestIssueText, unknownBodyKeys, validateControlRequest, validateRequest } from './index.js';
import type { RequestVerdict } from './validate-request.js';

const id = '5e2d8f10-77aa-4b0c-9c3e-2f4a6b8c0d12';
const texts = (verdict: RequestVerdict<unknown>) => (verdict.ok ? [] : verdict.issues.map(requestIssueText));

describe('a submit body', () => {
  const good = { modelId: id, prompt: 'Net sales?' };
  const attachment = { data: 'aGk=', mimeType: 'image/png' };

  test.each<[string, unknown, string]>([
    ['without a prompt', { modelId: id }, 'prompt: Required'],
    ['with a null prompt', { modelId: id, prompt: null }, 'prompt: Expected string, received null'],
    ['with a number for a prompt', { modelId: id, prompt: 7 }, 'prompt: Expected string, received number'],
    [
      'with an empty prompt',
      { modelId: id, prompt: '' },
      'prompt: String must contain at least 1 character(s)',
    ],
    ['with a model id that is no UUID', { ...good, modelId: 'retail' }, 'modelId: Invalid uuid'],
    [
      'with a conversation id that is no UUID',
      { ...good, conversationId: '7' },
      'conversationId: Invalid uuid',
    ],
    [
      'with too long a topic',
      { ...good, topicName: 'x'.repeat(257) },
      'topicName: String must contain at most 256 character(s)',
    ],
    ['with a webhook that is no URL', { ...good, webhookUrl: 'my hook' }, 'webhookUrl: Invalid url'],
    [
      'with six attachments',
      { ...good, attachments: Array(6).fill(attachment) },
      'attachments: Array must contain at most 5 element(s)',
    ],
    [
      'with a text attachment',
      { ...good, attachments: [{ ...attachment, mimeType: 'text/plain' }] },
      'attachments.0.mimeType: Invalid',
    ],
    [
      'with broken base64',
      { ...good, attachments: [attachment, { ...attachment, data: '%' }] },
      'attachments.1.data: Invalid byte',
    ],
    ['that is an array', [], 'body: Expected object, received array'],
    ['that is missing', undefined, 'body: Required'],
  ])('%s is refused', (_what, body, text) => {
    expect(texts(validateRequest('aiJobSubmit', { body }))).toEqual([text]);
  });

  test('is handed on as it came, unknown keys and all', () => {
    const body = { ...good, executeQuery: true };
    expect(validateRequest('aiJobSubmit', { body })).toEqual({
      ok: true,
      value: { path: {}, query: {}, body },
    });
  });

  test('has its unknown keys named on request', () => {
    expect(unknownBodyKeys('aiJobSubmit', { ...good, userId: id }).map(requestIssueText)).toEqual([
      'userId: Unrecognized key',
    ]);
    expect(unknownBodyKeys('aiJobSubmit', good)).toEqual([]);
  });

  test('has every fault named, not only the first', () => {
    expect(texts(validateRequest('aiJobSubmit', { query: { userId: 'me' }, body: {} }))).toEqual([
      'userId: Invalid uuid',
      'modelId: Required',
      'prompt: Required',
    ]);
  });
});

describe('a query', () => {
  test('is coerced in a copy', () => {
    const query = { pageSize: '25', cursor: '25' };
    const verdict = validateRequest('aiConversationsList', { query });
    expect(verdict).toMatchObject({ ok: true, value: { query: { pageSize: 25, cursor: '25' } } });
    expect(query).toEqual({ pageSize: '25', cursor: '25' });
  });

  test('gets no defaults: those depend on the space', () => {
    expect(validateRequest('scimEmbedUsersList', {})).toEqual({
      ok: true,
      value: { path: {}, query: {}, body: undefined },
    });
  });

  test.each([
    [{ pageSize: '0' }, 'pageSize: Number must be greater than or equal to 1'],
    [{ pageSize: '101' }, 'pageSize: Number must be less than or equal to 100'],
    [{ pageSize: 'many' }, 'pageSize: Expected integer, received string'],
    [{ pageSize: '' }, 'pageSize: Expected integer, received string'],
    [{ pageSize: ['1', '2'] }, 'pageSize: Expected integer, received array'],
    [{ userId: 'ana' }, 'userId: Invalid uuid'],
  ])('%o is refused', (query, text) => {
    expect(texts(validateRequest('aiConversationsList', { query }))).toEqual([text]);
  });
});

test('a path is judged too', () => {
  expect(texts(validateRequest('aiJobStatus', { path: { jobId: '42' } }))).toEqual(['jobId: Invalid uuid']);
});

test('an enum names what it takes and what came', () => {
  expect(texts(validateRequest('aiJobFeedback', { path: { jobId: id }, body: { rating: 'fine' } }))).toEqual([
    "rating: Invalid enum value. Expected 'good' | 'bad', received 'fine'",
  ]);
});

test('feedback takes null for no comment but not an empty one', () => {
  const rate = (comment: unknown) =>
    texts(validateRequest('aiJobFeedback', { path: { jobId: id }, body: { rating: 'good', comment } }));
  expect(rate(null)).toEqual([]);
  expect(rate('')).toEqual(['comment: String must contain at least 1 character(s)']);
  expect(rate('x'.repeat(5001))).toEqual(['comment: String must contain at most 5000 character(s)']);
});

describe('a control request', () => {
  const script = (body: unknown) =>
    texts(validateControlRequest('addScript', { path: { spaceId: 's1' }, body }));

  test('with a misspelt key is refused', () => {
    expect(script({ scenario: 'answers', tmes: 2 })).toEqual(['tmes: Unrecognized key']);
    expect(script({ scenario: 'answers', pace: { by: 'polls', evry: 2 } })).toEqual([
      'pace.evry: Unrecognized key',
    ]);
  });

  test('with a pace that does not exist is refused', () => {
    expect(script({ scenario: 'answers', pace: { by: 'moon' } })).toEqual([
      "pace: Invalid discriminator value in 'by'",
    ]);
  });

  test('may leave out a body that is optional', () => {
    expect(texts(validateControlRequest('createSpace', {}))).toEqual([]);
    expect(texts(validateControlRequest('moveClock', { path: { spaceId: 's1' } }))).toEqual([
      'body: Required',
    ]);
  });
});
