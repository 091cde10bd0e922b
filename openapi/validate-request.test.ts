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
      'attachments.1.data: Invalid base64',
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
  // 5000 characters are counted after trimming, which is not a schema's to say.
  expect(rate(` ${'x'.repeat(5000)} `)).toEqual([]);
});

describe('a control request', () => {
  const script = (body: unknown) =>
    texts(validateControlRequest('addScript', { path: { spaceId: 's1' }, body }));

  test('with a misspelt key is refused', () => {
    expect(script({ scenario: 'answers', tmes: 2 })).toEqual([
      "tmes: Unrecognized key. Expected 'scenario' | 'promptContains' | 'times' | 'pace' | 'message' | 'resultLag' | 'cancelConflicts' | 'chatUrl' | 'webhook'",
    ]);
    expect(script({ scenario: 'answers', pace: { by: 'polls', evry: 2 } })).toEqual([
      "pace.evry: Unrecognized key. Expected 'by' | 'every'",
    ]);
  });

  test('that leaves out a choice is told what there is to choose from', () => {
    expect(script({ times: 2 })).toEqual([
      expect.stringMatching(/^scenario: Required\. Expected 'answers' \| 'answers-slowly' \| /),
    ]);
    expect(texts(validateRequest('aiJobSubmit', { body: {} }))).toContain('prompt: Required');
  });

  test.each<[unknown, string]>([
    [{ by: 'moon' }, "pace.by: Invalid enum value. Expected 'time' | 'polls' | 'steps', received 'moon'"],
    [{}, 'pace.by: Required'],
    [null, 'pace: Expected object, received null'],
    [
      { by: 'time', durationMs: 31_536_000_001 },
      'pace.durationMs: Number must be less than or equal to 31536000000',
    ],
  ])('with the pace %j is refused', (pace, text) => {
    expect(script({ scenario: 'answers', pace })).toEqual([text]);
  });

  const fault = (body: unknown) =>
    texts(validateControlRequest('addFault', { path: { spaceId: 's1' }, body }));

  test.each<[unknown, string]>([
    [{}, 'kind: Required'],
    [
      { kind: 'moon' },
      "kind: Invalid enum value. Expected 'status' | 'html' | 'drop' | 'slow' | 'hold' | 'redirect', received 'moon'",
    ],
    [
      { kind: 'drop', status: 503 },
      "status: Unrecognized key. Expected 'operation' | 'kind' | 'times' | 'skip' | 'when'",
    ],
    [
      { kind: 'status', when: 'after' },
      "when: Unrecognized key. Expected 'operation' | 'kind' | 'times' | 'skip' | 'status' | 'dialect' | 'message' | 'retryAfter'",
    ],
    [{ kind: 'html', status: 200 }, 'status: Number must be greater than or equal to 400'],
    [
      { kind: 'redirect', status: 304 },
      'status: Invalid enum value. Expected 301 | 302 | 303 | 307 | 308, received 304',
    ],
    [{ kind: 'redirect', location: '/a\r\nset-cookie: b' }, 'location: Invalid'],
    [{ kind: 'status', retryAfter: 'später' }, 'retryAfter: Invalid'],
    [{ kind: 'status', retryAfter: '' }, 'retryAfter: Invalid'],
    [{ kind: 'slow', intervalMs: 60_001 }, 'intervalMs: Number must be less than or equal to 60000'],
    [{ kind: 'status', times: 1_000_001 }, 'times: Number must be less than or equal to 1000000'],
    [{ kind: 'status', skip: 1_000_001 }, 'skip: Number must be less than or equal to 1000000'],
  ])('with the fault %j is refused for one reason', (kind, text) => {
    expect(fault({ operation: 'whoami', ...Object(kind) })).toEqual([text]);
  });

  test('for a fault that is no object is refused', () => {
    expect(fault(null)).toEqual(['body: Expected object, received null']);
    expect(fault([])).toEqual(['body: Expected object, received array']);
  });

  test('for more time than a clock has use for is refused', () => {
    const advance = (advanceMs: number) =>
      texts(validateControlRequest('moveClock', { path: { spaceId: 's1' }, body: { advanceMs } }));
    expect(advance(315_360_000_000)).toEqual([]);
    expect(advance(315_360_000_001)).toEqual([
      'advanceMs: Number must be less than or equal to 315360000000',
    ]);
    expect(texts(validateControlRequest('createSpace', { body: { idleMs: 86_400_001 } }))).toEqual([
      'idleMs: Number must be less than or equal to 86400000',
    ]);
  });

  test('switches features that exist to values that exist', () => {
    const change = (body: unknown) =>
      texts(validateControlRequest('changeFeatures', { path: { spaceId: 's1' }, body }));
    expect(change({ ai: false, aiCredits: 'used-up' })).toEqual([]);
    expect(change({ omniAgents: false })).toEqual([
      "omniAgents: Unrecognized key. Expected 'ai' | 'jobsApi' | 'omniAgent' | 'aiCredits' | 'aiVis' | 'embed'",
    ]);
    expect(change({ aiCredits: 'low' })).toEqual([
      "aiCredits: Invalid enum value. Expected 'available' | 'used-up', received 'low'",
    ]);
    expect(texts(validateControlRequest('createSpace', { body: { features: { embed: 'no' } } }))).toEqual([
      'features.embed: Expected boolean, received string',
    ]);
  });

  test('may leave out a body that is optional', () => {
    expect(texts(validateControlRequest('createSpace', {}))).toEqual([]);
    expect(texts(validateControlRequest('moveClock', { path: { spaceId: 's1' } }))).toEqual([
      'body: Required',
    ]);
  });
});
