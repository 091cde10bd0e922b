import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Adapter } from './driver.js';
import { httpDriver } from './http-client.js';
import { fakeSpace, ORGANIZATION_KEY, ofKind, WEBHOOK_SECRET } from './testing/fake-space.js';

vi.setConfig({ testTimeout: 30_000 });

const PATIENCE = 10_000;
const hello = { id: 1, verb: 'hello', protocol: 1 } as const;
const ask = { id: 2, verb: 'ask', user: { externalId: 'ana' }, prompt: 'Top?', deadlineMs: 1000 } as const;
const greeting = { id: 1, ok: true, name: 'web', version: '1', protocol: 1, capabilities: ['ask'] };

type Message = Readonly<Record<string, unknown>>;
const cleanUp: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const one of cleanUp.splice(0).reverse()) await one();
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  cleanUp.push(async () => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/adapter`;
}

async function bodyOf(request: IncomingMessage): Promise<Message> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += chunk;
  return JSON.parse(body);
}

/** A client that answers each message with what this makes of it. */
async function client(reply: (message: Message, response: ServerResponse) => unknown) {
  const received: Message[] = [];
  const url = await serve(async (request, response) => {
    const message = await bodyOf(request);
    received.push(message);
    const made = reply(message, response);
    if (made !== undefined) response.end(JSON.stringify(made));
  });
  return { url, received };
}

function connect(url: string) {
  const space = fakeSpace();
  const adapter = httpDriver(url).connect({ space, webhooks: { secret: WEBHOOK_SECRET } });
  cleanUp.push(() => adapter.stop());
  return { space, adapter };
}

const answersAll = ({ id, verb }: Message) =>
  verb === 'hello' ? greeting : { id, ok: true, outcome: 'answered', text: 'It depends.' };

const errorOf = async (adapter: Adapter) => {
  const answer = await adapter.request('hello', hello, PATIENCE);
  return answer && 'error' in answer ? answer.error : answer;
};

describe('a client that runs already', () => {
  test('is told with hello where Omni is, and with each request which session it belongs to', async () => {
    const { url, received } = await client(answersAll);
    const { adapter } = connect(url);
    expect(await adapter.request('hello', hello, PATIENCE)).toEqual({ reply: greeting });
    expect(await adapter.request('ask', ask, PATIENCE)).toMatchObject({ reply: { text: 'It depends.' } });
    const [first, second] = received;
    expect(first).toMatchObject({
      ...hello,
      omni: { baseUrl: 'http://127.0.0.1:9', apiKey: ORGANIZATION_KEY, webhookSecret: WEBHOOK_SECRET },
    });
    expect(second).toEqual({ ...ask, session: first?.session });
    expect(first?.session).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('serves several sessions at once, each by a name of its own', async () => {
    const { url, received } = await client(answersAll);
    const [one, another] = [connect(url), connect(url)];
    await Promise.all([one, another].map(({ adapter }) => adapter.request('hello', hello, PATIENCE)));
    expect(new Set(received.map(({ session }) => session)).size).toBe(2);
  });

  test('leaves no key in the trace, which says that nothing but answers was seen', async () => {
    const { url } = await client(answersAll);
    const { space, adapter } = connect(url);
    await adapter.request('hello', hello, PATIENCE);
    expect(JSON.stringify(space.events)).not.toContain(ORGANIZATION_KEY);
    expect(ofKind(space.events, 'process')).toEqual([
      { kind: 'process', change: 'reached', detail: `POST ${url}` },
    ]);
  });

  test('is told when a scenario breaks off, and only once that it ended', async () => {
    const { url, received } = await client(answersAll);
    const { adapter } = connect(url);
    await adapter.request('hello', hello, PATIENCE);
    await Promise.all([adapter.stop(), adapter.stop()]);
    expect(received.map(({ verb }) => verb)).toEqual(['hello', 'bye']);
    expect(await adapter.request('ask', ask, PATIENCE)).toBeUndefined();
  });

  test('is judged by a secret in its answer, which the trace does not repeat', async () => {
    const { url } = await client(({ id }) => ({
      id,
      ok: false,
      error: { message: `Bearer ${ORGANIZATION_KEY}` },
    }));
    const { space, adapter } = connect(url);
    expect(await errorOf(adapter)).toBe('Bearer [organization-key]');
    expect(ofKind(space.events, 'leak')).toMatchObject([{ where: 'adapter-message' }]);
    expect(JSON.stringify(space.events)).not.toContain(ORGANIZATION_KEY);
  });

  test('cannot be started anew, and says why', () => {
    expect(httpDriver('http://127.0.0.1:9').cannotRestart).toContain('it runs already');
  });
});

describe('what is no answer is one clear sentence', () => {
  test.each<[string, RequestListener, RegExp]>([
    [
      'a page that is not there',
      (_, response) => response.writeHead(404).end('<h1>No</h1>'),
      /was answered 404 and not 200: is it the address of the adapter\? \(<h1>No<\/h1>\)$/,
    ],
    [
      'an error',
      (_, response) => response.writeHead(500).end('boom\n  at x'),
      /was answered 500 and not 200 \(boom at x\)$/,
    ],
    [
      'something else than JSON',
      (_, response) => response.end('OK'),
      /^the answer of POST \S+ has to be a JSON object, and is OK$/,
    ],
    ['nothing', (_, response) => response.end(), /has to be a JSON object, and is empty$/],
    [
      'the answer to another request',
      (_, response) => response.end(JSON.stringify({ ...greeting, id: 7 })),
      /carries the id 7 and not that of the request$/,
    ],
    [
      'a reply that breaks the protocol',
      (_, response) => response.end('{"id":1,"ok":true}'),
      /^the reply to `hello` breaks the protocol: must have required property 'name'$/,
    ],
    [
      'a connection that is closed',
      (request) => request.socket.destroy(),
      /was not answered: the connection was closed$/,
    ],
    [
      'half an answer',
      (_, response) => {
        response.writeHead(200, { 'content-length': '100' });
        response.write('{"id"', () => response.destroy());
      },
      /was answered in part: the connection broke$/,
    ],
    [
      'far too much',
      (_, response) => response.end(' '.repeat(17 * 1024 * 1024)),
      /was answered with more than 16777216 bytes$/,
    ],
  ])('%s', async (_what, listener, sentence) => {
    const { adapter } = connect(await serve(listener));
    expect(await errorOf(adapter)).toMatch(sentence);
    expect(adapter.problems()).toHaveLength(1);
    expect(adapter.whyGone()).toBeUndefined();
  });

  test('a redirect, which is not followed', async () => {
    let followed = false;
    const elsewhere = await serve((_, response) => {
      followed = true;
      response.end(JSON.stringify(greeting));
    });
    const { adapter } = connect(
      await serve((_, response) => response.writeHead(307, { location: elsewhere }).end()),
    );
    expect(await errorOf(adapter)).toMatch(
      /was answered with a redirect \(307\) to \S+, and the suite follows none/,
    );
    expect(followed).toBe(false);
  });

  test('nobody there, so that nobody is asked again', async () => {
    const { adapter } = connect('http://127.0.0.1:1/adapter');
    expect(await adapter.request('hello', hello, PATIENCE)).toBeUndefined();
    expect(await adapter.gone).toBe(
      'POST http://127.0.0.1:1/adapter found nobody: nothing listens there. Start the client first.',
    );
  });

  test('no answer in time; one that comes late is still written down', async () => {
    const waiting: (() => void)[] = [];
    const { url } = await client((_message, response) => {
      waiting.push(() => response.end(JSON.stringify(greeting)));
    });
    const { space, adapter } = connect(url);
    expect(await adapter.request('hello', hello, 50)).toBeUndefined();
    await vi.waitUntil(() => waiting.length > 0);
    for (const answer of waiting) answer();
    await vi.waitUntil(() => ofKind(space.events, 'adapter').length === 2);
    expect(ofKind(space.events, 'adapter').at(-1)).toMatchObject({
      direction: 'from-adapter',
      message: greeting,
    });
  });
});
