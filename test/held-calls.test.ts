import { expect, test } from 'vitest';
import type { ExchangeEvent, SpaceControl } from '../mock-server/index.js';
import { clientOf, useOmni } from './support/omni.js';

const omni = useOmni({ profile: 'instant' });
const SOON_MS = 5_000;

/** A space with a job that runs until it is moved, and a client whose calls are sent at once. */
async function aRunningJob() {
  const space = omni().createSpace();
  space.script({ scenario: 'jumps-to-complete', pace: { by: 'steps' } });
  const jobId = await clientOf(space).job();
  const { organization } = space.keys;
  const send = async (method: string, action: string, signal?: AbortSignal) => {
    const response = await fetch(`${space.baseUrl}/api/v1/ai/jobs/${jobId}${action}`, {
      method,
      headers: { authorization: `Bearer ${organization}` },
      ...(signal ? { signal } : {}),
    });
    const body = (await response.json()) as { readonly state?: string };
    return { status: response.status, body };
  };
  return { space, jobId, cancel: () => send('POST', '/cancel'), send };
}

const exchanges = (space: SpaceControl): ExchangeEvent[] =>
  space.trace().filter((event): event is ExchangeEvent => event.kind === 'exchange');

test('a cancel that is held before the mock acts comes too late when the job ends meanwhile', async () => {
  const { space, jobId, cancel } = await aRunningJob();
  const fault = space.fault({ operation: 'aiJobCancel', kind: 'hold', when: 'before' });
  const answer = cancel();
  expect(await space.holding(fault, SOON_MS)).toBe(true);
  expect(space.step(jobId)).toBe('COMPLETE');
  expect(space.release(fault)).toBe(1);
  expect(await answer).toMatchObject({ status: 200, body: { state: 'COMPLETE' } });
});

test('an answer that is held says what was true when the mock acted, and the trace tells both times', async () => {
  const { space, jobId, send } = await aRunningJob();
  const fault = space.fault({ operation: 'aiJobStatus', kind: 'hold' });
  const answer = send('GET', '');
  expect(await space.holding(fault, SOON_MS)).toBe(true);
  expect(exchanges(space).filter(({ operation }) => operation === 'aiJobStatus')).toEqual([]);
  space.step(jobId);
  space.release(fault);
  expect((await answer).body.state).toBe('QUEUED');
  const [poll] = exchanges(space).filter(({ operation }) => operation === 'aiJobStatus');
  const ended = space.trace().find((event) => event.kind === 'transition' && event.to === 'COMPLETE');
  expect(poll).toMatchObject({ jobState: 'QUEUED', fault: { id: fault, kind: 'hold' } });
  expect(poll?.wallMs).toBeLessThan(ended?.wallMs ?? 0);
  expect(poll?.endedMs).toBeGreaterThan(ended?.wallMs ?? 0);
});

test('held both before and after, a call takes two releases', async () => {
  const { space, jobId, cancel } = await aRunningJob();
  const fault = space.fault({ operation: 'aiJobCancel', kind: 'hold', when: 'both' });
  const answer = cancel();
  await space.holding(fault, SOON_MS);
  expect((await clientOf(space).poll(jobId)).body.state).toBe('QUEUED');
  expect(space.release(fault)).toBe(1);
  expect((await clientOf(space).poll(jobId)).body.state).toBe('CANCELLED');
  expect(space.release(fault)).toBe(1);
  expect((await answer).body.state).toBe('CANCELLED');
  expect(space.release(fault)).toBe(0);
});

test('over HTTP a fault says how many calls it holds, lets them go, and holds those that come later', async () => {
  const { space, send } = await aRunningJob();
  const control = clientOf({ ...space, baseUrl: omni().url });
  const faults = `/_mock/spaces/${space.id}/faults`;
  const { body: made } = await control.post(faults, { operation: 'aiJobStatus', kind: 'hold', times: 3 });
  const holding = async () => (await control.get(faults)).body.faults[0]?.holding;
  const first = [send('GET', ''), send('GET', '')];
  await expect.poll(holding).toBe(2);
  const release = () => control.post(`${faults}/${made.id}/release`);
  expect((await release()).body).toEqual({ released: 2 });
  expect((await Promise.all(first)).map(({ status }) => status)).toEqual([200, 200]);
  const third = send('GET', '');
  await expect.poll(holding).toBe(1);
  await release();
  expect((await third).status).toBe(200);
  expect((await send('GET', '')).status).toBe(200);
  expect((await control.get(faults)).body.faults).toEqual([]);
});

test('what holds no calls cannot be released, and that is said in a sentence', async () => {
  const space = omni().createSpace();
  const control = clientOf({ ...space, baseUrl: omni().url });
  space.fault({ operation: 'whoami', kind: 'html' });
  for (const id of ['fault-1', 'fault-9']) {
    const { status, body } = await control.post(`/_mock/spaces/${space.id}/faults/${id}/release`);
    expect([status, body.detail]).toEqual([404, expect.stringContaining(`${id} holds no calls`)]);
  }
});

test.each([
  ['its faults are dropped', (space: SpaceControl) => space.clearFaults()],
  ['its space ends', (space: SpaceControl) => space.drop()],
])('a held call goes on when %s', async (_when, end) => {
  const { space, cancel } = await aRunningJob();
  const fault = space.fault({ operation: 'aiJobCancel', kind: 'hold', when: 'both' });
  const answer = cancel();
  await space.holding(fault, SOON_MS);
  end(space);
  expect((await answer).body.state).toBe('CANCELLED');
});

test('a held call goes on by itself when its time is up', async () => {
  const { space, cancel } = await aRunningJob();
  space.fault({ operation: 'aiJobCancel', kind: 'hold', when: 'both', atMostMs: 1 });
  expect((await cancel()).body.state).toBe('CANCELLED');
});

test('a client that hangs up is waited for no longer, and was shown nothing', async () => {
  const { space, jobId, send } = await aRunningJob();
  const fault = space.fault({ operation: 'aiJobCancel', kind: 'hold', when: 'before' });
  const patience = new AbortController();
  const answer = send('POST', '/cancel', patience.signal);
  await space.holding(fault, SOON_MS);
  patience.abort();
  await expect(answer).rejects.toThrow('abort');
  await expect.poll(() => exchanges(space).length).toBe(2);
  expect(exchanges(space)[1]).toMatchObject({ operation: 'aiJobCancel', status: null, jobState: null });
  expect((await clientOf(space).poll(jobId)).body.state).toBe('CANCELLED');
});

test('whoever waits for a call to be held is told when none comes, or none can', async () => {
  const space = omni().createSpace();
  const fault = space.fault({ operation: 'aiJobCancel', kind: 'hold' });
  expect(await space.holding(fault, 1)).toBe(false);
  const waiting = space.holding(fault, SOON_MS);
  space.drop();
  expect(await waiting).toBe(false);
});
