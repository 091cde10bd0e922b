import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { RawWebhook } from '../core/webhooks/raw-webhook.js';
import { type Material, type WebhookCase, webhookCase, webhookCases } from './index.js';

const payload = {
  event_id: 'evt_3f1c9a20_COMPLETE_1767225600',
  jobId: '3f1c9a20-5b7e-4c1d-9e8f-0a1b2c3d4e5f',
  status: 'COMPLETE',
  result_summary: 'Net sales were $42',
  metadata: { ticket: 'T-1' },
  completed_at: '2026-01-01T00:00:00Z',
};

const material: Material = {
  secret: 'mock-signing-secret',
  otherSecret: 'secret of another job',
  unixMs: 1_767_225_600_123,
  payload,
  dialect: { digest: 'hex', timestampUnit: 'seconds' },
  toleranceSeconds: 300,
};

const DIALECTS: readonly Material['dialect'][] = [
  { digest: 'hex', timestampUnit: 'seconds' },
  { digest: 'base64', timestampUnit: 'seconds' },
  { digest: 'hex-upper', timestampUnit: 'seconds' },
  { digest: 'hex', timestampUnit: 'milliseconds' },
];

/** One event of each kind: some have no metadata, no summary, no end. */
const PAYLOADS: readonly Material['payload'][] = [
  payload,
  { event_id: 'evt_3f1c9a20_FAILED_1', jobId: payload.jobId, status: 'FAILED', reason: 'no credits' },
  {
    event_id: 'evt_3f1c9a20_EXECUTING_1',
    jobId: payload.jobId,
    status: 'EXECUTING',
    progress: { iteration: 1 },
  },
];

const MATERIALS = DIALECTS.flatMap((dialect) =>
  PAYLOADS.map((each): Material => ({ ...material, dialect, payload: each })),
);

const valuesOf = ({ headers }: RawWebhook, name: string): string[] =>
  headers.filter(([candidate]) => candidate.toLowerCase() === name).map(([, value]) => value);

/** Verifies as the strictest reader of the rule does, and shares no code with the catalogue. No limit of age. */
function verifies(webhook: RawWebhook, { secret, dialect }: Material): boolean {
  const [signature, ...moreSignatures] = valuesOf(webhook, 'x-omni-signature');
  const [timestamp, ...moreTimestamps] = valuesOf(webhook, 'x-omni-signature-timestamp');
  if (signature === undefined || timestamp === undefined) return false;
  if (moreSignatures.length + moreTimestamps.length > 0) return false;
  const signed = Buffer.concat([Buffer.from(`${timestamp}.`, 'latin1'), webhook.body]);
  const hmac = createHmac('sha256', secret).update(signed);
  if (dialect.digest === 'hex-upper') return signature === `sha256=${hmac.digest('hex').toUpperCase()}`;
  return signature === `sha256=${hmac.digest(dialect.digest)}`;
}

/** Where two webhooks differ: the parts a case may change. */
function differences(control: RawWebhook, mutant: RawWebhook): string[] {
  const found = [];
  for (const [part, name] of [
    ['signature', 'x-omni-signature'],
    ['timestamp', 'x-omni-signature-timestamp'],
    ['content-type', 'content-type'],
  ] as const) {
    if (JSON.stringify(valuesOf(control, name)) !== JSON.stringify(valuesOf(mutant, name))) found.push(part);
  }
  const names = (webhook: RawWebhook) => new Set(webhook.headers.map(([name]) => name));
  if (mutant.headers.some(([name]) => !names(control).has(name))) found.push('header-names');
  if (!Buffer.from(control.body).equals(mutant.body)) found.push('body');
  return found;
}

/** What a case says that it changes. */
function promised({ id, differs, signedAnew }: WebhookCase): string[] {
  if (id === 'content-type-charset') return ['content-type'];
  if (id === 'header-case') return ['header-names'];
  const field = differs === 'spelling' ? 'body' : differs;
  return signedAnew ? ['signature', field] : [field];
}

const sorted = (texts: readonly string[]): string[] => [...texts].sort();

test('the catalogue has more than forty cases, each with an id of its own', () => {
  expect(webhookCases.length).toBeGreaterThan(40);
  expect(new Set(webhookCases.map(({ id }) => id)).size).toBe(webhookCases.length);
});

test('every case says in sentences what it is and why it matters', () => {
  for (const { id, title, why } of webhookCases) {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(title).toMatch(/^[A-Z].*\.$/);
    expect(why).toMatch(/^[A-Z].*\.$/);
  }
});

test('a case is found by its id', () => {
  expect(webhookCase('wrong-key')?.group).toBe('signature');
  expect(webhookCase('no-such-case')).toBeUndefined();
});

describe.each(webhookCases.map((each) => [each.id, each] as const))('%s', (_, attack) => {
  test('its control verifies, and is the same event for every case', () => {
    for (const each of MATERIALS) {
      const { control } = attack.craft(each);
      expect(verifies(control, each)).toBe(true);
      expect(Buffer.from(control.body).toString()).toBe(JSON.stringify(each.payload));
    }
  });

  test('its mutant differs in the one field it names, and in its signature only if that was made anew', () => {
    for (const each of MATERIALS) {
      const { control, mutant } = attack.craft(each);
      expect(sorted(differences(control, mutant))).toEqual(sorted(promised(attack)));
    }
  });

  test('its mutant is as validly signed as the case says', () => {
    for (const each of MATERIALS) {
      const verdict = verifies(attack.craft(each).mutant, each);
      if (attack.expects === 'refuse') expect(verdict).toBe(false);
      else if (attack.expects !== 'either') expect(verdict).toBe(true);
    }
  });

  test('it is crafted the same each time', () => {
    const [first, again] = [attack.craft(material).mutant, attack.craft(material).mutant];
    expect(again.headers).toEqual(first.headers);
    expect(Buffer.from(again.body).equals(first.body)).toBe(true);
  });
});

describe('the mutants', () => {
  const mutantOf = (id: string, each: Material = material): RawWebhook => {
    const attack = webhookCase(id);
    if (!attack) throw new Error(`No case ${id}.`);
    return attack.craft(each).mutant;
  };
  const textOf = (id: string): string => Buffer.from(mutantOf(id).body).toString();
  const ageOf = (id: string, toleranceSeconds: number | null): number =>
    1_767_225_600 -
    Number(valuesOf(mutantOf(id, { ...material, toleranceSeconds }), 'x-omni-signature-timestamp')[0]);

  test('the digest in the other case differs from the genuine one in every dialect', () => {
    const signatureIn = (digest: Material['dialect']['digest']) =>
      valuesOf(
        mutantOf('upper-case-digest', { ...material, dialect: { ...material.dialect, digest } }),
        'x-omni-signature',
      )[0];
    expect(signatureIn('hex')).toMatch(/^sha256=[0-9A-F]{64}$/);
    expect(signatureIn('hex-upper')).toMatch(/^sha256=[0-9a-f]{64}$/);
  });

  test('are all different', () => {
    const seen = webhookCases.map(({ craft }) => {
      const { headers, body } = craft(material).mutant;
      return JSON.stringify([headers, Buffer.from(body).toString('base64')]);
    });
    expect(new Set(seen).size).toBe(webhookCases.length);
  });

  test('the control is the worked example of the signature', () => {
    const { headers } = webhookCases[0]?.craft(material).control ?? { headers: [] };
    expect(headers).toEqual([
      ['Content-Type', 'application/json'],
      ['X-Omni-Signature-Timestamp', '1767225600'],
      ['X-Omni-Signature', 'sha256=6192b5e6657929d278cc8581ffe5165144755e0a2ab8465b4a628dd7d8437ca4'],
    ]);
  });

  test.each(['unicode-escapes', 'escaped-slashes', 'white-space', 'number-spelling', 'trailing-newline'])(
    '%s: a receiver that parses and writes anew does not get the bytes that were signed',
    (id) => {
      expect(JSON.stringify(JSON.parse(textOf(id)))).not.toBe(textOf(id));
      expect(JSON.parse(textOf(id))).toMatchObject({ event_id: payload.event_id, status: 'COMPLETE' });
    },
  );

  test.each(['compact-of-pretty', 'duplicate-key', 'newline-appended'])(
    '%s: a receiver that parses and writes anew gets the bytes that were signed',
    (id) => {
      expect(JSON.stringify(JSON.parse(textOf(id)))).toBe(JSON.stringify(payload));
    },
  );

  test('are what their titles say', () => {
    expect(Object.keys(JSON.parse(textOf('key-order')))).toEqual(Object.keys(payload).reverse());
    expect(textOf('unicode-escapes')).toContain(
      String.raw`"status":"\u0043\u004f\u004d\u0050\u004c\u0045\u0054\u0045"`,
    );
    expect(textOf('unicode-escapes')).toMatch(/^[\0-\x7f]*$/);
    expect(textOf('escaped-slashes')).toContain(String.raw`https:\/\/example.com\/reports\/7`);
    expect(textOf('raw-emoji')).toContain('Zürich 東京 🎉');
    expect(textOf('number-spelling')).toContain('[1.0,1e2,-0.0,12345678901234567890]');
    expect(textOf('lone-surrogate')).toContain(String.raw`"half":"\ud83d"`);
    expect(textOf('prototype-keys')).toContain('{"__proto__":{"verified":true}');
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(mutantOf('invalid-utf8').body)).toThrow();
    expect(() => JSON.parse(textOf('deep-nesting'))).not.toThrow();
    expect(mutantOf('long-body').body.length).toBe(48 * 1024);
    expect(mutantOf('large-body').body.length).toBeGreaterThan(1024 * 1024);
    expect(mutantOf('empty-body').body.length).toBe(0);
  });

  test('too old and too new are beyond what the receiver says it takes, or a day when it says nothing', () => {
    expect([ageOf('stale', 300), ageOf('stale', 5), ageOf('stale', null)]).toEqual([600, 65, 86_400]);
    expect([ageOf('future', 300), ageOf('future', 5), ageOf('future', null)]).toEqual([-600, -65, -86_400]);
  });
});
