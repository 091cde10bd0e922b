import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { OK } from './testing/receiver.js';
import { useSending, webhook } from './testing/sending.js';

/** Runs once, when the next response arrives at a client of this process. */
function whenAnswerIsRead(then: () => void): void {
  const channel = 'http.client.response.finish';
  const listener = () => {
    unsubscribe(channel, listener);
    then();
  };
  subscribe(channel, listener);
}

const { aSender, aReceiver, aServer } = useSending();

describe('connections', () => {
  test('are kept, and nothing piles up on them', async () => {
    const to = await aReceiver();
    const sender = aSender();
    const warnings: Error[] = [];
    const warned = (warning: Error) => warnings.push(warning);
    process.on('warning', warned);
    for (let nth = 0; nth < 40; nth += 1) await sender.send(webhook(to.url));
    process.off('warning', warned);
    expect(to.received.length).toBe(40);
    expect(to.connections).toBe(1);
    expect(warnings).toEqual([]);
  });

  test('of 200 webhooks at once are 50 at most', async () => {
    const to = await aReceiver();
    const sender = aSender();
    const outcomes = await Promise.all(Array.from({ length: 200 }, () => sender.send(webhook(to.url))));
    expect(outcomes.map(({ status }) => status)).toEqual(Array(200).fill(200));
    expect(to.received.length).toBe(200);
    expect(to.connections).toBeLessThanOrEqual(50);
  });

  test('that the receiver has closed meanwhile are not used', async () => {
    const to = await aReceiver((socket) => socket.end(OK));
    const sender = aSender();
    for (let nth = 0; nth < 10; nth += 1) {
      expect(await sender.send(webhook(to.url))).toMatchObject({ status: 200, problem: null });
    }
    expect(to.connections).toBe(10);
  });

  test('a kept one that is reset may have been read, so nothing is sent twice', async () => {
    const to = await aReceiver((socket, nth) => (nth === 2 ? socket.resetAndDestroy() : socket.write(OK)));
    const sender = aSender();
    await sender.send(webhook(to.url));
    expect(await sender.send(webhook(to.url))).toMatchObject({
      outcome: 'failed',
      status: null,
      problem: expect.stringContaining('closed the connection before its answer was whole (ECONNRESET)'),
    });
    expect(to.received.length).toBe(2);
    expect(await sender.send(webhook(to.url))).toMatchObject({ outcome: 'answered', status: 200 });
  });

  test('a kept one that closes in order may have been read, so nothing is sent twice', async () => {
    const to = await aReceiver((socket, nth) => (nth === 2 ? socket.end() : socket.write(OK)));
    const sender = aSender();
    await sender.send(webhook(to.url));
    expect(await sender.send(webhook(to.url))).toMatchObject({ outcome: 'failed', status: null });
    expect(to.received.length).toBe(2);
  });

  test('a new one that is reset is no reason to try again', async () => {
    const to = await aReceiver((socket) => socket.resetAndDestroy());
    expect(await aSender().send(webhook(to.url))).toMatchObject({ outcome: 'failed' });
    expect(to.received.length).toBe(1);
  });

  test('a kept one that is reset within its answer is no reason to try again', async () => {
    const to = await aReceiver((socket, nth) => {
      if (nth === 1) {
        socket.write(OK);
        return;
      }
      whenAnswerIsRead(() => socket.resetAndDestroy());
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nha');
    });
    const sender = aSender();
    await sender.send(webhook(to.url));
    expect(await sender.send(webhook(to.url))).toMatchObject({ outcome: 'failed', status: 200 });
    expect(to.received.length).toBe(2);
  });
});

describe('a webhook that is abandoned', () => {
  test('arrives whole, and its connection is cut', async () => {
    const to = await aReceiver(() => {});
    const body = Buffer.alloc(1024 * 1024, 'x');
    const outcome = await aSender().send(webhook(to.url, { body, abandon: true }));
    expect(outcome).toMatchObject({
      outcome: 'timed-out',
      status: null,
      problem: expect.stringContaining('was cut as soon as the webhook was written, as ordered'),
    });
    await to.idle();
    expect(to.received.map((request) => request.body.equals(body))).toEqual([true]);
  });

  test('has timed out even if the receiver is quick', async () => {
    const to = await aReceiver();
    const sender = aSender();
    for (let nth = 1; nth <= 5; nth += 1) {
      expect(await sender.send(webhook(to.url, { abandon: true }))).toMatchObject({
        outcome: 'timed-out',
        status: null,
      });
      await to.idle();
      expect(to.received.length).toBe(nth);
    }
  });
});

test('a webhook that is abandoned has timed out even if it is answered before it was read', async () => {
  const url = await aServer(
    createServer((socket) => {
      socket.pause();
      socket.write(OK);
    }),
  );
  const body = Buffer.alloc(32 * 1024 * 1024);
  const outcome = await aSender().send(webhook(url, { body, abandon: true, timeoutMs: 50 }));
  expect(outcome).toMatchObject({ outcome: 'timed-out', status: null });
});

describe('a sender that is closed', () => {
  test('fails what is under way and what waits, and drops its connections', async () => {
    let came = () => {};
    const all = new Promise<void>((resolve) => (came = resolve));
    const to = await aReceiver((_socket, nth) => nth === 50 && came());
    const sender = aSender();
    const outcomes = Promise.all(Array.from({ length: 60 }, () => sender.send(webhook(to.url))));
    await all;
    sender.close();
    for (const { outcome, problem } of await outcomes) {
      expect(outcome).toBe('failed');
      expect(problem).toBe('The mock was stopped before the webhook was answered.');
    }
    await to.idle();
    expect(to.received.length).toBe(50);
  });

  test('drops connections it kept, and sends nothing any more', async () => {
    const to = await aReceiver();
    const sender = aSender();
    await sender.send(webhook(to.url));
    sender.close();
    await to.idle();
    expect(await sender.send(webhook(to.url))).toMatchObject({ outcome: 'failed' });
    expect(to.connections).toBe(1);
  });
});
