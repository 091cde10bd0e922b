import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ambiguities, validateWebhookPayload } from './index.js';

interface DescribedWebhook {
  readonly 'x-ambiguities': readonly string[];
  readonly parameters: readonly { readonly name: string; readonly example: string }[];
  readonly requestBody: {
    readonly content: {
      readonly 'application/json': { readonly examples: Record<string, { readonly value: unknown }> };
    };
  };
}

const described: DescribedWebhook = parse(readFileSync(new URL('omni.yaml', import.meta.url), 'utf8'))
  .webhooks.aiJobEvent.post;

const base = {
  event_id: 'evt_3f1c9a20_COMPLETE_1767225600',
  jobId: '3f1c9a20-5b7e-4c1d-9e8f-0a1b2c3d4e5f',
};
const ended = { ...base, completed_at: '2026-01-01T00:00:00Z' };
const progress = { iteration: 2, message: 'Query returned 42 rows', updatedAt: '2025-12-31T23:59:50.000Z' };

/** The body of each event as the switches have it by default. */
const bodies = {
  'job.complete': { ...ended, status: 'COMPLETE', result_summary: 'Net sales were $42' },
  'job.failed': { ...ended, status: 'FAILED' },
  'job.denied': { ...ended, status: 'FAILED', reason: 'No AI credits left' },
  'job.cancelled': { ...ended, status: 'CANCELLED' },
  'job.progress': { ...base, status: 'EXECUTING', progress },
};
const names = Object.keys(bodies) as (keyof typeof bodies)[];

const issues = (payload: unknown): readonly string[] => {
  const verdict = validateWebhookPayload(payload);
  return verdict.ok ? [] : verdict.issues;
};

describe.each(names)('the body of %s', (name) => {
  const body: Readonly<Record<string, unknown>> = bodies[name];

  test('is good as it is', () => {
    expect(issues(body)).toEqual([]);
  });

  test.each(['event', 'type'])('may name its event in %s, and no other event', (field) => {
    expect(issues({ ...body, [field]: name })).toEqual([]);
    expect(issues({ ...body, [field]: 'job.unheard-of' })).toEqual([`$.${field} must be "${name}"`]);
  });

  test.each([{}, { ticket: 'T-1', nested: { list: [1] } }, null])('may have %j as metadata', (metadata) => {
    expect(issues({ ...body, metadata })).toEqual([]);
  });

  test.each(['T-1', ['T-1'], 1])('may not have %j as metadata', (metadata) => {
    expect(issues({ ...body, metadata })).toEqual(['$.metadata must be object,null']);
  });

  test.each(['event_id', 'jobId'])('needs %s', (field) => {
    const { [field]: _dropped, ...rest } = body;
    expect(issues(rest)).toEqual([`$.${field} is missing`]);
  });

  test('is let through with keys that nobody listed', () => {
    expect(issues({ ...body, traceId: 'x' })).toEqual([]);
  });
});

describe('the shapes that switches give', () => {
  test('a failed job may have its error as the summary', () => {
    expect(issues({ ...bodies['job.failed'], result_summary: 'Unknown field' })).toEqual([]);
  });

  test('a denied job may say so in its status', () => {
    expect(issues({ ...bodies['job.denied'], status: 'DENIED' })).toEqual([]);
  });

  test('progress may have its text in message or in result_summary', () => {
    expect(issues({ ...base, status: 'EXECUTING', message: 'Searching' })).toEqual([]);
    expect(issues({ ...base, status: 'EXECUTING', result_summary: 'Searching' })).toEqual([]);
  });
});

describe('what no switch gives is refused', () => {
  test.each([
    ['a completed job without its summary', { ...ended, status: 'COMPLETE' }, '$.result_summary is missing'],
    [
      'a reason for a completed job',
      { ...bodies['job.complete'], reason: 'x' },
      '$.reason must be absent in this state',
    ],
    [
      'a summary of a cancelled job',
      { ...bodies['job.cancelled'], result_summary: 'x' },
      '$.result_summary must be absent in this state',
    ],
    ['an end without its time', { ...base, status: 'CANCELLED' }, '$.completed_at is missing'],
    [
      'an end with milliseconds',
      { ...bodies['job.failed'], completed_at: '2026-01-01T00:00:00.000Z' },
      '$.completed_at must match pattern "^[^.]+Z$"',
    ],
    [
      'progress that has ended',
      { ...bodies['job.progress'], completed_at: '2026-01-01T00:00:00Z' },
      '$.completed_at must be absent in this state',
    ],
    [
      'a denial by its event without a reason',
      { ...ended, status: 'FAILED', event: 'job.denied' },
      '$.reason is missing',
    ],
    ['a denial by its status without a reason', { ...ended, status: 'DENIED' }, '$.reason is missing'],
    [
      'a job id that is none',
      { ...bodies['job.failed'], jobId: 'job-1' },
      '$.jobId must match format "uuid"',
    ],
  ])('%s', (_what, payload, issue) => {
    expect(issues(payload)).toEqual([issue]);
  });

  test('progress with its text in two places, or in none', () => {
    expect(issues({ ...bodies['job.progress'], message: 'Searching' })).not.toEqual([]);
    expect(issues({ ...base, status: 'EXECUTING' })).toEqual(
      expect.arrayContaining([
        '$.progress is missing',
        '$.message is missing',
        '$.result_summary is missing',
      ]),
    );
  });

  test.each(['COMPLETED', 'QUEUED', 'toString', undefined, 7])('the status %s', (status) => {
    expect(issues({ ...ended, status })).toEqual([
      '$.status must be one of ["COMPLETE","FAILED","DENIED","CANCELLED","EXECUTING"]',
    ]);
  });

  test.each([null, undefined, 'text', 7, [bodies['job.complete']]])('%j in place of an object', (payload) => {
    expect(issues(payload)).toEqual(['$ must be object']);
  });
});

test('the signature in the description belongs to its first example', () => {
  const headers = new Map(described.parameters.map(({ name, example }) => [name, example]));
  const { complete } = described.requestBody.content['application/json'].examples;
  const timestamp = headers.get('X-Omni-Signature-Timestamp');
  const signed = `${timestamp}.${JSON.stringify(complete?.value)}`;
  const digest = createHmac('sha256', 'mock-signing-secret').update(signed).digest('hex');
  expect(headers.get('X-Omni-Signature')).toBe(`sha256=${digest}`);
});

test('the description points at every open question about webhooks, and at no other', () => {
  const open = ambiguities.filter(({ operations }) => operations.includes('aiJobEvent'));
  expect([...described['x-ambiguities']].sort()).toEqual(open.map(({ id }) => id).sort());
});
