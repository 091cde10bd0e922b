import { expect, test } from 'vitest';
import { isFiltered } from './is-filtered.js';

const profile = (...modes: string[]) => ({ tasks: modes.map((mode) => ({ mode })) });
const seenFrom = (own: ReturnType<typeof profile>, other: ReturnType<typeof profile>) =>
  isFiltered({ task: { suite: { ...own, suite: { tasks: [own, other] } } } });

test('a client of which some rules were left out is known as such from a rule of any profile', () => {
  expect(seenFrom(profile('run'), profile('run', 'skip'))).toBe(true);
  expect(seenFrom(profile('skip', 'run'), profile('run'))).toBe(true);
});

test('a client of which all rules are asked for is not', () => {
  expect(seenFrom(profile('run', 'run'), profile('run'))).toBe(false);
});

test('this very test, in no block at all, was asked for by itself', (context) => {
  expect(isFiltered(context)).toBe(false);
});
