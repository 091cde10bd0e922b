import { describe, expect, test } from 'vitest';
import { defaultSwitches, type Switches, validateWebhookPayload } from '../../../openapi/index.js';
import type { WebhookEventName } from '../trace-events.js';
import { type EventFacts, payloadOf } from './event-body.js';

const facts: EventFacts = {
  jobId: '3f1c9a20-5b7e-4c1d-9e8f-0a1b2c3d4e5f',
  summary: 'Net sales were $42',
  error: 'The query failed',
  progress: { iteration: 2, message: 'Query returned 42 rows', updatedAt: Date.UTC(2026, 0, 1) + 5 },
  metadata: { ticket: 'T-1' },
  at: Date.UTC(2026, 0, 1) + 999,
};

const bodyOf = (event: WebhookEventName, more: Partial<EventFacts> = {}, switches: Partial<Switches> = {}) =>
  JSON.stringify(
    payloadOf(
      event,
      'evt_3f1c9a20_COMPLETE_1767225600',
      { ...facts, ...more },
      { ...defaultSwitches, ...switches },
    ),
  );

test('a completed job is told in the bytes of the worked example', () => {
  expect(bodyOf('job.complete')).toBe(
    '{"event_id":"evt_3f1c9a20_COMPLETE_1767225600","jobId":"3f1c9a20-5b7e-4c1d-9e8f-0a1b2c3d4e5f","status":"COMPLETE","result_summary":"Net sales were $42","metadata":{"ticket":"T-1"},"completed_at":"2026-01-01T00:00:00Z"}',
  );
});

test.each([
  ['job.failed', { status: 'FAILED' }],
  ['job.denied', { status: 'FAILED', reason: 'The query failed' }],
  ['job.cancelled', { status: 'CANCELLED' }],
] as const)('%s', (event, said) => {
  const payload = JSON.parse(bodyOf(event));
  expect(payload).toEqual({
    event_id: 'evt_3f1c9a20_COMPLETE_1767225600',
    jobId: facts.jobId,
    ...said,
    metadata: { ticket: 'T-1' },
    completed_at: '2026-01-01T00:00:00Z',
  });
});

test('progress has no completed_at, and the shape that the status has', () => {
  const payload = JSON.parse(bodyOf('job.progress', { metadata: undefined }));
  expect(payload).toEqual({
    event_id: 'evt_3f1c9a20_COMPLETE_1767225600',
    jobId: facts.jobId,
    status: 'EXECUTING',
    progress: { iteration: 2, message: 'Query returned 42 rows', updatedAt: '2026-01-01T00:00:00.005Z' },
  });
});

describe('every event in every dialect keeps the contract', () => {
  const events = ['job.complete', 'job.failed', 'job.denied', 'job.cancelled', 'job.progress'] as const;
  const dialects: Partial<Switches>[] = [
    { webhookEventField: 'event' },
    { webhookEventField: 'type', webhookMetadataWhenNone: 'null' },
    { webhookProgressShape: 'message', webhookFailedSummary: 'error-message' },
    { webhookProgressShape: 'result-summary', webhookDeniedStatus: 'denied' },
    { webhookMetadataWhenNone: 'empty-object' },
  ];
  test.each(events.flatMap((event) => dialects.map((switches) => [event, switches] as const)))(
    '%s with %j',
    (event, switches) => {
      for (const metadata of [undefined, {}, facts.metadata]) {
        expect(validateWebhookPayload(JSON.parse(bodyOf(event, { metadata }, switches)))).toEqual({
          ok: true,
        });
      }
    },
  );
});
