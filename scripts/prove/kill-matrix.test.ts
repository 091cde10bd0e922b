import { expect, test } from 'vitest';
import type { Mutant } from '../../conformance/mutants/index.js';
import { killMatrix } from './kill-matrix.js';

const mutant = (name: string, ...kills: string[]): Mutant => ({
  name,
  story: 'A mistake.',
  kills,
  edits: [],
});

test.each([
  [mutant('a', 'polling.cadence'), '| a | A mistake. | `polling.cadence` | ordinary |'],
  [
    mutant('b', 'sessions.reports-refusal', 'embed-urls.opens'),
    '| b | A mistake. | `sessions.reports-refusal`, `embed-urls.opens` | sessions, embed-urls |',
  ],
  [
    mutant('c', 'scoping.right-user', 'sessions.reports-refusal'),
    '| c | A mistake. | `scoping.right-user`, `sessions.reports-refusal` | ordinary, sessions |',
  ],
])('a row says what a mutant trips and what it was played', (one, row) => {
  expect(killMatrix([], [one])).toContain(`\n${row}\n`);
});
