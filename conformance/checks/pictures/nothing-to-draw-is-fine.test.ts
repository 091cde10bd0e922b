import { expect, test } from 'vitest';
import { anAsk, aPicture, aResult, aSubmit, evidence } from '../testing/index.js';
import { nothingToDrawIsFine } from './nothing-to-draw-is-fine.js';

const result = aResult(undefined, { atMs: 3_000 });
const none = (atMs = 4_000) =>
  aPicture({
    status: 422,
    responseHeaders: { 'content-type': 'application/json' },
    responseBody: '{"error":"Visualization type is not renderable as an image"}',
    atMs,
  });
const asked = (reply: NonNullable<Parameters<typeof anAsk>[0]>['reply'] = {}) =>
  anAsk({ picture: true, reply });

test.each([
  ['shows the answer', asked(), [result, none()], 'pass'],
  ['tries twice', asked(), [result, none(), none(5_000)], 'pass'],
  ['never asks for the picture', asked(), [result], 'pass'],
  ['tries again and again', asked(), [result, none(), none(5_000), none(6_000)], 'fail'],
  ['fails', asked({ outcome: 'failed' }), [result, none()], 'fail'],
  ['loses the answer', asked({ text: 'No picture.' }), [result, none()], 'fail'],
  [
    'shows the error as a picture',
    asked({ picture: { contentType: 'image/png', bytes: 60 } }),
    [result, none()],
    'fail',
  ],
  ['was shown a picture', asked(), [result, aPicture({ atMs: 4_000 })], 'incomplete'],
  ['lost the answer before it came to pictures', asked({ outcome: 'timed-out' }), [], 'incomplete'],
  ['was not asked for one', anAsk(), [result], 'incomplete'],
])('a client that %s', (_who, ask, exchanges, verdict) => {
  const seen = evidence({ asks: [ask], exchanges: [aSubmit(), ...exchanges] });
  expect(nothingToDrawIsFine.judge(seen).verdict).toBe(verdict);
});
