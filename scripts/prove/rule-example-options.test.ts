import { expect, test } from 'vitest';
import { ruleExampleOptions } from './rule-example-options.js';

test('all rules are played unless only the missing ones are asked for', () => {
  expect(ruleExampleOptions([])).toEqual({ missing: false });
  expect(ruleExampleOptions(['--missing'])).toEqual({ missing: true });
});

test('whoever asks for help gets it, and nothing is played', () => {
  expect(ruleExampleOptions(['--missing', '--help'])).toEqual({
    text: expect.stringMatching(/^usage: rule-examples \[--missing\]\n/),
    exitCode: 0,
  });
});

test.each([
  [['--mising'], "'--mising'"],
  [['missing'], "'missing'"],
  [['--missing=yes'], '--missing'],
])('%j is refused with what there is', (args, what) => {
  const { text, exitCode } = { text: '', exitCode: 0, ...ruleExampleOptions(args) };
  expect([exitCode, text]).toEqual([2, expect.stringContaining(what)]);
  expect(text).toContain('usage: rule-examples [--missing]');
});
