import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { explain } from './explain.js';

const SECRET = 'mock-signing-secret';
const TIMESTAMP = '1767225600';

/** What is said of a body that came instead of the one that was signed. */
function explained(signed: string | Buffer, came: string) {
  const digest = createHmac('sha256', SECRET).update(`${TIMESTAMP}.`).update(signed).digest('hex');
  const headers = [
    ['X-Omni-Signature-Timestamp', TIMESTAMP],
    ['X-Omni-Signature', `sha256=${digest}`],
  ] as const;
  return explain(
    { headers, body: Buffer.from(came), remarks: [] },
    { secret: SECRET, nowSeconds: Number(TIMESTAMP), toleranceSeconds: null },
  );
}

describe('numbers that a program spelled otherwise are named:', () => {
  test.each<[string, string, string]>([
    ['{"n":1.0}', '{"n":1}', 'the body with 1 spelled 1.0'],
    ['{"n":1}', '{"n":1.0}', 'the body with 1.0 spelled 1'],
    ['{"n":1e2}', '{"n":100}', 'the body with 100 spelled 1e2'],
    ['{"n":12.50}', '{"n":12.5}', 'the body with 12.5 spelled 12.50'],
    ['{"n":-0.0}', '{"n":0}', 'the body with 0 spelled -0.0'],
    ['{"n":1.5e-05}', '{"n":0.000015}', 'the body with 0.000015 spelled 1.5e-05'],
    ['{"n":[1.0,"2",3]}', '{"n":[1,"2",3]}', 'the body with 1 spelled 1.0'],
    ['{"n":[1.0,2,30.00]}', '{"n":[1,2,30]}', 'the body with 1 spelled 1.0 and 30 spelled 30.00'],
    [
      '{"n":12345678901234567000}',
      '{"n":12345678901234567890}',
      'the body with 12345678901234567890 spelled 12345678901234567000',
    ],
    [
      '{"n":1.0,"m":"a"}',
      '{\n  "n": 1,\n  "m": "a"\n}',
      'the body written as compact JSON, with 1 spelled 1.0',
    ],
  ])('%s became %s', (signed, came, said) => {
    expect(explained(signed, came).headline).toBe(`The signature is right for ${said}.`);
  });

  test('those that a program kept are not touched when the body is written anew', () => {
    expect(
      explained('{"n":[1.0,1e2,12345678901234567890]}', '{"n": [1.0, 1e2, 12345678901234567890]}').headline,
    ).toBe('The signature is right for the body written as compact JSON.');
  });

  test('one whose digits are lost for good is pointed at', () => {
    expect(explained('{"n":12345678901234567890}', '{"n":12345678901234567000}').advice[0]).toMatch(
      /^The number 12345678901234567000 has more digits than JavaScript keeps/,
    );
  });
});

test('members that a database sorted are put back in the order of the documented event', () => {
  const signed = '{"event_id":"evt_1","jobId":"j","status":"COMPLETE","metadata":{"b":1,"a":2}}';
  const came = '{"jobId":"j","event_id":"evt_1","metadata":{"b":1,"a":2},"status":"COMPLETE"}';
  expect(explained(signed, came).headline).toBe(
    'The signature is right for the body written as compact JSON with the members in the order of the documented event.',
  );
});

describe('a body that something was made of is named:', () => {
  const body = '{"event_id":"evt_1","place":"Zürich"}';
  const python = `b'${Buffer.from(body)
    .toString('latin1')
    .replaceAll(/[^ -~]/g, (letter) => `\\x${letter.charCodeAt(0).toString(16)}`)}'`;

  test.each<[string, string, string]>([
    [`payload=${encodeURIComponent(body)}`, body, 'the value of "payload" in the form that the body is'],
    [`${encodeURIComponent(body)}=`, body, 'the name of a field in the form that the body is'],
    [python, body, 'the bytes that the body shows as Python prints them'],
  ])('%s', (came, signed, said) => {
    expect(explained(signed, came).headline).toBe(`The signature is right for ${said}.`);
  });

  test.each<[string, string]>([
    ['event_id=evt_1&status=COMPLETE', 'form-encoded (name=value)'],
    ["{'event_id': 'evt_1'}", 'a dict as Python prints it'],
    [`b'{"event_id":"evt_2"}'`, "bytes as Python prints them (b'…')"],
  ])('%s, though the signature is not explained by it', (came, wrapping) => {
    expect(explained(body, came).advice).toContain(
      `The body is ${wrapping}, and Omni sends JSON: capture the bytes as they come.`,
    );
  });
});

test('advice on another encoding can be copied', () => {
  const digest = createHmac('sha256', SECRET).update(`${TIMESTAMP}.{}`).digest();
  const adviceOn = (signature: string) =>
    explain(
      {
        headers: [
          ['X-Omni-Signature-Timestamp', TIMESTAMP],
          ['X-Omni-Signature', `sha256=${signature}`],
        ],
        body: Buffer.from('{}'),
        remarks: [],
      },
      { secret: SECRET, nowSeconds: Number(TIMESTAMP), toleranceSeconds: null },
    ).advice.join(' ');
  expect(adviceOn(digest.toString('base64'))).toContain('--switch webhookDigest=base64.');
  expect(adviceOn(digest.toString('hex').toUpperCase())).toContain('--switch webhookDigest=hex-upper.');
});
