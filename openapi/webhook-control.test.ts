import { describe, expect, test } from 'vitest';
import { type ControlOperationId, requestIssueText, validateControlRequest } from './index.js';

const jobId = '3f1c9a20-5b7e-4c1d-9e8f-0a1b2c3d4e5f';

function refusals(operationId: ControlOperationId, body: unknown): string[] {
  const verdict = validateControlRequest(operationId, { path: { spaceId: 's1' }, body });
  return verdict.ok ? [] : verdict.issues.map(requestIssueText);
}

describe('the webhooks of a script', () => {
  const script = (webhook: unknown) => refusals('addScript', { scenario: 'answers', webhook });

  test('may be late, lost, repeated and out of order', () => {
    const everything = {
      delayMs: 0,
      drop: 'progress',
      copies: 10,
      copiesAtOnce: true,
      order: 'progress-last',
      beforeSubmitResponse: true,
      retryAnyway: 2,
      abandonFirst: 1,
    };
    expect(script(everything)).toEqual([]);
    expect(script({})).toEqual([]);
  });

  test.each<[unknown, string]>([
    [
      { copys: 2 },
      "webhook.copys: Unrecognized key. Expected 'delayMs' | 'drop' | 'copies' | 'copiesAtOnce' | 'order' | 'beforeSubmitResponse' | 'retryAnyway' | 'abandonFirst'",
    ],
    [{ copiesAtOnce: true }, 'webhook.copies: Required by copiesAtOnce'],
    [{ copies: 0 }, 'webhook.copies: Number must be greater than or equal to 1'],
    [{ copies: 11 }, 'webhook.copies: Number must be less than or equal to 10'],
    [{ delayMs: -1 }, 'webhook.delayMs: Number must be greater than or equal to 0'],
    [{ retryAnyway: 1.5 }, 'webhook.retryAnyway: Expected integer, received number'],
    [
      { drop: 'some' },
      "webhook.drop: Invalid enum value. Expected 'terminal' | 'progress' | 'all', received 'some'",
    ],
    [
      { order: 'backwards' },
      "webhook.order: Invalid enum value. Expected 'as-it-happened' | 'progress-last', received 'backwards'",
    ],
    [null, 'webhook: Expected object, received null'],
  ])('may not be %j', (webhook, text) => {
    expect(script(webhook)).toEqual([text]);
  });
});

describe('a webhook sent by hand', () => {
  const send = (more: object) => refusals('sendWebhook', { jobId, ...more });

  test('needs no more than its job', () => {
    expect(send({})).toEqual([]);
    expect(refusals('sendWebhook', {})).toEqual(['jobId: Required']);
  });

  test('may be anything else of what a receiver should bear', () => {
    const everything = {
      event: 'job.progress',
      url: 'http://127.0.0.1:3000/hooks',
      secret: '',
      attack: { id: 'wrong-key', role: 'mutant' },
      eventId: 'evt_1',
      body: { status: 'DENIED', anything: [1] },
      secondsAgo: -0.5,
      abandon: true,
      repeats: true,
    };
    expect(send(everything)).toEqual([]);
  });

  test.each<[object, string]>([
    [{ jobId: 'job-1' }, 'jobId: Invalid uuid'],
    [
      { evnt: 'job.complete' },
      "evnt: Unrecognized key. Expected 'jobId' | 'event' | 'url' | 'secret' | 'attack' | 'eventId' | 'body' | 'secondsAgo' | 'abandon' | 'repeats'",
    ],
    [
      { event: 'complete' },
      "event: Invalid enum value. Expected 'job.complete' | 'job.failed' | 'job.denied' | 'job.cancelled' | 'job.progress', received 'complete'",
    ],
    [{ url: 'hooks' }, 'url: Invalid url'],
    [{ attack: { id: 'wrong-key' } }, "attack.role: Required. Expected 'control' | 'mutant'"],
    [
      { attack: { id: 'wrong-key', role: 'judge' } },
      "attack.role: Invalid enum value. Expected 'control' | 'mutant', received 'judge'",
    ],
    [{ body: [] }, 'body: Expected object, received array'],
    [{ secondsAgo: '3600' }, 'secondsAgo: Expected number, received string'],
  ])('may not have %j', (more, text) => {
    expect(send(more)).toEqual([text]);
  });
});

test('moving the clock may wait for webhooks, and waiting alone is a request too', () => {
  expect(refusals('moveClock', { advanceMs: 1000, awaitWebhooks: true })).toEqual([]);
  expect(refusals('moveClock', { awaitWebhooks: true })).toEqual([]);
  expect(refusals('moveClock', { awaitWebhook: true })).toEqual([
    "awaitWebhook: Unrecognized key. Expected 'advanceMs' | 'freeze' | 'awaitWebhooks'",
  ]);
});
