import { describe, expect, test } from 'vitest';
import { defaultSwitches } from '../../openapi/index.js';
import { UsageError } from './usage-error.js';
import { webhookOptions } from './webhook-options.js';

const TO = ['--to', 'http://127.0.0.1:3000/hooks'];
const SECRET = ['--secret', 's'];

test('webhook send needs an address and a secret, and has a default for all else', () => {
  expect(webhookOptions(['send', ...TO, ...SECRET], {})).toEqual({
    verb: 'webhook send',
    config: {
      to: 'http://127.0.0.1:3000/hooks',
      event: 'complete',
      secret: 's',
      attack: null,
      onlyMutant: false,
      jobId: null,
      metadata: undefined,
      egress: 'loopback',
      switches: defaultSwitches,
      json: false,
    },
  });
});

test('webhook send takes every option', () => {
  const more = [
    '--event',
    'denied',
    '--attack',
    'stale',
    '--only-mutant',
    '--job-id',
    'j',
    '--metadata',
    '{"a":1}',
    '--json',
  ];
  expect(webhookOptions(['send', ...TO, ...SECRET, ...more, '--webhook-egress', 'any'], {})).toMatchObject({
    config: {
      event: 'denied',
      attack: 'stale',
      onlyMutant: true,
      jobId: 'j',
      metadata: { a: 1 },
      egress: 'any',
      json: true,
    },
  });
});

test.each([
  ['send', TO],
  ['verify', ['--request', 'f']],
])('webhook %s takes the switches of serve, and no others', (verb, needed) => {
  const read = (...texts: string[]) =>
    webhookOptions([verb, ...needed, ...SECRET, ...texts.flatMap((text) => ['--switch', text])], {});
  expect(read('webhookDigest=base64', 'webhookTimestampUnit=milliseconds')).toMatchObject({
    config: { switches: { webhookDigest: 'base64', webhookTimestampUnit: 'milliseconds' } },
  });
  expect(() => read('webhookDigest=octal')).toThrow("Switch webhookDigest has no option 'octal'");
  expect(() => read('digest=hex')).toThrow('There is no switch digest');
  expect(() => read('webhookDigest')).toThrow(UsageError);
});

test('the catalogue is listed without an address or a secret', () => {
  expect(webhookOptions(['send', '--list', '--json'], {})).toEqual({ verb: 'webhook list', json: true });
});

test('the secret may come from the environment, and an option goes before it', () => {
  const secretOf = (argv: string[]) => webhookOptions(argv, { OMNI_WEBHOOK_SECRET: 'from there' });
  expect(secretOf(['verify', '--request', 'f'])).toMatchObject({ config: { secret: 'from there' } });
  expect(secretOf(['send', ...TO, ...SECRET])).toMatchObject({ config: { secret: 's' } });
});

test('webhook verify takes a request as a whole, or its parts', () => {
  expect(
    webhookOptions(['verify', ...SECRET, '--request', '-', '--now', '5', '--tolerance', '300'], {}),
  ).toEqual({
    verb: 'webhook verify',
    config: {
      secret: 's',
      capture: { requestFile: '-' },
      vector: null,
      delivery: null,
      nowSeconds: 5,
      switches: defaultSwitches,
      toleranceSeconds: 300,
    },
  });
  const parts = ['--body', 'b.json', '--header', 'A: b: c', '--header', 'D:'];
  expect(webhookOptions(['verify', ...SECRET, ...parts], {})).toMatchObject({
    config: {
      capture: {
        bodyFile: 'b.json',
        headers: [
          ['A', 'b: c'],
          ['D', ''],
        ],
      },
      nowSeconds: null,
      toleranceSeconds: null,
    },
  });
});

test('an event may go by its whole name', () => {
  expect(webhookOptions(['send', ...TO, ...SECRET, '--event', 'job.progress'], {})).toMatchObject({
    config: { event: 'progress' },
  });
});

test('a test vector brings its secret along, unless one is given', () => {
  const vector = ['verify', '--request', 'f', '--vector', 'stale'];
  const env = { OMNI_WEBHOOK_SECRET: 'from there' };
  expect(webhookOptions(vector, env)).toMatchObject({ config: { vector: 'stale', secret: null } });
  expect(webhookOptions([...vector, ...SECRET], env)).toMatchObject({ config: { secret: 's' } });
});

test('a delivery of a trace is named by its number', () => {
  expect(webhookOptions(['verify', ...SECRET, '--request', 'f', '--delivery', '7'], {})).toMatchObject({
    config: { delivery: 7 },
  });
});

describe('what is wrong is said in one sentence:', () => {
  test.each<[string[], string]>([
    [
      [],
      'webhook takes one of two forms: omni-mock webhook send --to <url> …, and omni-mock webhook verify --request <file> …',
    ],
    [
      ['fire'],
      'webhook takes one of two forms: omni-mock webhook send --to <url> …, and omni-mock webhook verify --request <file> …',
    ],
    [
      ['send', ...SECRET],
      'webhook send needs --to <url>, the address of the receiver; --list shows the attacks',
    ],
    [
      ['send', ...TO],
      'webhook send needs the secret to sign with, and there is none; give --secret, or set OMNI_WEBHOOK_SECRET',
    ],
    [
      ['send', ...TO, '--secret', ''],
      'webhook send needs the secret to sign with, and it is empty; give --secret, or set OMNI_WEBHOOK_SECRET',
    ],
    [
      ['send', ...TO, ...SECRET, '--event', 'done'],
      '--event takes complete, failed, denied, cancelled, progress, not "done"',
    ],
    [
      ['send', ...TO, ...SECRET, '--metadata', '[1]'],
      `--metadata takes a JSON object, such as '{"ticket":"T-1"}', not "[1]"`,
    ],
    [
      ['send', ...TO, ...SECRET, '--metadata', '{a}'],
      `--metadata takes a JSON object, such as '{"ticket":"T-1"}', not "{a}"`,
    ],
    [
      ['send', ...TO, ...SECRET, '--webhook-egress', 'all'],
      '--webhook-egress takes loopback, private, any, not "all"',
    ],
    [['send', 'http://127.0.0.1', ...SECRET], 'webhook send takes options only, not "http://127.0.0.1"'],
    [['send', '--retries', '3'], "Unknown option '--retries'"],
    [['send', ...TO, ...SECRET, ...TO], '--to is given twice; give it once'],
    [
      ['send', '--list', '--attack', 'x'],
      '--list sends nothing and takes --json only, not --attack; leave one of them out',
    ],
    [
      ['send', ...TO, ...SECRET, '--only-mutant'],
      '--only-mutant goes with --attack <id>; --list shows the attacks',
    ],
    [['send', '--to'], '--to needs a value; one that begins with a dash is written --to=<value>'],
    [['send', '--to', '--json'], '--to needs a value; one that begins with a dash is written --to=<value>'],
    [['send', '--json=yes'], '--json takes no value'],
    [
      ['verify', '--request', 'f'],
      'webhook verify needs the secret to verify with, and there is none; give --secret, or set OMNI_WEBHOOK_SECRET',
    ],
    [
      ['verify', ...SECRET],
      "webhook verify needs the request in one of two forms: --request <file>, or --body <file> with --header 'Name: value' for each header",
    ],
    [
      ['verify', ...SECRET, '--request', 'f', '--header', 'A: b'],
      "webhook verify needs the request in one of two forms: --request <file>, or --body <file> with --header 'Name: value' for each header",
    ],
    [
      ['verify', ...SECRET, '--body', 'f', '--header', 'no colon'],
      `--header takes 'Name: value', not "no colon"`,
    ],
    [
      ['verify', ...SECRET, '--request', 'f', '--now', 'today'],
      '--now takes a whole number from 0 to 8640000000000, not "today"',
    ],
    [
      ['verify', ...SECRET, '--request', 'f', '--tolerance', '-3'],
      '--tolerance takes a whole number from 1 to 8640000000000, not "-3"',
    ],
    [
      ['verify', ...SECRET, '--request', 'f', '--delivery', 'last'],
      '--delivery takes a whole number from 0 to 9007199254740991, not "last"',
    ],
    [
      ['verify', ...SECRET, '--request', 'f', '--delivery', '1', '--vector', 'v'],
      '--vector is for a file of test vectors and --delivery for a trace; give one of them',
    ],
    [['verify', '--body', 'f', '--vector', 'v'], '--vector goes with --request <file>'],
    [
      ['verify', ...SECRET, '--request', 'f', '--now', '1', '--now', '2'],
      '--now is given twice; give it once',
    ],
    [
      ['verify', ...SECRET, '--request', 'f', '--tolerance', '0'],
      '--tolerance takes a whole number from 1 to 8640000000000, not "0"',
    ],
  ])('%j', (argv, said) => {
    expect(() => webhookOptions(argv, {})).toThrow(new UsageError(said));
  });
});
