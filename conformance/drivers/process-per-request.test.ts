import { existsSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Adapter } from './driver.js';
import { spawnDriver } from './process-per-request.js';
import { FORKS, isRunning } from './testing/fake-adapters.js';
import { fakeSpace, ORGANIZATION_KEY, ofKind, WEBHOOK_SECRET } from './testing/fake-space.js';

// Real processes, on machines that may be busy.
vi.setConfig({ testTimeout: 30_000 });

const PATIENCE = 20_000;
const ask = {
  id: 2,
  verb: 'ask',
  user: { externalId: 'ana' },
  prompt: 'Top products?',
  deadlineMs: 1000,
} as const;

const running: Adapter[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((adapter) => adapter.stop()));
});

/** A script: `env` is its environment, `say` prints a reply. */
function start(code: string, env: NodeJS.ProcessEnv = process.env) {
  const space = fakeSpace();
  const script = `const { env } = process; const say = (reply) => console.log(JSON.stringify(reply)); ${code}`;
  const driver = spawnDriver([process.execPath, '-e', script]);
  const adapter = driver.connect({ space, env, webhooks: { secret: WEBHOOK_SECRET } });
  running.push(adapter);
  return { space, adapter };
}

const tells = (expression: string) => `say({ ok: true, outcome: 'answered', text: String(${expression}) })`;
const textOf = async (adapter: Adapter, request: Parameters<Adapter['request']>[1] = ask) => {
  const answer = await adapter.request('ask', { ...ask, ...request, verb: 'ask' } as typeof ask, PATIENCE);
  return answer && 'reply' in answer ? answer.reply.text : answer;
};

describe('a process for each request', () => {
  test('is told in its environment what to do, and answers with its last line', async () => {
    const { adapter } = start(
      `console.log('thinking'); ${tells(`[env.OMNI_VERB, env.OMNI_PROMPT, env.OMNI_EXTERNAL_ID, env.OMNI_DEADLINE_MS, env.OMNI_BASE_URL, env.OMNI_CONVERSATION_ID, JSON.parse(env.OMNI_REQUEST).id]`)}`,
      { ...process.env, OMNI_CONVERSATION_ID: 'left over in a shell', OMNI_USER_ID: 'kept' },
    );
    expect(await textOf(adapter)).toBe('ask,Top products?,ana,1000,http://127.0.0.1:9,,2');
    expect(adapter.problems()).toEqual([]);
  });

  test('says with the verb hello what it can do', async () => {
    const { adapter } = start(
      `say({ ok: true, name: 'script', version: '1', protocol: 1, capabilities: ['ask'] })`,
    );
    expect(await adapter.request('hello', { id: 1, verb: 'hello', protocol: 1 }, PATIENCE)).toMatchObject({
      reply: { id: 1, name: 'script' },
    });
    expect(await adapter.request('bye', { id: 9, verb: 'bye' }, PATIENCE)).toEqual({
      reply: { id: 9, ok: true },
    });
  });

  test('finds what an earlier one noted for it, and nothing is left of that in the end', async () => {
    const { adapter } = start(`
      const { appendFileSync, readFileSync } = require('node:fs');
      appendFileSync(env.OMNI_STATE_DIR + '/notes', env.OMNI_PROMPT);
      ${tells(`[env.OMNI_STATE_DIR, readFileSync(env.OMNI_STATE_DIR + '/notes')]`)}`);
    await textOf(adapter);
    const [folder = '', notes] = String(await textOf(adapter, { ...ask, id: 3, prompt: ' And why?' })).split(
      ',',
    );
    expect(notes).toBe('Top products? And why?');
    await adapter.stop();
    expect(existsSync(folder)).toBe(false);
  });

  test('is told what no environment can hold in OMNI_REQUEST alone', async () => {
    const { adapter } = start(
      tells(`[env.OMNI_EXTERNAL_ID, JSON.parse(env.OMNI_REQUEST).user.externalId.length]`),
    );
    expect(await textOf(adapter, { ...ask, user: { externalId: 'ana\0' } })).toBe(',4');
  });

  test('is asked by SIGINT to cancel, and tells what became of the question', async () => {
    const { space, adapter } = start(`
      process.on('SIGINT', () => { say({ ok: true, outcome: 'cancelled' }); process.exit(130); });
      setInterval(() => {}, 1000); console.error('ready');`);
    const reply = adapter.request('ask', ask, PATIENCE);
    await vi.waitUntil(() => adapter.stderrTail().includes('ready'), { timeout: PATIENCE });
    const cancelled = await adapter.request('cancel', { id: 3, verb: 'cancel', ask: 2 }, PATIENCE);
    expect(cancelled).toEqual({ reply: { id: 3, ok: true, outcome: 'cancelled' } });
    expect(await reply).toMatchObject({ reply: { outcome: 'cancelled' } });
    expect(ofKind(space.events, 'adapter')).toHaveLength(4);
  });

  test('that has ended cannot be cancelled any more', async () => {
    const { adapter } = start(tells('1'));
    await textOf(adapter);
    expect(await adapter.request('cancel', { id: 3, verb: 'cancel', ask: 2 }, PATIENCE)).toMatchObject({
      reply: { outcome: 'already-ended' },
    });
    expect(await adapter.request('cancel', { id: 4, verb: 'cancel', ask: 8 }, PATIENCE)).toEqual({
      error: 'there is no ask 8 to cancel',
    });
  });
});

describe('a process that gives no answer is told of in one sentence', () => {
  test.each([
    ['prints nothing', 'process.exitCode = 3', 'the process exited with code 3, and it printed no reply'],
    [
      'prints no JSON',
      `console.log('done')`,
      'the last line on standard output has to be a JSON object, and is done',
    ],
    [
      'is killed',
      `process.kill(process.pid, 'SIGKILL')`,
      'the process ended by SIGKILL, and it printed no reply',
    ],
    [
      'answers something else',
      `say({ ok: true })`,
      "the reply to `ask` breaks the protocol: must have required property 'outcome'",
    ],
    [
      'answers for another',
      `say({ id: 5, ok: true, outcome: 'failed' })`,
      'the last line on standard output carries the id 5 and not that of the request',
    ],
  ])('one that %s', async (_what, code, error) => {
    const { adapter } = start(code);
    expect(await textOf(adapter)).toEqual({ error });
    expect(adapter.problems()).toEqual([`To request 2, ${error}.`]);
    expect(adapter.whyGone()).toBeUndefined();
  });

  test('one that cannot be started', async () => {
    const space = fakeSpace();
    const adapter = spawnDriver(['no-such-command']).connect({ space, webhooks: { secret: WEBHOOK_SECRET } });
    running.push(adapter);
    expect(await textOf(adapter)).toBeUndefined();
    expect(adapter.whyGone()).toBe(
      'There is no command `no-such-command`: check its spelling and your PATH.',
    );
  });

  test('one that hangs ends with its scenario, and all it forked', async () => {
    const { adapter } = start(`${FORKS} process.on('SIGTERM', () => {}); setInterval(() => {}, 1000);`);
    const reply = adapter.request('ask', ask, PATIENCE);
    await vi.waitUntil(() => /forked \d+/.test(adapter.stderrTail()), { timeout: PATIENCE });
    const forked = Number(/forked (\d+)/.exec(adapter.stderrTail())?.[1]);
    expect(isRunning(forked)).toBe(true);
    await adapter.kill();
    expect(await reply).toBeUndefined();
    await vi.waitUntil(() => !isRunning(forked), { timeout: PATIENCE });
  });
});

test.each([
  ['stdout', `console.log(env.OMNI_API_KEY); ${tells('1')}`],
  ['stderr', `console.error(env.OMNI_API_KEY); ${tells('1')}`],
  ['adapter-message', tells('env.OMNI_API_KEY')],
])('a key on %s is found, and not repeated in the trace', async (where, code) => {
  const { space, adapter } = start(code);
  await textOf(adapter);
  expect(ofKind(space.events, 'leak')).toMatchObject([{ secret: 'organization-key', where }]);
  expect(JSON.stringify(space.events) + adapter.stderrTail()).not.toContain(ORGANIZATION_KEY);
});
