import { createServer, type Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { OK } from './testing/receiver.js';
import { useSending, webhook } from './testing/sending.js';

const { aSender, aReceiver, aServer, sentTo } = useSending();

describe('what goes over the wire', () => {
  test('is the list of headers as given, between what HTTP itself needs, and the bytes of the body', async () => {
    const to = await aReceiver();
    const body = Buffer.from([0x7b, 0xff, 0xc3, 0x28, 0x00, 0x7d]);
    const headers: [string, string][] = [
      ['X-Omni-Signature', 'sha256=aa'],
      ['content-TYPE', 'application/json'],
      ['X-Omni-Signature', 'sha256=bb'],
      ['X-Empty', ''],
    ];
    await aSender().send(webhook(`${to.url}?a=1&b=%20#part`, { headers, body }));
    expect(to.received.length).toBe(1);
    const [request] = to.received;
    expect(request?.head.split('\r\n')).toEqual([
      'POST /hooks?a=1&b=%20 HTTP/1.1',
      `Host: ${to.authority}`,
      'X-Omni-Signature: sha256=aa',
      'content-TYPE: application/json',
      'X-Omni-Signature: sha256=bb',
      'X-Empty: ',
      'Content-Length: 6',
      'Connection: keep-alive',
    ]);
    expect(request?.body).toEqual(body);
  });

  test('has a Content-Length when the body is empty', async () => {
    const to = await aReceiver();
    expect(await aSender().send(webhook(to.url, { body: new Uint8Array() }))).toMatchObject({ status: 200 });
    expect(to.received[0]?.head).toContain('Content-Length: 0');
  });

  test('is whole when the body is large', async () => {
    const to = await aReceiver();
    const body = Buffer.alloc(1024 * 1024, 'ä');
    expect(await aSender().send(webhook(to.url, { body }))).toMatchObject({ status: 200 });
    expect(to.received[0]?.body.equals(body)).toBe(true);
  });

  test('has no credentials of the URL', async () => {
    const to = await aReceiver();
    await aSender().send(webhook(to.url.replace('://', '://ana:secret@')));
    const head = to.received[0]?.head ?? '';
    expect(head).toContain(`Host: ${to.authority}`);
    expect(head).not.toMatch(/ana|secret|authorization/i);
  });

  test('frames itself if it says so, on a connection that nobody uses afterwards', async () => {
    const to = await aReceiver();
    const sender = aSender();
    const headers: [string, string][] = [
      ['Content-Length', '2'],
      ['Host', 'elsewhere.test'],
    ];
    const framed = await sender.send(webhook(to.url, { headers, body: Buffer.from('{}{"left":"over"}') }));
    expect(framed.status).toBe(200);
    expect(to.received[0]?.head).toBe(
      'POST /hooks HTTP/1.1\r\nContent-Length: 2\r\nHost: elsewhere.test\r\nConnection: keep-alive',
    );
    await sender.send(webhook(to.url));
    expect(to.connections).toBe(2);
  });
});

test('headers are read once, when the turn has come, so that they can be signed with the time of sending', async () => {
  const to = await aReceiver();
  const sender = aSender();
  const [usual, timesRead] = [webhook(to.url), [] as number[]];
  const signing = {
    ...usual,
    get headers() {
      timesRead.push(to.received.length);
      return usual.headers;
    },
  };
  await Promise.all([...Array.from({ length: 50 }, () => sender.send(usual)), sender.send(signing)]);
  expect(timesRead.length).toBe(1);
  expect(timesRead[0]).toBeGreaterThanOrEqual(1);
});

describe('an answer', () => {
  test('is recorded with its status, headers, body and times', async () => {
    const before = performance.now();
    const outcome = await sentTo(
      'HTTP/1.1 202 Accepted\r\nContent-Type: text/plain\r\nSet-Cookie: a=1\r\nSET-cookie: b=2\r\nContent-Length: 3\r\n\r\nah!',
    );
    expect(outcome).toMatchObject({
      outcome: 'answered',
      status: 202,
      responseHeaders: { 'content-type': 'text/plain', 'set-cookie': 'a=1, b=2', 'content-length': '3' },
      problem: null,
    });
    expect(outcome.beganMs).toBeGreaterThanOrEqual(before);
    expect(outcome.endedMs).toBeGreaterThanOrEqual(outcome.beganMs);
    expect(outcome.endedMs).toBeLessThanOrEqual(performance.now());
  });

  test.each([
    ['204 No Content\r\n\r\n', 204],
    ['500 Oops\r\nContent-Length: 0\r\n\r\n', 500],
  ])('without a body has none: %j', async (rest, status) => {
    expect(await sentTo(`HTTP/1.1 ${rest}`)).toMatchObject({
      ...{ outcome: 'answered', status, responseBody: null, problem: null },
    });
  });

  test('that ends with its connection is whole', async () => {
    const to = await aReceiver((socket) => socket.end('HTTP/1.0 200 OK\r\n\r\nthank you'));
    expect(await aSender().send(webhook(to.url))).toMatchObject({ status: 200, responseBody: 'thank you' });
  });

  test('that is followed by something else is whole, and the connection not used again', async () => {
    const to = await aReceiver((socket) => socket.write(`${OK}and more`));
    const sender = aSender();
    const whole = { outcome: 'answered', status: 200, responseBody: 'ok', problem: null };
    expect(await sender.send(webhook(to.url))).toMatchObject(whole);
    expect(await sender.send(webhook(to.url))).toMatchObject(whole);
    expect(to.connections).toBe(2);
  });

  test('may be announced by any number of 1xx', async () => {
    const early = 'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n';
    expect(await sentTo(early + OK)).toMatchObject({ status: 200, responseBody: 'ok', problem: null });
  });

  test('that switches protocols is none', async () => {
    const to = await aReceiver((socket) =>
      socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n'),
    );
    expect(await aSender().send(webhook(to.url))).toMatchObject({
      outcome: 'failed',
      status: 101,
      problem: expect.stringContaining('switched to another protocol'),
    });
    await to.idle();
  });

  test('that redirects is not followed', async () => {
    const elsewhere = await aReceiver();
    const outcome = await sentTo(
      `HTTP/1.1 307 Moved\r\nLocation: ${elsewhere.url}\r\nContent-Length: 0\r\n\r\n`,
    );
    expect(outcome).toMatchObject({
      outcome: 'answered',
      status: 307,
      problem: `The receiver answered 307 and led to ${elsewhere.url}; webhooks do not follow redirects, so give the final URL.`,
    });
    expect(elsewhere.connections).toBe(0);
  });

  test('is read up to 64 KiB, and the connection closed on the rest', async () => {
    const to = await aReceiver((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n');
      const more = () => {
        while (!socket.destroyed && socket.write(`4000\r\n${'x'.repeat(0x4000)}\r\n`));
      };
      socket.on('drain', more);
      more();
    });
    const outcome = await aSender().send(webhook(to.url));
    expect(outcome).toMatchObject({ outcome: 'answered', status: 200 });
    expect(outcome.responseBody).toBe('x'.repeat(65_536));
    expect(outcome.problem).toContain('is longer than 64 KiB');
    await to.idle();
  });

  test('of exactly 64 KiB is whole', async () => {
    const outcome = await sentTo(`HTTP/1.1 200 OK\r\nContent-Length: 65536\r\n\r\n${'x'.repeat(65_536)}`);
    expect(outcome).toMatchObject({ status: 200, problem: null, responseBody: 'x'.repeat(65_536) });
  });

  test('that comes before the request was read counts, and the rest is not sent', async () => {
    const ended: Promise<number>[] = [];
    const connections: Socket[] = [];
    const url = await aServer(
      createServer((socket) => {
        connections.push(socket);
        ended.push(new Promise((resolve) => socket.on('close', () => resolve(socket.bytesRead))));
        socket.pause();
        socket.write('HTTP/1.1 413 Too Large\r\nContent-Length: 0\r\n\r\n');
      }),
    );
    const body = Buffer.alloc(32 * 1024 * 1024);
    expect(await aSender().send(webhook(url, { body }))).toMatchObject({ outcome: 'answered', status: 413 });
    for (const socket of connections) socket.resume();
    expect(await Promise.all(ended)).toEqual([expect.any(Number)]);
    expect(await ended[0]).toBeLessThan(body.length);
  });
});
