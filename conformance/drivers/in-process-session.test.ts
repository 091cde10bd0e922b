import { afterEach, describe, expect, test, vi } from 'vitest';
import type { AdapterProcess } from './driver.js';
import type { ClientFactory, InProcessClient } from './in-process.js';
import { inProcessDriver } from './in-process-session.js';
import { fakeSpace, ORGANIZATION_KEY, ofKind, WEBHOOK_SECRET } from './testing/fake-space.js';

const PATIENCE = 5_000;
const hello = { id: 1, verb: 'hello', protocol: 1 } as const;
const ask = { id: 2, verb: 'ask', user: { externalId: 'ana' }, prompt: 'Top?', deadlineMs: 1000 } as const;
const cancel = { id: 3, verb: 'cancel', ask: 2 } as const;

const running: AdapterProcess[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((adapter) => adapter.stop()));
});

function connect(client: ClientFactory) {
  const space = fakeSpace();
  const adapter = inProcessDriver(client, 'mine').connect({ space, webhooks: { secret: WEBHOOK_SECRET } });
  running.push(adapter);
  return { space, adapter };
}

const answers: InProcessClient = { ask: () => ({ outcome: 'answered', text: 'It depends.' }) };
/** Goes on until it is told to stop. */
const asksForEver: InProcessClient['ask'] = (_request, { signal }) =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve({ outcome: 'cancelled' })));

describe('a client in this process', () => {
  test('is told where Omni is, and offers what it has methods for', async () => {
    const { adapter } = connect(({ baseUrl, apiKey }) => ({
      ...answers,
      name: `${baseUrl} ${apiKey === ORGANIZATION_KEY}`,
      version: '7',
      history: () => ({ turns: [] }),
      offers: ['picture'],
      declines: { cancel: 'No button for it.' },
    }));
    expect(await adapter.request('hello', hello, PATIENCE)).toMatchObject({
      reply: {
        name: 'http://127.0.0.1:9 true',
        version: '7',
        capabilities: ['ask', 'history', 'picture'],
        declined: [{ capability: 'cancel', reason: 'No button for it.' }],
      },
    });
    expect(await adapter.request('ask', ask, PATIENCE)).toEqual({
      reply: { id: 2, ok: true, outcome: 'answered', text: 'It depends.' },
    });
  });

  test('is held to the protocol like any other', async () => {
    const { space, adapter } = connect(() => ({ ask: () => JSON.parse('{"outcome":"well"}') }));
    expect(await adapter.request('ask', ask, PATIENCE)).toMatchObject({
      error: expect.stringContaining('the reply to `ask` breaks the protocol: outcome'),
    });
    expect(ofKind(space.events, 'adapter').at(-1)).toMatchObject({ message: { id: 2, ok: false } });
  });

  test.each<[string, ClientFactory, string]>([
    ['that throws', () => ({ ask: () => Promise.reject(new Error('boom')) }), 'boom'],
    [
      'that cannot be made',
      () => {
        throw new Error('no settings');
      },
      'no settings',
    ],
    [
      'that answers what is no JSON',
      () => ({ ask: () => Object.assign({ outcome: 'failed' as const }, { cost: 1n }) }),
      'Do not know how to serialize a BigInt',
    ],
  ])('%s is its own failure, told in a sentence', async (_what, make, error) => {
    const { adapter } = connect(make);
    expect(await adapter.request('ask', ask, PATIENCE)).toEqual({ error });
  });

  test('is asked to cancel by the signal of its ask, when it has no method for that', async () => {
    const { adapter } = connect(() => ({ ask: asksForEver, offers: ['cancel'] }));
    const reply = adapter.request('ask', ask, PATIENCE);
    expect(await adapter.request('cancel', cancel, PATIENCE)).toMatchObject({
      reply: { outcome: 'cancelled' },
    });
    expect(await reply).toMatchObject({ reply: { outcome: 'cancelled' } });
    expect(await adapter.request('cancel', { ...cancel, ask: 9 }, PATIENCE)).toEqual({
      error: 'There is no ask 9 to cancel.',
    });
  });

  test('is asked to cancel by its own method, when it has one', async () => {
    const { adapter } = connect(() => ({ ask: asksForEver, cancel: () => ({ outcome: 'not-cancellable' }) }));
    void adapter.request('ask', ask, PATIENCE);
    expect(await adapter.request('cancel', cancel, PATIENCE)).toMatchObject({
      reply: { outcome: 'not-cancellable' },
    });
  });

  test('hears by the signal that its scenario is over, and is closed', async () => {
    const close = vi.fn();
    let aborted = false;
    const { adapter } = connect(() => ({
      ask: async (request, context) => {
        const answer = await asksForEver(request, context);
        aborted = true;
        return answer;
      },
      close,
    }));
    const reply = adapter.request('ask', ask, PATIENCE);
    // The client is there once the request has reached it.
    await adapter.request('hello', hello, PATIENCE);
    await adapter.stop();
    expect(await reply).toBeUndefined();
    expect(aborted).toBe(true);
    expect(close).toHaveBeenCalledOnce();
  });
});

describe('what this process prints', () => {
  const prints = (print: (key: string) => void): ClientFactory => {
    return ({ apiKey }) => ({
      ask: () => {
        print(apiKey);
        return { outcome: 'failed' };
      },
    });
  };

  test.each<[string, string, (key: string) => void]>([
    ['the console', 'stdout', (key) => console.log('as %s', key)],
    ['the console, as an error', 'stderr', (key) => console.error({ key })],
    ['standard error', 'stderr', (key) => void process.stderr.write(Buffer.from(`${key}\n`))],
  ])('is looked through for secrets on %s, each found once', async (_what, where, print) => {
    const { space, adapter } = connect(prints(print));
    await adapter.request('ask', ask, PATIENCE);
    expect(ofKind(space.events, 'leak')).toMatchObject([{ secret: 'organization-key', where }]);
  });

  test('is nobody’s business when the last client has gone', async () => {
    const { log } = console;
    const { write } = process.stdout;
    const { adapter } = connect(() => answers);
    expect(console.log).not.toBe(log);
    await adapter.stop();
    expect(console.log).toBe(log);
    expect(process.stdout.write).toBe(write);
  });
});
