import { expect, test } from 'vitest';
import { OmniHttp } from './http.js';
import { readPicture } from './pictures.js';
import { json, stubOmni } from './stub-omni.js';

const never = new AbortController().signal;
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0x00]);

test('a picture comes byte for byte', async () => {
  const omni = await stubOmni((_request, response) => {
    response.writeHead(200, { 'content-type': 'image/png' }).end(PNG);
  });
  const picture = await readPicture(new OmniHttp(omni.baseUrl, 'key'), 'j1', never);
  expect(picture?.contentType).toBe('image/png');
  expect(Buffer.from(picture?.content ?? [])).toEqual(PNG);
});

test.each([
  ['422 with its own shape', 422, { error: 'Visualization type is not renderable as an image' }],
  ['404', 404, { detail: 'Not found', status: 404 }],
  ['JSON in place of a picture', 200, { error: 'No Arrow IPC data available for visualization' }],
  ['500', 500, {}],
])('%s is no picture, after one look', async (_what, status, body) => {
  const omni = await stubOmni((_request, response) => json(response, status, body));
  expect(await readPicture(new OmniHttp(omni.baseUrl, 'key'), 'j1', never)).toBeUndefined();
  expect(omni.seen).toEqual(['GET /api/v1/ai/jobs/j1/vis']);
});

test('204 is no picture, and neither is silence', async () => {
  const empty = await stubOmni((_request, response) => {
    response.writeHead(204).end();
  });
  const silent = await stubOmni((request) => request.destroy());
  for (const { baseUrl } of [empty, silent])
    expect(await readPicture(new OmniHttp(baseUrl, 'key'), 'j1', never)).toBeUndefined();
});
