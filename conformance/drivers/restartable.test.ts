import { afterEach, describe, expect, test, vi } from 'vitest';
import { startAdapter } from './ndjson-process.js';
import { type RestartableAdapter, restartable } from './restartable.js';
import { FORKS, fakeAdapter, isRunning, STUBBORN } from './testing/fake-adapters.js';
import { fakeSpace, ofKind, WEBHOOK_SECRET } from './testing/fake-space.js';

// Real processes, on machines that may be busy.
vi.setConfig({ testTimeout: 30_000 });

const PATIENCE = 10_000;
const bye = { id: 9, verb: 'bye' } as const;
const ask = (id: number) =>
  ({ id, verb: 'ask', user: { externalId: 'cust-ana' }, prompt: 'Top?', deadlineMs: 1000 }) as const;

/** Tells its process id as the answer. */
const TELLS_PID = `on.ask = ({ id }) => say({ id, ok: true, outcome: 'answered', text: '' + process.pid });`;

const running: RestartableAdapter[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((adapter) => adapter.stop()));
});

function start(code: string) {
  const space = fakeSpace();
  const options = { command: fakeAdapter(code), space, webhooks: { secret: WEBHOOK_SECRET } };
  const adapter = restartable(() => startAdapter(options));
  running.push(adapter);
  return { space, adapter };
}

async function pidOf(adapter: RestartableAdapter, id: number): Promise<number> {
  const answer = await adapter.request('ask', ask(id), PATIENCE);
  return Number(answer && 'reply' in answer ? answer.reply.text : NaN);
}

describe('an adapter that is started anew', () => {
  test('is another process, without what the old one forked, and is not taken for gone', async () => {
    const { space, adapter } = start(
      `${FORKS} ${STUBBORN.replace('listen(() => {});', '')} ${TELLS_PID} listen(() => {});`,
    );
    let gone = false;
    void adapter.gone.then(() => {
      gone = true;
    });
    const before = await pidOf(adapter, 1);
    await vi.waitFor(() => expect(adapter.stderrTail()).toContain('forked '), PATIENCE);
    const forked = Number(/forked (\d+)/.exec(adapter.stderrTail())?.[1]);
    await adapter.restart();
    expect(isRunning(before)).toBe(false);
    await vi.waitFor(() => expect(isRunning(forked)).toBe(false), PATIENCE);
    const after = await pidOf(adapter, 2);
    expect(after).not.toBe(before);
    expect(adapter.whyGone()).toBeUndefined();
    expect(gone).toBe(false);
    expect(ofKind(space.events, 'process').map(({ change, detail }) => [change, detail])).toEqual([
      ['started', expect.any(String)],
      ['killed', 'was killed by the suite'],
      ['started', expect.any(String)],
    ]);
  });

  test('gives up what was asked of the old process at once', async () => {
    const { adapter } = start('on.ask = () => {};');
    const reply = adapter.request('ask', ask(1), 60_000);
    await adapter.restart();
    expect(await reply).toBeUndefined();
  });

  test('is gone when the new process goes', async () => {
    const { adapter } = start(`on.ask = () => process.exit(5);`);
    await adapter.restart();
    await adapter.request('ask', ask(1), PATIENCE);
    expect(await adapter.gone).toBe('the adapter exited with code 5');
    expect(adapter.whyGone()).toBe('the adapter exited with code 5');
  });

  test('reports what either process did wrong', async () => {
    const { adapter } = start(`console.log('hello from ' + (process.env.NOTHING ?? 'me'));`);
    await adapter.request('ask', ask(1), PATIENCE);
    await adapter.restart();
    await adapter.request('ask', ask(2), PATIENCE);
    expect(adapter.problems()).toHaveLength(2);
  });

  test('stays away once it was stopped', async () => {
    const { space, adapter } = start('');
    await adapter.request('ask', ask(1), PATIENCE);
    await Promise.all([adapter.restart(), adapter.stop()]);
    expect(ofKind(space.events, 'process').filter(({ change }) => change === 'started')).toHaveLength(1);
    expect(await adapter.gone).toContain('the adapter ended by SIGKILL');
    expect(await adapter.request('bye', bye, PATIENCE)).toBeUndefined();
  });
});
