import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';

const documentUrl = new URL('../../../docs/adapter-protocol.md', import.meta.url);
const examples = [...readFileSync(documentUrl, 'utf8').matchAll(/```json ([a-z-]+)\n(.+?)\n```/gs)].map(
  (match) => ({
    kind: match[1] === 'request' ? 'adapter-request' : `${match[1]}`,
    message: `${match[2]}`,
  }),
);

const ajv = new Ajv2020({ strict: true, allErrors: true });
const kinds = [
  'adapter-request',
  'hello-reply',
  'ask-reply',
  'cancel-reply',
  'history-reply',
  'session-reply',
  'embed-url-reply',
  'events-reply',
  'bye-reply',
  'error-reply',
];
const validators = new Map(
  kinds.map((kind) => {
    const schema = JSON.parse(readFileSync(new URL(`./${kind}.schema.json`, import.meta.url), 'utf8'));
    return [kind, ajv.compile(schema)] as const;
  }),
);

/** What is wrong with a message, in the words of its schema; empty when it fits. */
function issues(kind: string, message: unknown): string {
  const validate = validators.get(kind);
  if (!validate) throw new Error(`There is no schema for ${kind}.`);
  return validate(message) ? '' : ajv.errorsText(validate.errors);
}

test('the protocol document shows an example of every kind of message', () => {
  expect([...new Set(examples.map(({ kind }) => kind))].sort()).toEqual([...kinds].sort());
  const verbs = examples
    .filter(({ kind }) => kind === 'adapter-request')
    .map(({ message }) => JSON.parse(message).verb);
  expect([...new Set(verbs)].sort()).toEqual(
    ['hello', 'ask', 'cancel', 'history', 'session', 'embed-url', 'events', 'bye'].sort(),
  );
});

test.each(examples)('$kind $message fits its schema and one line', ({ kind, message }) => {
  expect(message).not.toContain('\n');
  expect(issues(kind, JSON.parse(message))).toBe('');
});

test.each([
  ['adapter-request', { id: 1, verb: 'dance' }, 'data/verb must be equal to one of the allowed values'],
  ['adapter-request', { id: 1, verb: 'cancel' }, "must have required property 'ask'"],
  [
    'hello-reply',
    { id: 1, ok: true, name: 'x', version: '1', protocol: 1 },
    "required property 'capabilities'",
  ],
  [
    'hello-reply',
    { id: 1, ok: true, name: 'x', version: '1', protocol: 1, capabilities: ['fly'] },
    'capabilities/0',
  ],
  [
    'ask-reply',
    { id: 1, ok: true, outcome: 'done' },
    'data/outcome must be equal to one of the allowed values',
  ],
  ['ask-reply', { id: 1, ok: true, outcome: 'answered', text: 5 }, 'data/text must be string'],
  [
    'adapter-request',
    { id: 1, verb: 'session', user: { externalId: 'cust-42' } },
    "required property 'name'",
  ],
  ['session-reply', { id: 1, ok: true, outcome: 'answered' }, 'data/outcome must be equal'],
  ['embed-url-reply', { id: 1, ok: true, outcome: 'made' }, "required property 'url'"],
  [
    'hello-reply',
    { id: 1, ok: true, name: 'x', version: '1', protocol: 1, capabilities: [], webhook: { digest: 'octal' } },
    'data/webhook/digest must be equal',
  ],
  [
    'adapter-request',
    { id: 1, verb: 'ask', user: { externalId: 'cust-42' }, prompt: 'x', deadlineMs: 1, webhook: {} },
    "required property 'progress'",
  ],
  ['events-reply', { id: 1, ok: true, acted: [{ eventId: 'evt_1' }] }, "required property 'jobId'"],
  ['cancel-reply', { id: 1, ok: true, outcome: 'answered' }, 'data/outcome must be equal'],
  ['history-reply', { id: 1, ok: true, turns: [{ role: 'bot', text: '' }] }, 'data/turns/0/role'],
  ['error-reply', { id: 1, ok: false, error: 'no' }, 'data/error must be object'],
  ['bye-reply', { id: '1', ok: true }, 'data/id must be integer'],
])('a %s such as %j is refused', (kind, message, issue) => {
  expect(issues(kind, message)).toContain(issue);
});

test('keys nobody has heard of are allowed in a reply', () => {
  expect(issues('ask-reply', { id: 1, ok: true, outcome: 'refused', mood: 'sorry' })).toBe('');
});
