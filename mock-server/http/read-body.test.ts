import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Request, Response } from 'express';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readBody } from './read-body.js';

const LIMIT = 64;
const heard: unknown[] = [];
let server: Server;

beforeAll(async () => {
  const read = readBody(LIMIT);
  server = createServer((req, res) =>
    read(req as Request, res as Response, (error?: unknown) => {
      heard.push(error ? (error as { type: string }).type : (req as Request).body);
      res.end();
    }),
  ).listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterAll(() => {
  server.close();
});

function post(headers: Record<string, string | number>) {
  const { port } = server.address() as AddressInfo;
  return request({ port, host: '127.0.0.1', method: 'POST', agent: false, headers });
}

async function sent(
  headers: Record<string, string | number>,
  ...pieces: (string | Buffer)[]
): Promise<unknown> {
  const req = post(headers);
  const answered = once(req, 'response');
  for (const piece of pieces) await new Promise<void>((flushed) => req.write(piece, () => flushed()));
  req.end();
  await answered;
  return heard.at(-1);
}

const euro = Buffer.from('€');

test.each<[string, Record<string, string | number>, (string | Buffer)[], unknown]>([
  ['is read', { 'content-length': 2 }, ['{}'], '{}'],
  ['of no bytes is an empty text', { 'content-length': 0 }, [], ''],
  [
    'cut inside a character is put together',
    { 'content-length': 3 },
    [euro.subarray(0, 1), euro.subarray(1)],
    '€',
  ],
  ['loses its byte order mark', { 'content-length': 5 }, ['\uFEFF{}'], '{}'],
  ['without a length is read', { 'transfer-encoding': 'chunked' }, ['{', '}'], '{}'],
  ['that is compressed is unpacked', { 'content-encoding': 'gzip' }, [gzipSync('{}')], '{}'],
  [
    'in another charset is read as such',
    { 'content-type': 'text/plain; charset=latin1', 'content-length': 1 },
    [Buffer.from([0xe9])],
    'é',
  ],
  [
    'in UTF-8 that says so is read',
    { 'content-type': 'a/b; charset="UTF-8"', 'content-length': 3 },
    ['€'],
    '€',
  ],
  [
    'that announces too much is refused',
    { 'content-length': LIMIT + 1 },
    ['x'.repeat(LIMIT + 1)],
    'entity.too.large',
  ],
  [
    'that grows too long is refused',
    { 'transfer-encoding': 'chunked' },
    ['x'.repeat(LIMIT + 1)],
    'entity.too.large',
  ],
])('a body %s', async (_what, headers, pieces, expected) => {
  expect(await sent(headers, ...pieces)).toEqual(expected);
});

test('a body whose sender hangs up half-way is an aborted request', async () => {
  const arrived = once(server, 'request');
  const req = post({ 'content-length': 10 });
  req.on('error', () => {});
  req.write('{');
  const [received] = await arrived;
  const closed = new Promise((resolve) => received.once('close', resolve));
  req.destroy();
  await closed;
  expect(heard.at(-1)).toBe('request.aborted');
});
