import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import request from 'supertest';
import { describe, expect, test } from 'vitest';
import { clientOf, useOmni } from './support/omni.js';

const omni = useOmni({ profile: 'instant' });
const MIB = 1024 * 1024;

/** Sends bytes as they are and gives everything that comes back. */
async function raw(bytes: string): Promise<{ status: number; body: { detail: string; status: number } }> {
  const socket = connect(omni().port, '127.0.0.1');
  socket.on('error', () => socket.destroy());
  socket.write(bytes);
  const answer = await text(socket);
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  return { status: Number(head.split(' ')[1]), body: JSON.parse(body) };
}

describe('a submit', () => {
  const submit = () =>
    request(omni().url)
      .post('/api/v1/ai/jobs')
      .set('authorization', `Bearer ${omni().space.keys.organization}`);

  test('that is not JSON gets 400 in the shape of the API and the reason', async () => {
    const { status, body } = await submit().set('content-type', 'application/json').send('{"prompt": ');
    expect([status, body.status]).toEqual([400, 400]);
    expect(body.detail).toMatch(/^Bad Request: Invalid JSON \(/);
  });

  test('without a body gets 400', async () => {
    expect((await submit()).body.detail).toBe('Bad Request: body: Required');
  });

  test('of another content type gets 415 that names both', async () => {
    const { status, body } = await submit().set('content-type', 'text/plain').send('prompt=hello');
    expect([status, body.detail]).toEqual([
      415,
      'Unsupported Media Type: expected application/json, received text/plain',
    ]);
  });

  test('over 1 MiB gets 413', async () => {
    const { status, body } = await clientOf(omni().space).submit({ prompt: 'x'.repeat(MIB) });
    expect([status, body.status]).toEqual([413, 413]);
    expect(body.detail).toMatch(/^Payload Too Large: the body may hold 1048576 bytes beside attachments/);
  });

  test('may be larger by its attachments', async () => {
    const data = Buffer.alloc(2 * MIB).toString('base64');
    const attachments = [{ data, mimeType: 'image/png', name: 'chart.png' }];
    expect((await clientOf(omni().space).submit({ attachments })).status).toBe(201);
    const six = Array.from({ length: 6 }, () => ({ data: 'aGk=', mimeType: 'image/png' }));
    expect((await clientOf(omni().space).submit({ attachments: six })).status).toBe(400);
  });

  test('of 30 MiB is not read to its end', async () => {
    const attachments = [{ data: 'A'.repeat(30 * MIB), mimeType: 'image/png' }];
    const outcome = await clientOf(omni().space)
      .submit({ attachments })
      .then(
        ({ status }) => status,
        ({ code }: NodeJS.ErrnoException) => code,
      );
    // The mock may close the connection before the client has written everything.
    expect([413, 'ECONNRESET', 'EPIPE']).toContain(outcome);
    expect((await clientOf(omni().space).submit()).status).toBe(201);
  });
});

describe('a path', () => {
  test.each([
    ['/api/v1/ai/jobz', 'Not Found: omni-mock serves no GET /api/v1/ai/jobz'],
    ['/api/api/v1/ai/jobs', 'the base URL must not end in /api'],
    ['/v1/ai/jobs/x', 'did you mean /api/v1/ai/jobs/x?'],
    ['/api/v0/users/embed', 'look embed users up at /api/scim/v2/embed/Users'],
    ['/API/v1/ai/conversations', 'serves no GET /API/v1/ai/conversations'],
  ])('that is not served (%s) gets 404 and a hint', async (path, hint) => {
    const { status, body } = await clientOf(omni().space).get(path);
    expect([status, body.status]).toEqual([404, 404]);
    expect(body.detail).toContain(hint);
  });

  test('under a method it does not have gets 405 with Allow', async () => {
    const response = await request(omni().url).put('/api/v1/ai/conversations');
    expect([response.status, response.headers.allow]).toEqual([405, 'GET']);
    expect(response.body.detail).toContain('use GET');
  });

  test('that is no percent-encoding gets 400', async () => {
    const { status, body } = await raw(
      'GET /api/v1/ai/jobs/%E0%A4%A HTTP/1.1\r\nhost: mock\r\nconnection: close\r\n\r\n',
    );
    expect([status, body.status]).toEqual([400, 400]);
  });

  test('into a space that does not exist gets 404 that says how to make one', async () => {
    const { status, body } = await request(omni().url).get('/s/nowhere/api/v1/whoami');
    expect([status, body.detail]).toEqual([
      404,
      'There is no space "nowhere". It may have expired; make a new one with POST /_mock/spaces.',
    ]);
  });
});

describe('what is hardly HTTP', () => {
  test('gets 400 as JSON', async () => {
    const { status, body } = await raw('hello omni\r\n\r\n');
    expect([status, body.status]).toEqual([400, 400]);
  });

  test('with an absurd header gets 431 as JSON', async () => {
    const { status, body } = await raw(
      `GET /api/v1/whoami HTTP/1.1\r\nhost: mock\r\nx-absurd: ${'a'.repeat(70_000)}\r\n\r\n`,
    );
    expect([status, body.status]).toEqual([431, 431]);
  });
});

test('an error speaks the dialect of its space', async () => {
  const dialects = {
    docs: ['error', 'message'],
    'docs-detail': ['detail', 'error'],
    spec: ['detail', 'status'],
  };
  for (const [errorDialect, keys] of Object.entries(dialects)) {
    const space = omni().createSpace({ switches: { errorDialect } });
    for (const response of [
      await clientOf(space).poll('11111111-2222-4333-8444-555555555555'),
      await clientOf(space).poll('x'),
      await clientOf(space, 'wrong').submit(),
      await clientOf(space).get('/nowhere'),
    ]) {
      expect(Object.keys(response.body).sort()).toEqual(keys);
    }
  }
});
