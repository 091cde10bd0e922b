import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { openReceiver } from './webhook-receiver.js';
import type { RawRequest } from './webhook-signature.js';

/** A receiver that answers 204, and what it was given. */
async function aReceiver(status = () => 204) {
  const taken: (RawRequest & { token: string })[] = [];
  const { url } = await openReceiver((token, request) => {
    taken.push({ token, ...request });
    return status();
  });
  const post = (path: string, body: NonNullable<RequestInit['body']>, init: RequestInit = {}) =>
    fetch(new URL(path, url), { method: 'POST', body, ...init });
  return { url, taken, post };
}

test('what comes is handed on byte for byte, with each header as often as it was there', async () => {
  const { url, taken } = await aReceiver();
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  const lines = [
    'POST /omni-webhooks/t0k3n HTTP/1.1',
    'host: here',
    'x-one: a',
    'x-one: b',
    'content-length: 3',
  ];
  socket.write(
    Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), Buffer.from([0x7b, 0xff, 0x0a])]),
  );
  const [answer] = await once(socket, 'data');
  socket.destroy();
  expect(String(answer)).toMatch(/^HTTP\/1\.1 204 /);
  expect(taken).toMatchObject([{ token: 't0k3n', body: Buffer.from([0x7b, 0xff, 0x0a]) }]);
  expect(taken[0]?.headers['x-one']).toEqual(['a', 'b']);
});

test.each([
  ['another path', '/', 'POST', 404],
  ['another method', 'x', 'PUT', 405],
])('%s is answered without a look at the body', async (_what, path, method, status) => {
  const { taken, post } = await aReceiver();
  expect(await post(path, '{}', { method })).toMatchObject({ status });
  expect(taken).toEqual([]);
});

test('two MiB are taken, and one byte more is not, whether it is announced or not', async () => {
  const { taken, post } = await aReceiver();
  const largest = Buffer.alloc(2 * 1024 * 1024, 0x20);
  expect(await post('x', largest)).toMatchObject({ status: 204 });
  const tooMuch = new Blob([Buffer.alloc(1), largest]);
  expect(await post('x', tooMuch)).toMatchObject({ status: 413 });
  expect(await post('x', tooMuch.stream(), { duplex: 'half' })).toMatchObject({ status: 413 });
  expect(taken.map(({ body }) => body.length)).toEqual([largest.length]);
});

test('it outlives a sender who hangs up, one who speaks no HTTP, and a mistake of its own', async () => {
  let mistakes = 1;
  const { url, post } = await aReceiver(() => {
    if (mistakes-- > 0) throw new Error('a mistake');
    return 204;
  });
  for (const said of [
    'POST /omni-webhooks/x HTTP/1.1\r\nhost: here\r\ncontent-length: 9\r\n\r\n{',
    '\0\0\r\n\r\n',
  ]) {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    await once(socket.end(said).resume(), 'close');
  }
  expect(await post('x', '{}')).toMatchObject({ status: 500 });
  expect(await post('x', '{}')).toMatchObject({ status: 204 });
});
