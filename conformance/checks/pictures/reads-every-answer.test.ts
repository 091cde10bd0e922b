import { expect, test } from 'vitest';
import { anAsk, aPicture, aResult, aSubmit, evidence } from '../testing/index.js';
import { readsEveryAnswer } from './reads-every-answer.js';

const result = aResult(undefined, { atMs: 3_000 });
const json = { 'content-type': 'application/json' };
const off = aPicture({ status: 404, responseHeaders: json, atMs: 4_000 });
const empty = aPicture({ status: 204, responseHeaders: {}, responseBody: null, atMs: 4_000 });
const noData = aPicture({ responseHeaders: json, atMs: 4_000 });
const picture = { contentType: 'image/png', bytes: 60 };

test.each([
  ['404 and the answer', off, {}, 'pass'],
  ['204 and the answer', empty, {}, 'pass'],
  ['JSON and the answer', noData, {}, 'pass'],
  ['404 and no answer', off, { outcome: 'failed' as const }, 'fail'],
  ['204 and a picture', empty, { picture }, 'fail'],
  ['JSON and a picture', noData, { picture }, 'fail'],
  ['a picture', aPicture({ atMs: 4_000 }), { picture }, 'incomplete'],
  ['422, which is the business of another rule', { ...off, status: 422 }, {}, 'incomplete'],
])('%s', (_what, vis, reply, verdict) => {
  const asks = [anAsk({ picture: true, reply })];
  expect(readsEveryAnswer.judge(evidence({ asks, exchanges: [aSubmit(), result, vis] })).verdict).toBe(
    verdict,
  );
});

test('an adapter that crashes over the body has lost the answer', () => {
  const asks = [anAsk({ picture: true, error: 'Unexpected end of JSON input' })];
  const { message } = readsEveryAnswer.judge(evidence({ asks, exchanges: [aSubmit(), result, empty] }));
  expect(message).toBe(
    'The ask "Net sales by store?" made the adapter fail ("Unexpected end of JSON input") without the answer after 204 without a body in place of a picture.',
  );
});
