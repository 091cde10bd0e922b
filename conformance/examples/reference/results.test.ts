import { expect, test } from 'vitest';
import { OmniHttp } from './http.js';
import { parseResult, readResult } from './results.js';
import { json, stubOmni } from './stub-omni.js';

const goodQuery = { type: 'generate_query', message: '', result: { status: 'success', csvResult: 'A\n1' } };

test('the answer is said once, though a summarize action repeats it', () => {
  const body = JSON.stringify({
    message: 'Up 3%.',
    actions: [goodQuery, { type: 'summarize', message: 'Up 3%.' }],
  });
  expect(parseResult(body)).toEqual({
    text: 'Up 3%.',
    tables: [{ columns: ['A'], rows: [['1']], truncated: false }],
    incomplete: false,
  });
});

test.each([
  ['a blank message', { message: '  ', resultSummary: 'Up 3%.' }, 'Up 3%.'],
  ['no message', { resultSummary: 'Up 3%.' }, 'Up 3%.'],
  ['nothing to read', { message: null, actions: [] }, 'Omni finished without a written answer.'],
])('with %s the user still reads a sentence', (_what, result, text) => {
  expect(parseResult(JSON.stringify(result)).text).toBe(text);
});

test.each([
  [
    'a failed query of five keys',
    { ...goodQuery, isError: true, result: { status: 'error', error: {} } },
    true,
  ],
  ['a pending step', { ...goodQuery, status: 'pending' }, true],
  ['a failure action without timestamp', { type: 'failure', message: 'Chart step failed' }, true],
  ['a query without rows to show', { type: 'generate_query', message: '' }, true],
  ['an unknown kind of action', { type: 'create_app', result: { charts: 3 } }, false],
  ['a query that ran', { ...goodQuery, status: 'complete' }, false],
])('%s makes the answer incomplete or not', (_what, action, incomplete) => {
  expect(parseResult(JSON.stringify({ message: 'Done.', actions: [action] })).incomplete).toBe(incomplete);
});

test('a result that is not there yet is asked for again', async () => {
  let calls = 0;
  const omni = await stubOmni((_request, response) => {
    calls += 1;
    if (calls === 1) json(response, 404, { detail: 'Job results not yet available', status: 404 });
    else response.writeHead(200, { 'content-type': 'application/octet-stream' }).end('{"message":"Here."}');
  });
  const http = new OmniHttp(omni.baseUrl, 'key');
  const result = await readResult(http, 'j1', new AbortController().signal);
  expect(result.text).toBe('Here.');
  expect(omni.seen).toEqual(['GET /api/v1/ai/jobs/j1/result', 'GET /api/v1/ai/jobs/j1/result']);
});
