import { createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { receiver } from './testing/receiver.js';
import { useSending, webhook } from './testing/sending.js';

const { aSender, aReceiver, aServer, sentTo } = useSending();

describe('what goes wrong is said in a sentence', () => {
  test('nobody listens', async () => {
    const gone = await receiver();
    await gone.close();
    expect(await aSender().send(webhook(gone.url))).toMatchObject({
      ...{ outcome: 'failed', status: null, responseHeaders: {}, responseBody: null },
      problem: `Nothing listens at ${gone.authority} (ECONNREFUSED); start the receiver, or give the URL where it listens.`,
    });
  });

  test('nobody listens at any address of a name', async () => {
    const gone = await receiver();
    await gone.close();
    const sender = aSender({ resolve: async () => ['127.0.0.1', '::1'] });
    const outcome = await sender.send(webhook(gone.url.replace('127.0.0.1', 'receiver.test')));
    expect(outcome).toMatchObject({
      outcome: 'failed',
      problem: expect.stringContaining('Nothing listens at'),
    });
  });

  test('a name without an address', async () => {
    const unknown = Object.assign(new Error('getaddrinfo ENOTFOUND receiver.test'), { code: 'ENOTFOUND' });
    const sender = aSender({ resolve: () => Promise.reject(unknown) });
    expect(await sender.send(webhook('http://receiver.test/'))).toMatchObject({
      outcome: 'failed',
      problem:
        'The host name receiver.test should stand for an address, and none was found (ENOTFOUND); check the webhook URL.',
    });
  });

  test.each([
    ['no URL', 'hooks', 'is no URL at all'],
    ['another scheme', 'ftp://127.0.0.1/', 'the webhook URL begins with ftp:'],
    ['a file', 'file:///etc/passwd', 'the webhook URL begins with file:'],
    ['data', 'data:text/plain,hi', 'the webhook URL begins with data:'],
    ['a zone', 'http://[fe80::1%25eth0]/', 'is no URL at all'],
    ['a port that is none', 'http://127.0.0.1:99999/', 'is no URL at all'],
  ])('%s', async (_what, url, problem) => {
    expect(await aSender().send(webhook(url))).toMatchObject({
      outcome: 'refused',
      status: null,
      problem: expect.stringContaining(problem),
    });
  });

  test.each([
    ['a header value with a line break', [['X-A', 'a\r\nX-B: b']]],
    ['a header value beyond Latin-1', [['X-A', '\u{1F600}']]],
    ['a header name with a blank', [['X A', 'a']]],
  ] as const)('%s', async (_what, headers) => {
    const to = await aReceiver();
    expect(await aSender().send(webhook(to.url, { headers }))).toMatchObject({
      outcome: 'failed',
      problem: expect.stringMatching(
        /^A header of the webhook cannot be sent over HTTP .*; correct the header\.$/,
      ),
    });
    expect(to.connections).toBe(0);
  });

  test.each([
    ['garbage', 'hello, webhook\r\n\r\n', 'what it sent is none (HPE_'],
    ['a status that is none', 'HTTP/1.1 abc OK\r\n\r\n', 'what it sent is none (HPE_'],
    ['huge headers', `HTTP/1.1 200 OK\r\nX-A: ${'x'.repeat(20_000)}\r\n\r\n`, 'more than 16 KiB of headers'],
    ['two lengths', 'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab', '(HPE_'],
  ])('%s', async (_what, answer, problem) => {
    const outcome = await sentTo(answer);
    expect(outcome).toMatchObject({ outcome: 'failed', problem: expect.stringContaining(problem) });
  });

  test('a connection that closes before the answer', async () => {
    const to = await aReceiver((socket) => socket.end());
    expect(await aSender().send(webhook(to.url))).toMatchObject({
      outcome: 'failed',
      status: null,
      problem: `The receiver at ${to.authority} should answer with a status, and closed the connection before its answer was whole (ECONNRESET); look in its log.`,
    });
  });

  test('a connection that closes within the answer keeps what came', async () => {
    const to = await aReceiver((socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf'));
    expect(await aSender().send(webhook(to.url))).toMatchObject({
      outcome: 'failed',
      status: 200,
      responseBody: 'half',
      problem: expect.stringContaining('before its answer was whole'),
    });
  });
});

describe('time-outs', () => {
  test('a receiver that hangs', async () => {
    const to = await aReceiver(() => {});
    const outcome = await aSender().send(webhook(to.url, { timeoutMs: 30 }));
    expect(outcome).toMatchObject({
      outcome: 'timed-out',
      status: null,
      problem: `The receiver at ${to.authority} should answer within 30 ms, and nothing came; it should answer first and work afterwards.`,
    });
    expect(outcome.endedMs - outcome.beganMs).toBeGreaterThanOrEqual(29);
    await to.idle();
  });

  test('a receiver that never accepts TLS', async () => {
    const url = await aServer(createServer(() => {}));
    const outcome = await aSender().send(webhook(url.replace('http:', 'https:'), { timeoutMs: 30 }));
    expect(outcome).toMatchObject({ outcome: 'timed-out', status: null });
  });

  test('a resolver that hangs', async () => {
    const sender = aSender({ resolve: () => new Promise(() => {}) });
    expect(await sender.send(webhook('http://receiver.test/', { timeoutMs: 30 }))).toMatchObject({
      outcome: 'timed-out',
    });
  });

  test('an answer byte by byte counts from its beginning', async () => {
    const to = await aReceiver((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n.');
      const drip = setInterval(() => socket.write('.'), 2);
      socket.on('close', () => clearInterval(drip));
    });
    const outcome = await aSender().send(webhook(to.url, { timeoutMs: 500 }));
    expect(outcome).toMatchObject({ outcome: 'timed-out', status: 200 });
    expect(outcome.responseBody).toMatch(/^\.+$/);
    expect(outcome.problem).toContain('it was not whole by then');
    await to.idle();
  });

  test('the wait for a turn does not count', async () => {
    const to = await aReceiver(() => {});
    const sender = aSender();
    const outcomes = await Promise.all(
      Array.from({ length: 51 }, () => sender.send(webhook(to.url, { timeoutMs: 40 }))),
    );
    const began = outcomes.map(({ beganMs }) => beganMs);
    const last = outcomes[50];
    expect(last?.beganMs).toBeGreaterThanOrEqual(Math.min(...outcomes.map(({ endedMs }) => endedMs)));
    expect(last && last.endedMs - last.beganMs).toBeGreaterThanOrEqual(39);
    expect(Math.max(...began)).toBe(last?.beganMs);
    expect(to.mostAtOnce).toBeLessThanOrEqual(51);
  });
});
