import { expect, test } from 'vitest';
import type { RunReport } from '../../conformance/index.js';
import { findingsOf, type Proof } from './findings.js';

type CheckResult = RunReport['checks'][number];
type VerdictOf = CheckResult['verdict'];

const check = (id: string, verdict: VerdictOf): CheckResult => ({
  id,
  verdict,
  level: 'must',
  profile: 'core',
  rule: '',
  basis: { source: '' },
  remedy: '',
  ambiguities: [],
  message: 'seen',
  evidence: [],
});
const mutant = { name: 'm', story: '', kills: ['a.one'], edits: [] };
const isBroken = ({ verdict }: CheckResult) => verdict === 'fail' || verdict === 'warn';
const proof = (checks: CheckResult[], complaints: string[] = []): Proof => ({
  language: 'typescript',
  report: { checks, complaints, exitCode: checks.some(isBroken) ? 1 : 0 },
});
const through = (message: string): CheckResult => ({
  ...check('a.one', 'fail'),
  message,
  evidence: [
    {
      ...{ scenario: 's', attempt: 1, verdict: 'fail', message, exchanges: [] },
      deliveries: [
        {
          ...{ seq: 1, offsetMs: 0, event: 'job.complete', eventId: 'evt_1', jobId: 'j', attempt: 1 },
          ...{ status: 204, outcome: 'answered', attack: 'digit-flipped', role: 'mutant', problem: null },
        },
      ],
    },
  ],
});

test('nothing is wrong when the reference passes and a mutant trips what it says', () => {
  const reference = proof([check('a.one', 'pass')]);
  const killed = { mutant, ...proof([check('a.one', 'fail')]) };
  expect(findingsOf([reference, killed], 'complete')).toEqual([]);
});

test('nothing is wrong with a verdict that names the attack', () => {
  expect(findingsOf([{ mutant, ...proof([through('digit-flipped got through.')]) }])).toEqual([]);
});

test.each<[string, Proof[], string]>([
  ['a reference that fails', [proof([check('a.one', 'incomplete')])], 'does not pass a.one: incomplete'],
  ['a reference that could not run', [proof([], ['cannot start'])], 'The reference client: cannot start'],
  ['a mutant that survives', [{ mutant, ...proof([check('a.one', 'pass')]) }], 'm survives a.one: pass'],
  ['a kill that names no check', [{ mutant, ...proof([]) }], 'm survives a.one: no such check'],
  [
    'a check that fires on a neighbour',
    [{ mutant, ...proof([check('a.one', 'fail'), check('a.two', 'warn')]) }],
    'm trips a.two, which it should not: seen',
  ],
  [
    'a check that crashes',
    [{ mutant, ...proof([check('a.one', 'fail'), check('a.two', 'harness-error')]) }],
    'm breaks the check a.two',
  ],
  [
    'a verdict that keeps the attack to itself',
    [{ mutant, ...proof([through('Something got through.')]) }],
    'm: a.one does not name the attack that got through',
  ],
  [
    'a run that ends as if nothing were wrong',
    [{ language: 'typescript', mutant, report: { ...proof([check('a.one', 'fail')]).report, exitCode: 0 } }],
    'm: the run exits 0 instead of 1',
  ],
  ['a proof without the reference', [{ mutant, ...proof([check('a.one', 'fail')]) }], 'was not run'],
  ['a check that nothing trips', [proof([check('a.two', 'pass')])], 'No mutant trips a.two.'],
])('%s is found', (_what, proofs, finding) => {
  expect(findingsOf(proofs, 'complete').join('\n')).toContain(finding);
});

test('an example that offers less passes with rules that it cannot break, and the reference client does not', () => {
  const part = proof([check('a.one', 'not-applicable')]);
  expect(findingsOf([{ ...part, language: 'python' }])).toEqual([]);
  expect(findingsOf([part])).toEqual(['The reference client does not pass a.one: not-applicable, seen']);
});
