import { expect, test } from 'vitest';
import { optionsFrom } from './options.js';

test('unless something is said, every mutant is played and no page is touched', () => {
  expect(optionsFrom([])).toEqual({
    write: false,
    check: false,
    matrix: false,
    allLanguages: false,
    only: undefined,
    atOnce: 12,
  });
});

test('several mutants can be named', () => {
  const args = ['--only', 'busy-loop', '--only', 'sleeps-a-second', '--all-languages'];
  expect(optionsFrom(args)).toMatchObject({ only: ['busy-loop', 'sleeps-a-second'], allLanguages: true });
});

test.each([
  [['--only', 'nobody'], 'There is no mutant nobody; there are: copies-null-branch, '],
  [['--at-once', 'many'], '--at-once takes a whole number from 1, not many.'],
  [['--at-once', '0'], '--at-once takes a whole number from 1, not 0.'],
  [['--page'], 'usage: prove '],
])('%s is refused', (args, sentence) => {
  expect(optionsFrom(args)).toEqual({ wrong: expect.stringContaining(sentence) });
});
