import { expect, test } from 'vitest';
import { anEmbedUrl, aSession, aVisit, evidence, pat } from '../testing/index.js';
import { opens } from './opens.js';

const made = anEmbedUrl();
const page =
  '<body data-outcome="bad-signature"><p><strong>It has padding, &quot;+&quot;.</strong></p></body>';

test.each([
  ['an address that was opened', made, [aVisit(made)], 'pass'],
  ['an address that was refused', made, [aVisit(made, { status: 403, responseBody: page })], 'fail'],
  ['an address elsewhere', made, [], 'fail'],
  ['what is no address', anEmbedUrl({ reply: { url: 'see the docs' } }), [], 'fail'],
  ['a client that refuses', anEmbedUrl({ reply: { outcome: 'refused' } }), [], 'fail'],
  ['an adapter that crashed', anEmbedUrl({ error: 'boom' }), [], 'fail'],
])('%s', (_what, call, exchanges, verdict) => {
  expect(opens.judge(evidence({ embedUrls: [call], exchanges })).verdict).toBe(verdict);
});

test('the reason that the page gives is passed on', () => {
  const exchanges = [aVisit(made, { status: 403, responseBody: page })];
  expect(opens.judge(evidence({ embedUrls: [made], exchanges })).message).toBe(
    `The address for "cust-42" was refused with 403 (It has padding, '+'.).`,
  );
});

test.each([
  ['somebody else', { says: { externalId: 'Cust-42' } }],
  ['another page', { says: { contentPath: '/root' } }],
  ['nothing of accessBoost', { accessBoost: false, says: { accessBoost: undefined } }],
])('an address that opens and says %s', (_what, options) => {
  const call = anEmbedUrl(options);
  expect(opens.judge(evidence({ embedUrls: [call], exchanges: [aVisit(call)] })).verdict).toBe('fail');
});

test('an address that redeems a session says what the session says', () => {
  const url = 'http://mock/s/1/embed/sso/redeem-session?sessionId=1&nonce=n&signature=s';
  const call = anEmbedUrl({ reply: { url } });
  const judged = (session: object) =>
    opens.judge(evidence({ embedUrls: [call], exchanges: [aSession(session, { atMs: 500 }), aVisit(call)] }))
      .verdict;
  expect([judged(pat), judged({ ...pat, contentPath: '/root' })]).toEqual(['pass', 'fail']);
});

test('without an address nothing is judged', () => {
  expect(opens.judge(evidence({ hasAdapter: true })).verdict).toBe('incomplete');
});
