import { expect, test } from 'vitest';
import { anAsk, aPicture, aResult, aSubmit, evidence } from '../testing/index.js';
import { showsThePicture } from './shows-the-picture.js';

const result = aResult(undefined, { atMs: 3_000 });
const drawn = aPicture({ atMs: 4_000 });
const none = aPicture({ status: 422, responseHeaders: {}, atMs: 4_000 });
const shown = (bytes: number, contentType = 'image/png') => ({ picture: { contentType, bytes } });

test.each([
  ['shows it', [drawn], shown(40_000), 'pass'],
  ['names parameters of its type', [drawn], shown(40_000, 'image/png; q=1'), 'pass'],
  ['decoded it as text', [drawn], shown(71_000), 'fail'],
  ['calls it something else', [drawn], shown(40_000, 'application/octet-stream'), 'fail'],
  ['drops it', [drawn], {}, 'fail'],
  ['never asks for it', [], {}, 'fail'],
  ['was not answered', [drawn], { outcome: 'failed' as const }, 'incomplete'],
  ['asked where there is none', [none], {}, 'incomplete'],
])('a client that %s', (_who, calls, reply, verdict) => {
  const seen = evidence({
    asks: [anAsk({ picture: true, reply })],
    exchanges: [aSubmit(), result, ...calls],
  });
  expect(showsThePicture.judge(seen).verdict).toBe(verdict);
});
