import { createHash, createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { explain } from './explain.js';

const SECRET = 'mock-signing-secret';
const NOW = 1_767_225_602;
const TIMESTAMP = '1767225600';
const EVENT = {
  event_id: 'evt_1',
  status: 'COMPLETE',
  place: 'Zürich <a/b> & more',
  metadata: { b: 1, a: [2, {}, []] },
};
const BODY = JSON.stringify(EVENT);

interface Signing {
  readonly key?: string | Buffer;
  readonly signed?: string | Buffer;
  readonly timestamp?: string;
  readonly algorithm?: string;
  readonly encoding?: 'hex' | 'base64' | 'base64url';
}

/** The digest of somebody who signs as these words say. */
const digest = ({
  key = SECRET,
  signed = BODY,
  timestamp = TIMESTAMP,
  algorithm = 'sha256',
  encoding = 'hex',
}: Signing) => createHmac(algorithm, key).update(`${timestamp}.`).update(signed).digest(encoding);

const right = `sha256=${digest({})}`;

interface Captured {
  readonly signature?: string | readonly string[];
  readonly timestamp?: string | readonly string[];
  readonly body?: string | Buffer;
  readonly secret?: string;
  readonly toleranceSeconds?: number | null;
}

/** What is said of a capture that is right but for what is given. */
function explained({
  signature = right,
  timestamp = TIMESTAMP,
  body = BODY,
  secret = SECRET,
  toleranceSeconds = null,
}: Captured) {
  const headers = [
    ...[timestamp].flat().map((value) => ['x-omni-signature-timestamp', value] as const),
    ...[signature].flat().map((value) => ['X-OMNI-SIGNATURE', value] as const),
  ];
  return explain(
    { headers, body: Buffer.from(body), remarks: [] },
    { secret, nowSeconds: NOW, toleranceSeconds },
  );
}

const saidOf = (captured: Captured): string => {
  const { valid, headline } = explained(captured);
  return `${valid ? 'valid' : 'not valid'}: ${headline}`;
};

test('a genuine webhook is valid, whatever its age when no limit is set', () => {
  expect(explained({})).toEqual({
    valid: true,
    headline: 'The signature is right.',
    advice: [],
    signature: right,
    computed: right,
    timestamp: TIMESTAMP,
    ageSeconds: 2,
  });
});

test.each([
  ['base64', digest({ encoding: 'base64' }), digest({}), 'lower-case hexadecimal instead of base64'],
  [
    'hex-upper',
    digest({}).toUpperCase(),
    digest({ encoding: 'base64' }),
    'base64 instead of upper-case hexadecimal',
  ],
] as const)(
  'where the digest is %s, one that is so is valid, and no other',
  (expected, genuine, other, said) => {
    const rules = { secret: SECRET, nowSeconds: Number(TIMESTAMP), toleranceSeconds: null, digest: expected };
    const judged = (signature: string) =>
      explain(
        {
          headers: [
            ['X-Omni-Signature-Timestamp', TIMESTAMP],
            ['X-Omni-Signature', `sha256=${signature}`],
          ],
          body: Buffer.from(BODY),
          remarks: [],
        },
        rules,
      );
    expect(judged(genuine)).toMatchObject({ valid: true, computed: `sha256=${genuine}` });
    expect(judged(other)).toMatchObject({
      valid: false,
      headline: `The digest is right, but it is written in ${said}.`,
      advice: [expect.stringContaining(`webhookDigest=${expected} was given`)],
    });
    expect(judged(genuine.slice(0, 20)).headline).toContain(`ends after 20 of its ${genuine.length} digits`);
    expect(judged('?!').headline).toMatch(/is no signature: it should be `sha256=` and (44|64) /);
  },
);

describe('what signers do otherwise is named:', () => {
  const signed = (text: string | Buffer): Captured => ({ signature: `sha256=${digest({ signed: text })}` });
  const keyed = (key: string | Buffer, secret = SECRET): Captured => ({
    signature: `sha256=${digest({ key })}`,
    secret,
  });
  const mac = (text: string): string => `sha256=${createHmac('sha256', SECRET).update(text).digest('hex')}`;
  const sorted = JSON.stringify({
    event_id: 'evt_1',
    metadata: { a: [2, {}, []], b: 1 },
    place: EVENT.place,
    status: 'COMPLETE',
  });
  const python = BODY.replaceAll('","', '", "')
    .replaceAll('":', '": ')
    .replaceAll(',"metadata', ', "metadata')
    .replaceAll('1,"a"', '1, "a"')
    .replaceAll(',{}', ', {}')
    .replaceAll(',[]', ', []');

  test.each<[string, Captured]>([
    [
      'the digest is right, but it is written in base64 instead of lower-case hexadecimal.',
      { signature: `sha256=${digest({ encoding: 'base64' })}` },
    ],
    [
      'the digest is right, but it is written in URL-safe base64 instead of lower-case hexadecimal.',
      { signature: `sha256=${digest({ signed: '>>', encoding: 'base64url' })}`, body: '>>' },
    ],
    [
      'the digest is right, but it is written in upper-case hexadecimal instead of lower-case hexadecimal.',
      { signature: `sha256=${digest({}).toUpperCase()}` },
    ],
    ['the digest is right, but its prefix `sha256=` is missing.', { signature: digest({}) }],
    [
      'the digest is right, but its prefix is `sha1=` instead of `sha256=`.',
      { signature: `sha1=${digest({})}` },
    ],
    [
      'the digest is right, but it is written in base64 instead of lower-case hexadecimal and its prefix `sha256=` is missing.',
      { signature: digest({ encoding: 'base64' }) },
    ],
    ['the signature is right for the body alone, without the timestamp.', { signature: mac(BODY) }],
    [
      'the signature is right for timestamp and body without the dot between them.',
      { signature: mac(TIMESTAMP + BODY) },
    ],
    [
      'the signature is right for timestamp and body with a colon between them.',
      { signature: mac(`${TIMESTAMP}:${BODY}`) },
    ],
    [
      'the signature is right for the body first, then the timestamp.',
      { signature: mac(`${BODY}.${TIMESTAMP}`) },
    ],
    [
      'the signature is right for the timestamp in seconds, while the header has milliseconds.',
      { timestamp: `${TIMESTAMP}123` },
    ],
    [
      'the signature is right for the timestamp in milliseconds, while the header has seconds.',
      { signature: `sha256=${digest({ timestamp: `${TIMESTAMP}000` })}` },
    ],
    ['the signature is right for the timestamp 1767225600.', { timestamp: '1767225731' }],
    [
      'the signature is an HMAC-SHA1 of what was to be signed.',
      { signature: `sha1=${digest({ algorithm: 'sha1' })}` },
    ],
    [
      'the signature is an HMAC-SHA512 of what was to be signed.',
      { signature: `sha512=${digest({ algorithm: 'sha512' })}` },
    ],
    [
      'the signature is an HMAC-SHA1 of what was to be signed; besides, it is written in base64 instead of lower-case hexadecimal and its prefix `sha256=` is missing.',
      { signature: digest({ algorithm: 'sha1', encoding: 'base64' }) },
    ],
    [
      'the signature is a plain SHA256, without a key, of what was to be signed.',
      { signature: `sha256=${createHash('sha256').update(`${TIMESTAMP}.${BODY}`).digest('hex')}` },
    ],
    [
      'the signature is right for the body written as compact JSON.',
      { body: JSON.stringify(EVENT, null, 2) },
    ],
    [
      'the signature is right for the body written as JSON indented by 2.',
      signed(JSON.stringify(EVENT, null, 2)),
    ],
    [
      'the signature is right for the body written as JSON indented by 4.',
      signed(JSON.stringify(EVENT, null, 4)),
    ],
    [
      'the signature is right for the body written as JSON indented by 2 and a line break after it.',
      signed(`${JSON.stringify(EVENT, null, 2)}\n`),
    ],
    ['the signature is right for the body written as compact JSON with sorted keys.', signed(sorted)],
    [
      'the signature is right for the body written as JSON with a space after commas and colons (as Python does).',
      signed(python),
    ],
    [
      'the signature is right for the body written as JSON with a space after commas and colons (as Python does) with \\u escapes for letters beyond ASCII.',
      signed(python.replace('ü', '\\u00fc')),
    ],
    [
      'the signature is right for the body written as compact JSON with escaped slashes.',
      signed(BODY.replace('/', '\\/')),
    ],
    [
      'the signature is right for the body written as compact JSON with \\u escapes and escaped slashes (as PHP does).',
      signed(BODY.replace('/', '\\/').replace('ü', '\\u00fc')),
    ],
    [
      'the signature is right for the body written as compact JSON with \\u escapes for <, > and & (as Go does).',
      signed(BODY.replace('<', '\\u003c').replace('>', '\\u003e').replace('&', '\\u0026')),
    ],
    ['the signature is right for the body with a line break after it.', signed(`${BODY}\n`)],
    ['the signature is right for the body without the line break at its end.', { body: `${BODY}\n` }],
    ['the signature is right for the body without the line break at its end.', { body: `${BODY}\r\n` }],
    ['the signature is right for the body with a byte order mark before it.', signed(`\u{feff}${BODY}`)],
    [
      'the signature is right for the body without the byte order mark before it.',
      { body: `\u{feff}${BODY}` },
    ],
    [
      'the signature is right for the body with its line breaks as CR LF instead of LF.',
      { ...signed('{\r\n"x":\r\n1}'), body: '{\n"x":\n1}' },
    ],
    [
      'the signature is right for the body with its line breaks as LF instead of CR LF.',
      { ...signed('{\n"x":\n1}'), body: '{\r\n"x":\r\n1}' },
    ],
    [
      'the signature is right for the body read as UTF-8 and written as Latin-1.',
      signed(Buffer.from(BODY, 'latin1')),
    ],
    [
      'the signature is right for the body read as Latin-1 and written as UTF-8.',
      signed(Buffer.from(Buffer.from(BODY).toString('latin1'))),
    ],
    [
      'the signature is right for the text that the body has as a JSON string.',
      { body: JSON.stringify(BODY) },
    ],
    ['the signature is right for an empty body.', signed('')],
    ['the signature is right for the secret without the white space around it.', { secret: `${SECRET}\n` }],
    ['the signature is right for the secret with a line break after it.', keyed(`${SECRET}\n`)],
    ['the signature is right for the secret without its quotes.', { secret: `"${SECRET}"` }],
    ['the signature is right for the secret in quotes.', keyed(`"${SECRET}"`)],
    [
      'the signature is right for the secret decoded from base64.',
      keyed(Buffer.from('key of bytes'), Buffer.from('key of bytes').toString('base64')),
    ],
    [
      'the signature is right for the secret decoded from hexadecimal.',
      keyed(Buffer.from('key of bytes'), Buffer.from('key of bytes').toString('hex')),
    ],
    ['the signature is right for the secret without its prefix `whsec_`.', keyed('abc', 'whsec_abc')],
    ['the signature is right for the secret with `whsec_` before it.', keyed('whsec_abc', 'abc')],
    [
      'the signature is right for the secret without its prefix `whsec_` decoded from base64.',
      keyed(Buffer.from('bytes'), `whsec_${Buffer.from('bytes').toString('base64')}`),
    ],
    ['the signature is right for an empty secret.', keyed('')],
    ['the signature is right for the word undefined as its secret.', keyed('undefined')],
    [
      'the signature is right for the body with a line break after it and the secret without the white space around it.',
      { ...signed(`${BODY}\n`), secret: ` ${SECRET}` },
    ],
    [
      'the signature is right for the body written as JSON indented by 2 and the timestamp in seconds, while the header has milliseconds and the secret with a line break after it.',
      {
        signature: `sha256=${digest({ key: `${SECRET}\n`, signed: JSON.stringify(EVENT, null, 2) })}`,
        timestamp: `${TIMESTAMP}000`,
      },
    ],
  ])('%s', (said, captured) => {
    const { valid, headline, advice } = explained(captured);
    expect(`${headline[0]?.toLowerCase()}${headline.slice(1)}`).toBe(said);
    expect(valid).toBe(false);
    expect(advice.length).toBeGreaterThan(0);
  });
});

describe('headers that cannot be verified are named:', () => {
  test.each<[string, Captured]>([
    ['There is no X-Omni-Signature header.', { signature: [] }],
    ['The X-Omni-Signature header is empty.', { signature: ' ' }],
    [
      'The X-Omni-Signature header has 2 values, and number 2 of them is right.',
      { signature: ['sha256=00', right] },
    ],
    [
      'The X-Omni-Signature header has 2 values, and number 1 of them is right.',
      { signature: `${right}, sha256=00` },
    ],
    [
      'The X-Omni-Signature header has 2 values, and none of them is right.',
      { signature: 'sha256=00,sha256=11' },
    ],
    [
      'The X-Omni-Signature header is no signature: it should be `sha256=` and 64 hexadecimal digits.',
      { signature: 'sha256=' },
    ],
    [
      'The X-Omni-Signature header is no signature: it should be `sha256=` and 64 hexadecimal digits.',
      { signature: 'to be filled in!' },
    ],
    [
      'There is no X-Omni-Signature-Timestamp header, and without it nothing can be verified.',
      { timestamp: [] },
    ],
    [
      'The X-Omni-Signature-Timestamp header is empty, and without it nothing can be verified.',
      { timestamp: '' },
    ],
    ['The X-Omni-Signature-Timestamp header comes 2 times.', { timestamp: [TIMESTAMP, TIMESTAMP] }],
  ])('%s', (said, captured) => {
    expect(saidOf(captured)).toBe(`not valid: ${said}`);
  });

  test('a signature of the body alone is named when the timestamp is missing', () => {
    const signature = `sha256=${createHmac('sha256', SECRET).update(BODY).digest('hex')}`;
    expect(explained({ signature, timestamp: [] }).advice[0]).toBe(
      'The signature is right for the body alone, without the timestamp.',
    );
  });
});

describe('a damaged signature is told from a wrong one:', () => {
  test.each<[string, string]>([
    ['The signature is right, but ends after 32 of its 64 digits.', right.slice(0, -32)],
    ['The signature is right, but goes on after its 64 digits.', `${right}ab`],
    [
      'The signature is right but for 1 of its 64 digits.',
      right.slice(0, -1) + (right.endsWith('0') ? '1' : '0'),
    ],
    [
      'Only the first 10 of the 64 digits of the signature are right.',
      `${right.slice(0, 17)}${[...right.slice(17)].map((digit) => (digit === 'f' ? '0' : 'f')).join('')}`,
    ],
  ])('%s', (said, signature) => {
    expect(saidOf({ signature })).toBe(`not valid: ${said}`);
  });
});

describe('when nothing explains the signature', () => {
  const signature = `sha256=${digest({ key: 'quite another secret' })}`;

  test('the secret or the body is another', () => {
    expect(saidOf({ signature })).toBe(
      'not valid: The signature is that of another secret or of another body.',
    );
  });

  test.each<[string, Captured, string]>([
    ['an empty body', { body: '' }, 'The body is empty: was it lost before it was captured?'],
    ['half a body', { body: BODY.slice(0, 20) }, 'The body is no JSON: is it whole, and is it the body?'],
    [
      'a timestamp that is no number',
      { timestamp: 'soon' },
      'The timestamp "soon" is no whole number, so it is hardly what was signed.',
    ],
  ])('%s is pointed at', (_, captured, suspicion) => {
    expect(explained({ signature, ...captured }).advice).toContain(suspicion);
  });

  test('so it is for a body of a megabyte, which is not tried in every spelling', () => {
    const { headline } = explained({ signature, body: JSON.stringify({ padding: 'x'.repeat(1024 * 1024) }) });
    expect(headline).toBe('The signature is that of another secret or of another body.');
  });

  test('no text says the secret', () => {
    expect(JSON.stringify(explained({ signature }))).not.toContain(SECRET);
  });
});

describe('age', () => {
  const age = (timestamp: string, toleranceSeconds: number | null) =>
    saidOf({ signature: `sha256=${digest({ timestamp })}`, timestamp, toleranceSeconds });

  test.each([
    ['within the tolerance', String(NOW - 300), 'valid: The signature is right.'],
    ['ahead within the tolerance', String(NOW + 300), 'valid: The signature is right.'],
    ['in milliseconds', `${NOW - 300}000`, 'valid: The signature is right.'],
    [
      'too old',
      String(NOW - 301),
      'not valid: The signature is right, and was made 301 seconds ago; the tolerance is 300 seconds.',
    ],
    [
      'too new',
      String(NOW + 301),
      'not valid: The signature is right, and was made 301 seconds in the future; the tolerance is 300 seconds.',
    ],
    [
      'no number',
      'yesterday',
      'not valid: The signature is right, and the timestamp is no number, so its age cannot be told.',
    ],
  ])('%s', (_, timestamp, said) => {
    expect(age(timestamp, 300)).toBe(said);
  });

  test('is not judged when no limit is set', () => {
    expect([age('1', null), age('yesterday', null)]).toEqual([
      'valid: The signature is right.',
      'valid: The signature is right.',
    ]);
  });
});
