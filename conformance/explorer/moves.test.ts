import { describe, expect, test } from 'vitest';
import { MOVES, parseSchedule, possible, textOf, usesWebhooks } from './moves.js';

test('an order is written as letters, and read as it is written', () => {
  const text = 'S D p W P C k K';
  expect(textOf(parseSchedule(`  ${text} `))).toBe(text);
});

describe('what cannot happen', () => {
  test.each([
    ['p S', 'p cannot happen at the beginning'],
    ['S P', 'P cannot happen after S'],
    ['S p p', 'p cannot happen after S p'],
    ['S D p P p', 'p cannot happen after S D p P'],
    ['C k', 'k cannot happen after C'],
    ['S k', 'k cannot happen after S'],
    ['S C k D', 'D cannot happen after S C k'],
    ['D F', 'F cannot happen after D'],
    ['E E E F', 'F cannot happen after E E E'],
    ['W', 'W cannot happen at the beginning'],
    ['S Q', 'There is no move Q'],
  ])('%s is refused in one sentence', (text, sentence) => {
    expect(() => parseSchedule(text)).toThrow(sentence);
  });

  test('it is left out of what was drawn, and no order is longer than ten moves', () => {
    expect(textOf(possible([...'pSPkDW'].filter((one): one is keyof typeof MOVES => one in MOVES)))).toBe(
      'S D W',
    );
    expect(possible(['S', 'E', 'E', 'p', 'P', 'C', 'k', 'w', 'w', 'W', 'W', 'C'])).toHaveLength(10);
  });
});

test('a cancel that meets DELIVERING is refused, and the job completes', () => {
  expect(textOf(parseSchedule('S E E E C k K D W'))).toBe('S E E E C k K D W');
});

test.each([
  ['S C D', false],
  ['S w', true],
  ['D W', true],
])('%s: with webhooks %s', (text, expected) => {
  expect(usesWebhooks(parseSchedule(text))).toBe(expected);
});
