import { expect, test } from 'vitest';
import { ruleOfThree, wilson } from './bounds.js';

test.each([
  // Newcombe, Statistics in Medicine 17, 1998, table I, method 3.
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('%i of %i', (found, of, low, high) => {
  const [from, to] = wilson(found, of);
  expect([from.toFixed(4), to.toFixed(4)]).toEqual([low.toFixed(4), high.toFixed(4)]);
});

test('all of them, and none of none', () => {
  expect(wilson(20, 20)[0]).toBeCloseTo(1 - wilson(0, 20)[1]);
  expect(wilson(20, 20)[1]).toBe(1);
  expect(wilson(0, 0)).toEqual([0, 1]);
});

test('nothing found in ten thousand is at most three in ten thousand', () => {
  expect(ruleOfThree(10_000)).toBe(0.0003);
  expect(ruleOfThree(0)).toBe(1);
});
