import { expect, test } from 'vitest';
import { aDelivery, anAsk, aWebhookJob, evidence } from '../testing/index.js';
import { fetchesTheResult } from './fetches-the-result.js';

const webhook = aDelivery({
  attack: ['summary-is-not-the-answer', 'mutant'],
  body: { result_summary: 'Store 99 leads.' },
});
const { exchanges, transitions } = aWebhookJob();
const judge = (reply: Parameters<typeof anAsk>[0], parts: Parameters<typeof evidence>[0] = {}) =>
  fetchesTheResult.judge(
    evidence({
      exchanges,
      transitions,
      asks: [anAsk({ webhook: { progress: false }, ...reply })],
      deliveries: [webhook],
      ...parts,
    }),
  );
const unfetched = { exchanges: exchanges.slice(0, 1) };

test.each([
  ['shows what the result says', {}, {}, 'pass'],
  ['shows the summary', { reply: { text: 'Store 99 leads.' } }, {}, 'fail'],
  ['shows both', { reply: { text: 'Store 7 leads. (Store 99 leads.)' } }, {}, 'fail'],
  ['shows the summary and fetches nothing', { reply: { text: 'Store 99 leads.' } }, unfetched, 'fail'],
  ['makes up its own words', { reply: { text: 'Done.' } }, {}, 'fail'],
  ['fetches nothing', {}, unfetched, 'fail'],
  ['does not answer', { reply: { outcome: 'timed-out' as const } }, {}, 'incomplete'],
  ['gets no such webhook', {}, { deliveries: [aDelivery()] }, 'incomplete'],
])('a client that %s', (_who, reply, parts, verdict) => {
  expect(judge(reply, parts).verdict).toBe(verdict);
});

test('the false answer is quoted', () => {
  expect(judge({ reply: { text: 'Store 99 leads.' } })).toMatchObject({
    proof: 'E2',
    message:
      'summary-is-not-the-answer: The ask "Net sales by store?" was answered with the summary of the webhook, "Store 99 leads.".',
  });
});

test('without an adapter there is nothing to judge', () => {
  expect(fetchesTheResult.judge(evidence()).verdict).toBe('not-applicable');
});
