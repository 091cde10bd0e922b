import { expect, test } from 'vitest';
import { backOffMs, pause, untilAborted } from './waiting.js';

const now = Date.parse('2026-08-01T09:00:00Z');

test.each([
  ['doubles while nobody says anything', 2, null, 4_000],
  ['stops doubling at eight seconds', 9, null, 8_000],
  ['obeys seconds', 0, '3', 3_000],
  ['obeys an HTTP date', 0, 'Sat, 01 Aug 2026 09:00:05 GMT', 5_000],
  ['does not wait for an hour', 0, '3600', 30_000],
  ['never hurries, whatever the header says', 0, '0', 1_000],
  ['never hurries because of a date in the past', 0, 'Sat, 01 Aug 2026 08:00:00 GMT', 1_000],
  ['falls back on its own guess when the header is nonsense', 1, 'soon', 2_000],
])('back-off %s', (_what, attempt, retryAfter, atLeast) => {
  const wait = backOffMs(attempt, retryAfter, now);
  expect(wait).toBeGreaterThanOrEqual(atLeast);
  expect(wait).toBeLessThanOrEqual(atLeast + 250);
});

test('a pause ends at once, with the reason, when its signal aborts', async () => {
  const reason = new Error('the deadline');
  await expect(pause(60_000, AbortSignal.abort(reason))).rejects.toBe(reason);
});

test('waiting for something ends when the signal aborts, and what was awaited goes on', async () => {
  const end = new AbortController();
  const { promise, resolve } = withResolvers<string>();
  const waiting = untilAborted(promise, end.signal);
  end.abort(new Error('enough'));
  await expect(waiting).rejects.toThrow('enough');
  resolve('done');
  await expect(untilAborted(promise, new AbortController().signal)).resolves.toBe('done');
});

function withResolvers<T>() {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
