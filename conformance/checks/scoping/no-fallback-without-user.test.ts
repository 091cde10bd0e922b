import { expect, test } from 'vitest';
import { anAsk, ana, aSubmit, aUserChange, ben, evidence } from '../testing/index.js';
import { noFallbackWithoutUser } from './no-fallback-without-user.js';

const refused = (status: number) => aSubmit({ status });
const again = (userId: string | null) => aSubmit({ userId, atMs: 900 });
const failed = anAsk({ reply: { outcome: 'failed', message: 'Omni refused' } });

test.each([
  ['a refusal passed on', [refused(403)], failed, 'pass'],
  ['sent again without userId', [refused(403), again(null)], anAsk(), 'fail'],
  ['sent again without userId after a 404', [refused(404), again(null)], anAsk(), 'fail'],
  ['sent again as somebody else', [refused(403), again(ben.id)], anAsk(), 'fail'],
  ['sent again in vain', [refused(403), aSubmit({ userId: null, status: 403, atMs: 900 })], failed, 'fail'],
  ['sent again as the same person, and heard', [refused(404), again(ana.id)], anAsk(), 'pass'],
  ['an answer from nowhere', [refused(403)], anAsk(), 'fail'],
  ['a client that never answers', [refused(403)], anAsk({ reply: null }), 'incomplete'],
  [
    'a refusal of a submit without userId, which is another rule',
    [aSubmit({ userId: null, status: 403 })],
    failed,
    'incomplete',
  ],
  ['nothing refused', [aSubmit()], anAsk(), 'incomplete'],
])('%s', (_case, exchanges, ask, verdict) => {
  expect(noFallbackWithoutUser.judge(evidence({ exchanges, asks: [ask] })).verdict).toBe(verdict);
});

test('the new id of a person who was made anew is their own', () => {
  const events = [aUserChange('created', { id: 'new', atMs: 0 })];
  const exchanges = [refused(404), again('new')];
  expect(noFallbackWithoutUser.judge(evidence({ exchanges, events, asks: [anAsk()] })).verdict).toBe('pass');
});

test('the message says whom the question went out as', () => {
  const { message } = noFallbackWithoutUser.judge(
    evidence({ exchanges: [refused(403), again(ben.id)], asks: [anAsk()] }),
  );
  expect(message).toBe(
    'Omni refused "cust-ana" with 403, and the question was sent again as the embed user "cust-ben".',
  );
});

test('a passive recording does not say who asked', () => {
  expect(noFallbackWithoutUser.judge(evidence({ exchanges: [refused(403)] })).verdict).toBe('not-applicable');
});
