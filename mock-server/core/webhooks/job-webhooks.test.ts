import { describe, expect, test } from 'vitest';
import {
  JobWebhooks,
  type MadeEvent,
  MOST_IN_LINE,
  type PendingAttempt,
  type WebhookScript,
} from './job-webhooks.js';

const aJobs = (script: WebhookScript = {}) =>
  new JobWebhooks({ url: 'http://127.0.0.1/', secret: null, metadata: undefined, progress: true }, script);

const anEvent = (eventId: string): MadeEvent => ({
  name: 'job.progress',
  eventId,
  payload: {},
  body: Buffer.alloc(0),
});

const pending = (webhooks: JobWebhooks, event: MadeEvent, turn: number, attempt = 1): PendingAttempt => ({
  jobId: '3f1c9a20-5b7e-4c1d-9e8f-0a1b2c3d4e5f',
  webhooks,
  event,
  attempt,
  copy: 0,
  dueAt: 0,
  turn,
});

describe('the webhooks of a job', () => {
  test('have ids that are made of the job, the status and the second, and are never the same', () => {
    const webhooks = aJobs();
    const id = (status: string, at: number) => webhooks.newEventId('3f1c9a20-5b7e', status, at);
    const at = 1_767_225_600_999;
    expect([
      id('EXECUTING', at),
      id('EXECUTING', at),
      id('EXECUTING', at + 1000),
      id('COMPLETE', at),
    ]).toEqual([
      'evt_3f1c9a20_EXECUTING_1767225600',
      'evt_3f1c9a20_EXECUTING_1767225601',
      'evt_3f1c9a20_EXECUTING_1767225602',
      'evt_3f1c9a20_COMPLETE_1767225600',
    ]);
  });

  test('leave one at a time, the soonest first, however they got in line', () => {
    const webhooks = aJobs();
    const [first, second, third] = ['a', 'b', 'c']
      .map(anEvent)
      .map((event, turn) => pending(webhooks, event, turn));
    if (!first || !second || !third) throw new Error('There should be three.');
    webhooks.begin(first);
    expect(webhooks.admits(second)).toBe(false);
    webhooks.wait(third);
    webhooks.wait(second);
    expect(webhooks.end()).toEqual([second]);
    webhooks.begin(second);
    expect(webhooks.end()).toEqual([third]);
    expect(webhooks.end()).toEqual([]);
  });

  test('have the oldest progress make room where too much of it is in line, and never an end', () => {
    const webhooks = aJobs();
    const end = pending(webhooks, { ...anEvent('end'), name: 'job.complete' }, 0);
    const progress = Array.from({ length: MOST_IN_LINE + 2 }, (_, i) =>
      pending(webhooks, anEvent(`${i}`), i + 1),
    );
    const out = [end, ...progress].map((one) => webhooks.wait(one));
    expect(out.filter((one) => one !== null)).toEqual(progress.slice(0, 2));
    expect(webhooks.waiting).toEqual([end, ...progress.slice(2)]);
  });

  test('leave with their copies beside them where a script says so, and a retry still waits', () => {
    const webhooks = aJobs({ copiesAtOnce: true });
    const event = anEvent('a');
    webhooks.begin(pending(webhooks, event, 1));
    expect(webhooks.admits(pending(webhooks, event, 2))).toBe(true);
    expect(webhooks.admits(pending(webhooks, event, 3, 2))).toBe(false);
    expect(webhooks.admits(pending(webhooks, anEvent('b'), 4))).toBe(false);
  });

  test('have attempts that are counted over those made by hand too', () => {
    const webhooks = aJobs();
    webhooks.begin(pending(webhooks, anEvent('a'), 1, 3));
    expect([webhooks.nextAttempt('a'), webhooks.nextAttempt('a'), webhooks.nextAttempt('b')]).toEqual([
      4, 5, 1,
    ]);
  });

  test('have no number given twice by hand, when one of their own comes in between', () => {
    const webhooks = aJobs();
    const before = [webhooks.nextAttempt('a'), webhooks.nextAttempt('a')];
    webhooks.begin(pending(webhooks, anEvent('a'), 1));
    expect([...before, webhooks.nextAttempt('a')]).toEqual([1, 2, 3]);
  });
});
