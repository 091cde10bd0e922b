import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Adapter } from './driver.js';
import { startAdapter } from './ndjson-process.js';
import { FORKS, fakeAdapter, isRunning, STUBBORN } from './testing/fake-adapters.js';
import { fakeSpace, ORGANIZATION_KEY, ofKind, WEBHOOK_SECRET } from './testing/fake-space.js';

// Real processes, on machines that may be busy.
vi.setConfig({ testTimeout: 30_000 });

const PATIENCE = 10_000;
const hello = { id: 1, verb: 'hello', protocol: 1 } as const;
const ask = {
  id: 2,
  verb: 'ask',
  user: { externalId: 'cust-ana' },
  prompt: 'Top products?',
  deadlineMs: 1000,
} as const;
const bye = { id: 3, verb: 'bye' } as const;

const running: Adapter[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((adapter) => adapter.stop()));
});

function start(command: readonly string[], webhooks: { url?: string } = {}) {
  const space = fakeSpace();
  const adapter = startAdapter({ command, space, webhooks: { secret: WEBHOOK_SECRET, ...webhooks } });
  running.push(adapter);
  return { space, adapter };
}

describe('an adapter that behaves', () => {
  test('is answered for, recorded, and gone after bye', async () => {
    const { space, adapter } = start(fakeAdapter());
    expect(await adapter.request('hello', hello, PATIENCE)).toMatchObject({ reply: { name: 'fake' } });
    expect(await adapter.request('ask', ask, PATIENCE)).toMatchObject({ reply: { outcome: 'answered' } });
    expect(await adapter.request('bye', bye, PATIENCE)).toEqual({ reply: { id: 3, ok: true } });
    await adapter.stop(PATIENCE);
    expect(adapter.problems()).toEqual([]);
    expect(space.events.map(({ kind }) => kind)).toEqual(['process', ...Array(6).fill('adapter'), 'process']);
    expect(ofKind(space.events, 'process').at(-1)).toMatchObject({
      change: 'exited',
      detail: 'exited with code 0',
    });
  });

  test('is told where Omni is, and that loopback needs no proxy', async () => {
    const { adapter } = start(
      fakeAdapter(`on.ask = ({ id }) => say({ id, ok: true, outcome: 'answered', text: [
        process.env.OMNI_BASE_URL, process.env.OMNI_API_KEY === process.env.OMNI_API_TOKEN, process.env.OMNI_MODEL_ID,
        process.env.NO_PROXY.endsWith('127.0.0.1,localhost'),
      ].join(' ') });`),
    );
    const answer = await adapter.request('ask', ask, PATIENCE);
    expect(answer).toMatchObject({ reply: { text: 'http://127.0.0.1:9 true model-1 true' } });
  });
});

describe('what an adapter is told of webhooks', () => {
  const tells = fakeAdapter(`on.ask = ({ id }) => say({ id, ok: true, outcome: 'answered',
    text: process.env.OMNI_WEBHOOK_SECRET.length + ' ' + process.env.OMNI_WEBHOOK_URL });`);

  test('is the secret, and where its receiver is only when that is known', async () => {
    vi.stubEnv('OMNI_WEBHOOK_URL', 'http://127.0.0.1:1/left-over');
    const { adapter } = start(tells);
    expect(await adapter.request('ask', ask, PATIENCE)).toMatchObject({
      reply: { text: `${WEBHOOK_SECRET.length} undefined` },
    });
    const { adapter: told } = start(tells, { url: 'http://127.0.0.1:3000/hooks' });
    expect(await told.request('ask', ask, PATIENCE)).toMatchObject({
      reply: { text: expect.stringContaining('http://127.0.0.1:3000/hooks') },
    });
    vi.unstubAllEnvs();
  });
});

describe('an adapter that cannot be talked to', () => {
  test('a command that does not exist is one sentence', async () => {
    const { adapter } = start(['no-such-command-here']);
    expect(await adapter.request('hello', hello, PATIENCE)).toBeUndefined();
    expect(await adapter.gone).toBe(
      'There is no command `no-such-command-here`: check its spelling and your PATH.',
    );
  });

  test('a command that may not be executed is one sentence', async () => {
    const { adapter } = start(['/dev/null']);
    expect(await adapter.gone).toContain('may not be executed');
  });

  test('one that exits at once says how, and what it wrote last', async () => {
    const { space, adapter } = start(
      fakeAdapter(`process.stderr.write('no config\\n'); process.exit(3); listen()`),
    );
    expect(await adapter.request('hello', hello, PATIENCE)).toBeUndefined();
    expect(await adapter.gone).toBe('the adapter exited with code 3');
    expect(adapter.stderrTail()).toBe('no config\n');
    expect(ofKind(space.events, 'process').at(-1)).toMatchObject({
      change: 'exited',
      detail: 'exited with code 3',
    });
  });

  test('one that is killed in the middle gives up every open request at once', async () => {
    const { adapter } = start(fakeAdapter(`on.ask = () => process.kill(process.pid, 'SIGKILL');`));
    expect(await adapter.request('ask', ask, PATIENCE)).toBeUndefined();
    expect(adapter.whyGone()).toBe('the adapter ended by SIGKILL');
  });

  test('one that closes its standard output is known to be silent', async () => {
    const { adapter } = start(fakeAdapter(`on.ask = () => require('node:fs').closeSync(1);`));
    expect(await adapter.request('ask', ask, PATIENCE)).toBeUndefined();
    expect(adapter.whyGone()).toBe('the adapter closed its standard output');
  });
});

describe('an adapter that breaks the protocol', () => {
  test('other output on standard output is reported and harms nothing', async () => {
    const { space, adapter } = start(fakeAdapter(`console.log('debug: starting'); console.log('[1, 2]');`));
    expect(await adapter.request('hello', hello, PATIENCE)).toHaveProperty('reply');
    expect(adapter.problems()).toHaveLength(2);
    expect(adapter.problems()[0]).toContain('debug: starting');
    expect(ofKind(space.events, 'adapter')).toContainEqual(
      expect.objectContaining({ direction: 'from-adapter', message: { output: 'debug: starting' } }),
    );
  });

  test('a second answer to one request is reported; the first counts', async () => {
    const { adapter } = start(
      fakeAdapter(
        `on.ask = ({ id }) => { say({ id, ok: true, outcome: 'failed' }); say({ id, ok: true, outcome: 'answered' }); };`,
      ),
    );
    expect(await adapter.request('ask', ask, PATIENCE)).toMatchObject({ reply: { outcome: 'failed' } });
    await adapter.request('bye', bye, PATIENCE);
    expect(adapter.problems()).toEqual(['The request 2 (`ask`) was answered more than once.']);
  });

  test('an answer to a request nobody made is reported', async () => {
    const { adapter } = start(fakeAdapter(`say({ id: 99, ok: true });`));
    await adapter.request('hello', hello, PATIENCE);
    expect(adapter.problems()).toEqual(['A reply had the id 99, which no request had.']);
  });

  test('an answer of the wrong shape is an error, and is recorded as one', async () => {
    const { space, adapter } = start(
      fakeAdapter(`on.ask = ({ id }) => say({ id, ok: true, outcome: 'splendid' });`),
    );
    const answer = await adapter.request('ask', ask, PATIENCE);
    expect(answer).toMatchObject({
      error: expect.stringContaining('the reply to `ask` breaks the protocol: outcome'),
    });
    expect(ofKind(space.events, 'adapter').at(-1)?.message).toMatchObject({
      id: 2,
      ok: false,
      received: { outcome: 'splendid' },
    });
  });

  test('an answer that comes too late is still recorded', async () => {
    const { space, adapter } = start(
      fakeAdapter(`let late; on.ask = ({ id }) => { late = id; };
        const { bye } = on; on.bye = (message) => { say({ id: late, ok: true, outcome: 'timed-out' }); bye(message); };`),
    );
    expect(await adapter.request('ask', ask, 50)).toBeUndefined();
    await adapter.request('bye', bye, PATIENCE);
    expect(adapter.problems()).toEqual([]);
    expect(ofKind(space.events, 'adapter').map(({ message }) => message)).toContainEqual(
      expect.objectContaining({ id: 2, outcome: 'timed-out' }),
    );
  });

  test('a line without end is bounded, reported, and what follows is read', async () => {
    const { adapter } = start(
      fakeAdapter(
        `on.ask = ({ id }) => { process.stdout.write('x'.repeat(20e6) + '\\n'); say({ id, ok: true, outcome: 'failed' }); };`,
      ),
    );
    expect(await adapter.request('ask', ask, PATIENCE)).toMatchObject({ reply: { outcome: 'failed' } });
    expect(adapter.problems()[0]).toMatch(/^A line on standard output was too long .* it began with: x{80}$/);
  });

  test('a flood on standard error neither blocks it nor fills memory', async () => {
    const { adapter } = start(
      fakeAdapter(`on.ask = ({ id }) => { for (let i = 0; i < 2000; i += 1) process.stderr.write('noise '.repeat(1000) + i + '\\n');
        say({ id, ok: true, outcome: 'answered' }); };`),
    );
    expect(await adapter.request('ask', ask, PATIENCE)).toHaveProperty('reply');
    await adapter.stop();
    expect(adapter.stderrTail().length).toBeLessThan(9000);
    expect(adapter.stderrTail()).toMatch(/^\[\d+ earlier characters dropped\]/);
  });
});

describe('no process is left behind', () => {
  test('one that ignores SIGTERM and the end of its input is killed', async () => {
    const { space, adapter } = start(fakeAdapter(STUBBORN));
    await adapter.request('hello', hello, PATIENCE);
    await adapter.stop(50);
    expect(ofKind(space.events, 'process').at(-1)).toMatchObject({ change: 'killed' });
    expect(adapter.problems()).toEqual([expect.stringContaining('still running')]);
  });

  test.each([
    ['is stopped', FORKS],
    ['exits by itself', `${FORKS} on.ask = () => process.exit(1);`],
  ])('what an adapter forked dies with it when it %s', async (_how, code) => {
    const { adapter } = start(fakeAdapter(code));
    await adapter.request('hello', hello, PATIENCE);
    await vi.waitFor(() => expect(adapter.stderrTail()).toContain('forked '), PATIENCE);
    const pid = Number(/forked (\d+)/.exec(adapter.stderrTail())?.[1]);
    expect(isRunning(pid)).toBe(true);
    if (code !== FORKS) await adapter.request('ask', ask, PATIENCE);
    await adapter.stop();
    await vi.waitFor(() => expect(isRunning(pid)).toBe(false), PATIENCE);
  });
});

describe('a key that the client writes is a leak', () => {
  const key = 'process.env.OMNI_API_KEY';
  test.each([
    ['stderr', `process.stderr.write('using ' + ${key} + '!\\n');`],
    [
      'stderr',
      `process.stderr.write('using ' + ${key}.slice(0, 20)); process.stderr.write(${key}.slice(20) + '!\\n');`,
    ],
    ['stdout', `console.log('using ' + ${key} + '!');`],
    [
      'adapter-message',
      `on.ask = ({ id }) => say({ id, ok: true, outcome: 'failed', message: 'using ' + ${key} + '!' });`,
    ],
  ])('on %s, by %s', async (where, code) => {
    const { space, adapter } = start(fakeAdapter(code));
    await adapter.request('ask', ask, PATIENCE);
    await adapter.request('bye', bye, PATIENCE);
    await adapter.stop(PATIENCE);
    expect(ofKind(space.events, 'leak')).toEqual([
      expect.objectContaining({
        secret: 'organization-key',
        where,
        excerpt: expect.stringContaining('using [organization-key]!'),
      }),
    ]);
    expect(JSON.stringify(space.events) + adapter.stderrTail()).not.toContain(ORGANIZATION_KEY);
  });

  test('and so is the webhook secret', async () => {
    const { space, adapter } = start(
      fakeAdapter(`process.stderr.write('signs with ' + process.env.OMNI_WEBHOOK_SECRET + '\\n');`),
    );
    await adapter.request('bye', bye, PATIENCE);
    await adapter.stop(PATIENCE);
    expect(ofKind(space.events, 'leak')).toMatchObject([
      { secret: 'webhook-secret', where: 'stderr', excerpt: 'signs with [webhook-secret]' },
    ]);
  });
});
