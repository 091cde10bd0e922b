import { expect, test } from 'vitest';
import { endingOf } from './outcome.js';

test('a run without a rule to judge is not conformant', () => {
  expect(endingOf({ checks: [], profiles: [], complaints: [], interrupted: false, partial: false })).toEqual({
    outcome: 'incomplete',
    exitCode: 3,
    headline: 'No verdict: there was no rule to judge.',
  });
});
