import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checks } from '../../conformance/index.js';
import { type Mutant, mutants } from '../../conformance/mutants/index.js';
import { killMatrix } from './kill-matrix.js';

const mutant = (name: string, ...kills: string[]): Mutant => ({
  name,
  story: 'A mistake.',
  kills,
  edits: [],
});

test.each([
  [mutant('a', 'polling.cadence'), '| a | TypeScript | A mistake. | `polling.cadence` | ordinary |'],
  [
    mutant('b', 'sessions.reports-refusal', 'embed-urls.opens'),
    '| b | TypeScript | A mistake. | `sessions.reports-refusal`, `embed-urls.opens` | sessions, embed-urls |',
  ],
  [
    mutant('c', 'scoping.right-user', 'sessions.reports-refusal'),
    '| c | TypeScript | A mistake. | `scoping.right-user`, `sessions.reports-refusal` | ordinary, sessions |',
  ],
])('a row says what a mutant trips and what it was played', (one, row) => {
  expect(killMatrix([], [one])).toContain(`\n${row}\n`);
});

test('a mutant of an example says which language that is in, and they are counted', () => {
  const page = killMatrix([], [mutant('a', 'x.y'), { ...mutant('b', 'x.y'), language: 'python' }]);
  expect(page).toContain('\n| b | Python | A mistake. | `x.y` | ordinary |\n');
  expect(page).toContain('2 mutants: 1 in TypeScript, 1 in Python.');
});

test('the page says what the mutants declare: `npx tsx scripts/prove.ts --matrix` writes it anew', () => {
  const page = readFileSync(new URL('../../docs/kill-matrix.md', import.meta.url), 'utf8');
  expect(page === killMatrix(checks, mutants)).toBe(true);
});
