import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { verifyCapture } from './verify.js';

const SECRET = 'mock-signing-secret';
const BODY = '{"event_id":"evt_1","status":"COMPLETE","place":"Zürich"}';
const SIGNATURE = `sha256=${createHmac('sha256', SECRET).update(`1767225600.${BODY}`).digest('hex')}`;
const HEADERS = {
  'Content-Type': 'application/json',
  'X-Omni-Signature-Timestamp': '1767225600',
  'X-Omni-Signature': SIGNATURE,
};
const LINES = Object.entries(HEADERS).map(([name, value]) => `${name}: ${value}`);
const length = Buffer.byteLength(BODY);
const bodyBase64 = Buffer.from(BODY).toString('base64');

const verify = (request: string | Buffer) =>
  verifyCapture(
    { request: Buffer.from(request) },
    { secret: SECRET, nowSeconds: 1_767_225_602, toleranceSeconds: 300 },
  );

const delivery = {
  kind: 'delivery',
  seq: 7,
  requestHeaders: Object.fromEntries(
    Object.entries(HEADERS).map(([name, value]) => [name.toLowerCase(), value]),
  ),
  requestBody: BODY,
};

const JSON_LINES = [delivery, {}, { ...delivery, seq: 9, event: 'job.failed', status: 204 }]
  .map((event) => JSON.stringify(event))
  .join('\n');

const CURL_HEAD = [
  '*   Trying 127.0.0.1:3000...',
  '> POST /hooks HTTP/1.1',
  ...LINES.map((line) => `> ${line}`),
  '> ',
];
const CURL_ANSWER = ['< HTTP/1.1 401 Unauthorized', '< ', '{ [8 bytes data]', '* Left intact', 'unsigned'];

/** What `curl --trace` writes of some bytes, sixteen to a row. */
const traced = (what: string, bytes: Buffer): string[] => [
  `=> Send ${what}, ${bytes.length} bytes (0x${bytes.length.toString(16)})`,
  ...Array.from({ length: Math.ceil(bytes.length / 16) }, (_, row) => {
    const part = bytes.subarray(row * 16, row * 16 + 16);
    const hex = [...part].map((byte) => `${byte.toString(16).padStart(2, '0')} `).join('');
    const letters = part.toString('latin1').replaceAll(/[^ -~]/g, '.');
    return `${(row * 16).toString(16).padStart(4, '0')}: ${hex.padEnd(48)}${letters}`;
  }),
];
const CURL_TRACE = [
  '== Info: Connected to 127.0.0.1 (127.0.0.1) port 3000 (#0)',
  ...traced('header', Buffer.from(['POST /hooks HTTP/1.1', ...LINES, '', ''].join('\r\n'))),
  ...traced('data', Buffer.from(BODY)),
  '<= Recv header, 27 bytes (0x1b)',
  '0000: 48 54 54 50                                     HTTP',
].join('\n');

describe('a captured request is read from', () => {
  test.each<[string, string]>([
    ['headers, an empty line and the body', [...LINES, '', BODY].join('\n')],
    ['the same with CR LF', [...LINES, '', BODY].join('\r\n')],
    [
      'a request line before it',
      ['POST /hooks?a=b HTTP/1.1', 'Host: localhost', ...LINES, '', BODY].join('\r\n'),
    ],
    ['a request with a body of a known length', [`Content-Length: ${length}`, ...LINES, '', BODY].join('\n')],
    [
      'bytes of a packet before the request line',
      ['E..@P..\n\nxx POST / HTTP/1.1', ...LINES, '', BODY].join('\n'),
    ],
    ['what curl -v shows', ['> POST / HTTP/2', ...LINES.map((line) => `> ${line}`), '> ', BODY].join('\n')],
    [
      'what curl -v shows, with the body put between',
      [...CURL_HEAD, '} [57 bytes data]', BODY, ...CURL_ANSWER].join('\n'),
    ],
    ['what curl --trace writes', CURL_TRACE],
    ['what a bin shows after a status line', ['HTTP/1.1 200 OK', ...LINES, '', BODY].join('\n')],
    ['a header that goes on in the next line', [...LINES, 'X-Long: one,', '  two', '', BODY].join('\n')],
    [
      'a body in chunks',
      `Transfer-Encoding: chunked\r\n${LINES.join('\r\n')}\r\n\r\n5\r\n${BODY.slice(0, 5)}\r\n${(length - 5).toString(16)};x=1\r\n${BODY.slice(5)}\r\n0\r\n\r\n`,
    ],
    [
      'a body in chunks that were put together',
      ['Transfer-Encoding: chunked', ...LINES, '', BODY].join('\n'),
    ],
    ['a file that begins with a byte order mark', `\u{feff}${[...LINES, '', BODY].join('\n')}`],
    ['JSON with text', JSON.stringify({ headers: HEADERS, body: BODY })],
    ['JSON with base64', JSON.stringify({ headers: HEADERS, bodyBase64 })],
    ['JSON with a list of headers', JSON.stringify({ headers: Object.entries(HEADERS), bodyBase64 })],
    [
      'JSON with headers by name and value, as in an HTTP archive',
      JSON.stringify({
        headers: Object.entries(HEADERS).map(([name, value]) => ({ name, value })),
        body: BODY,
      }),
    ],
    [
      'JSON with lists of values, as node:http has them',
      JSON.stringify({
        headers: Object.fromEntries(Object.entries(HEADERS).map(([name, value]) => [name, [value]])),
        body: BODY,
      }),
    ],
    [
      'JSON with more around it',
      JSON.stringify({ request: { headers: HEADERS, body: BODY }, response: null }),
    ],
    ['indented JSON', JSON.stringify({ headers: HEADERS, body: BODY }, null, 2)],
    ['a delivery of a trace', JSON.stringify(delivery)],
    [
      'a delivery whose bytes are given',
      JSON.stringify({ ...delivery, requestBody: '?', requestBodyBase64: bodyBase64 }),
    ],
    [
      'the only delivery of a trace',
      [{ kind: 'header' }, delivery, { kind: 'clock' }].map((event) => JSON.stringify(event)).join('\n'),
    ],
    [
      'a trace as the control API gives it',
      JSON.stringify({ events: [{ kind: 'clock' }, delivery], next: 9 }),
    ],
  ])('%s', (_, request) => {
    expect(verify(request)).toEqual({
      text: expect.stringMatching(/^Valid: The signature is right\.\n/),
      ok: true,
    });
  });
});

test('what follows the Content-Length is left out, and that is said', () => {
  const { ok, text } = verify([`Content-Length: ${length}`, ...LINES, '', `${BODY}\n`].join('\n'));
  expect(ok).toBe(true);
  expect(text).toContain(`Content-Length says ${length} bytes: 1 more at the end of the file were left out.`);
});

test('a request that is not whole is said to be so', () => {
  const { ok, text } = verify([`Content-Length: ${length}`, ...LINES, '', BODY.slice(0, 10)].join('\n'));
  expect(ok).toBe(false);
  expect(text).toContain(
    `Content-Length says ${length} bytes, and the file has 10 of them: it is not whole, or the header belongs to another body.`,
  );
});

test('what curl --trace-ascii writes is read, and said to lack letters', () => {
  const body = '{"event_id":"evt_1"}';
  const signature = `sha256=${createHmac('sha256', SECRET).update(`1767225600.${body}`).digest('hex')}`;
  const lines = [
    'POST / HTTP/1.1',
    'X-Omni-Signature-Timestamp: 1767225600',
    `X-Omni-Signature: ${signature}`,
    '',
  ];
  const bytes = lines.join('\r\n').length + 2;
  let offset = 0;
  const rows = lines.map((line) => {
    const row = `${offset.toString(16).padStart(4, '0')}: ${line}`;
    offset += line.length + 2;
    return row;
  });
  const trace = [
    `=> Send header, ${bytes} bytes (0x${bytes.toString(16)})`,
    ...rows,
    `=> Send data, ${body.length} bytes (0x14)`,
    `0000: ${body}`,
    '== Info: Left intact',
  ];
  const { ok, text } = verify(trace.join('\n'));
  expect(ok).toBe(true);
  expect(text).toContain('curl --trace-ascii shows a dot for a line break');
});

test('a Content-Length that cuts what was signed is found out', () => {
  const { ok, text } = verify([`Content-Length: ${length - 9}`, ...LINES, '', BODY].join('\n'));
  expect(ok).toBe(true);
  expect(text).toContain(
    `Content-Length says ${length - 9} bytes, and what was signed are the ${length} that the file has`,
  );
});

describe('of several requests in a file', () => {
  const rules = { secret: SECRET, nowSeconds: 1_767_225_602, toleranceSeconds: 300 };
  const none = { secret: null, nowSeconds: null, toleranceSeconds: null };
  const chosen = (text: string, choice: { vector?: string; delivery?: number }, given: object = {}) =>
    verifyCapture(
      { request: Buffer.from(text) },
      { ...none, ...given },
      { vector: null, delivery: null, ...choice },
    );
  const vectors = readFileSync(new URL('../../conformance/vectors/webhooks.json', import.meta.url), 'utf8');

  test('a delivery is chosen by its number', () => {
    expect(chosen(JSON_LINES, { delivery: 9 }, rules).ok).toBe(true);
    expect(() => chosen(JSON_LINES, { delivery: 8 }, rules)).toThrow(
      'the trace has 2 deliveries and none with the number 8; choose one with --delivery <seq>: 7 (',
    );
  });

  test('a test vector is chosen by its id, and brings secret, time and tolerance', () => {
    expect(chosen(vectors, { vector: 'worked-example' })).toMatchObject({
      ok: true,
      text: expect.stringContaining('(2 seconds ago; the tolerance is 300 seconds)'),
    });
    const stale = chosen(vectors, { vector: 'stale' });
    expect(stale.text).toMatch(/^Not valid: The signature is right, and was made \d+ seconds ago/);
    expect(stale.text).toContain('The verdict of the vector: refuse. ');
  });

  test('a file of test vectors alone says how to choose', () => {
    const count = JSON.parse(vectors).vectors.length;
    expect(() => chosen(vectors, {}, rules)).toThrow(
      `the file has ${count} test vectors; name one with --vector <id>: worked-example, `,
    );
    expect(() => chosen(vectors, { vector: 'x' })).toThrow('test vectors and none is called "x"; name one');
  });

  test.each<[string, { vector?: string; delivery?: number }, string]>([
    [
      vectors,
      { delivery: 1 },
      '--delivery is for a trace, and the file is test vectors; leave --delivery out',
    ],
    [
      JSON_LINES,
      { vector: 'x' },
      '--vector is for a file of test vectors, and the file is a trace; leave --vector out',
    ],
    [
      [...LINES, '', BODY].join('\n'),
      { vector: 'x' },
      '--vector is for a file of test vectors, and the file is something else; leave --vector out',
    ],
  ])('an option for another kind of file is refused', (text, choice, said) => {
    expect(() => chosen(text, choice, rules)).toThrow(new Error(said));
  });
});

test('a header that came twice is seen twice', () => {
  expect(verify([...LINES, `X-Omni-Signature: ${SIGNATURE}`, '', BODY].join('\n')).text).toMatch(
    /^Not valid: The X-Omni-Signature header has 2 values/,
  );
});

describe('a capture that cannot be read is said to be so:', () => {
  test.each<[string, string]>([
    ['the captured request is empty', ''],
    [
      'the captured request has no empty line between its headers and its body; give headers, an empty line and the body, or use --body and --header',
      LINES.join('\n'),
    ],
    [
      'the captured request has the line "what is this" among its headers; a header is a name, a colon and a value',
      `what is this\n${LINES.join('\n')}\n\n${BODY}`,
    ],
    [
      'the captured request has no headers; JSON of a request is {"headers": …, "body": "…"} or, with "bodyBase64", its exact bytes',
      BODY,
    ],
    [
      'the captured request has no body; JSON of a request is {"headers": …, "body": "…"} or, with "bodyBase64", its exact bytes',
      JSON.stringify({ headers: HEADERS }),
    ],
    [
      'the captured request has ["A",1] among its headers; a header is a name and a text',
      JSON.stringify({ headers: { A: 1 }, body: '' }),
    ],
    [
      'the body of the captured request is parsed JSON, and its bytes, which were signed, are lost; give it as text ("body") or as base64 ("bodyBase64")',
      JSON.stringify({ headers: HEADERS, body: JSON.parse(BODY) }),
    ],
    [
      '"bodyBase64" of the captured request is no base64',
      JSON.stringify({ headers: HEADERS, bodyBase64: '{}' }),
    ],
    [
      'the trace has 2 deliveries; choose one with --delivery <seq>: 7 (no event, no answer), 9 (job.failed, 204)',
      JSON_LINES,
    ],
    [
      'the file has 2 events and no delivery among them; give a trace of a space that has sent a webhook',
      '{"kind":"header"}\n{"kind":"clock"}',
    ],
    [
      'this is what curl -v shows, and that has no body of the request; save the request with curl --trace request.txt instead, or put the body after the last line that begins with ">"',
      [...CURL_HEAD, '} [57 bytes data]', ...CURL_ANSWER].join('\n'),
    ],
  ])('%s', (said, request) => {
    expect(() => verify(request)).toThrow(new Error(said));
  });
});

test('what is printed has the facts in view, and never the secret', () => {
  const { text } = verify([...LINES, '', JSON.stringify(JSON.parse(BODY), null, 2)].join('\n'));
  expect(text).toMatch(
    /^Not valid: The signature is right for the body written as compact JSON\.\n {2}Somebody parsed the body .*\n\n {2}Signature {2}sha256=[0-9a-f]{64}\n {2}Computed {3}sha256=[0-9a-f]{64}\n {2}Timestamp {2}1767225600 \(2 seconds ago; the tolerance is 300 seconds\)\n {2}Body {7}71 bytes, a JSON object\n$/,
  );
  expect(text).not.toContain(SECRET);
});
