import { expect, test } from 'vitest';
import { anAsk, aResult, aSession, aSignIn, aSpace, aSubmit, evidence, pat } from '../testing/index.js';
import { resendsAfterChange } from './resends-after-change.js';

const moved = { ...pat, entity: 'southgate' };
const sessions = [aSignIn({ id: 5 }), aSignIn({ id: 6, user: moved, askedMs: 2_000 })];
const space = aSpace({ canaries: { northwind: ['Kestrel'], southgate: ['Heron'] } });
const first = aSession(pat, { atMs: 500 });
const again = aSession(moved, { atMs: 2_500 });
const submit = aSubmit({ atMs: 4_000 });
const result = aResult(undefined, { atMs: 6_000 });
const answered = (text: string) => anAsk({ id: 7, as: pat.externalId, askedMs: 3_500, reply: { text } });

test.each([
  ['tells Omni first', [first, again, submit, result], answered('Heron boots lead.'), 'pass'],
  ['does not tell Omni', [first, submit, result], answered('Heron boots lead.'), 'fail'],
  [
    'is refused and goes on',
    [first, { ...again, status: 400 }, submit, result],
    answered('Heron boots lead.'),
    'fail',
  ],
  [
    'tells Omni too late',
    [first, submit, aSession(moved, { atMs: 4_500 }), result],
    answered('Heron boots lead.'),
    'fail',
  ],
  ['answers from memory', [first, again], answered('Heron boots lead.'), 'fail'],
  ['shows what was seen before', [first, again, submit, result], answered('Kestrel tents lead.'), 'fail'],
  [
    'could not be answered',
    [first, again, submit],
    anAsk({ id: 7, as: pat.externalId, askedMs: 3_500, reply: { outcome: 'failed' } }),
    'incomplete',
  ],
])('a client that %s', (_who, exchanges, ask, verdict) => {
  expect(resendsAfterChange.judge(evidence({ space, sessions, exchanges, asks: [ask] })).verdict).toBe(
    verdict,
  );
});

test('without a change there is nothing to judge', () => {
  const same = [aSignIn({ id: 5 }), aSignIn({ id: 6, askedMs: 2_000 })];
  const seen = evidence({ space, sessions: same, exchanges: [first, submit], asks: [answered('…')] });
  expect(resendsAfterChange.judge(seen).verdict).toBe('incomplete');
});
