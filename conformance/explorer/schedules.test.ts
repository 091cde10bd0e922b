import { describe, expect, test } from 'vitest';
import { parseSchedule, textOf, usesWebhooks } from './moves.js';
import { sample, shorter } from './schedules.js';

const everything = { cancel: true, webhook: true };
const drawn = (seed: number, count = 40) => sample(everything, seed, count).map(textOf);

test('the same seed gives the same orders, each once, and another seed gives others', () => {
  expect(drawn(7)).toEqual(drawn(7));
  expect(new Set(drawn(7)).size).toBe(40);
  expect(drawn(8)).not.toEqual(drawn(7));
});

test('fewer orders are the first of many', () => {
  expect(drawn(7, 5)).toEqual(drawn(7).slice(0, 5));
});

test('every order that is drawn can happen', () => {
  for (const text of [...drawn(1, 200), ...drawn(2, 200)]) expect(textOf(parseSchedule(text))).toBe(text);
});

describe('a client is spared what it cannot do:', () => {
  test('cancels', () => {
    const orders = sample({ cancel: false, webhook: true }, 7, 60);
    expect(orders.flat().filter((move) => 'CkK'.includes(move))).toEqual([]);
  });

  test('webhooks', () => {
    expect(sample({ cancel: true, webhook: false }, 7, 60).filter(usesWebhooks)).toEqual([]);
  });

  test('both', () => {
    expect(sample({ cancel: false, webhook: false }, 7, 10)).toHaveLength(10);
  });
});

describe('shorter orders', () => {
  const order = parseSchedule('S p C k w W P K');

  test('are shorter, can happen, and each is there once', () => {
    const texts = shorter(everything, order).map(textOf);
    expect(new Set(texts).size).toBe(texts.length);
    for (const text of texts) {
      expect(parseSchedule(text).length).toBeLessThan(order.length);
      expect(textOf(parseSchedule(text))).toBe(text);
    }
  });

  test('include each that leaves out one move and what hangs on it', () => {
    const texts = shorter(everything, order).map(textOf);
    expect(texts).toContain('S p C k W P K');
    expect(texts).toContain('S p C k w W P');
    expect(texts).toContain('S C k w W K');
    expect(texts).toContain('S p w P');
  });
});
