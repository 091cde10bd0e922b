import { describe, expect, test } from 'vitest';
import { checks } from '../checks/index.js';
import { mutants } from '../mutants/index.js';
import { aCheckEvidence, aCheckResult, aReport, aReportedPoll } from '../runner/testing/a-report.js';
import { scenarios } from '../scenarios/index.js';
import { explanation } from './explanation.js';
import { ruleLore } from './rule-lore.lazy.js';

const suite = { checks, scenarios };
const ids = suite.checks.map(({ id }) => id);
const [cadence] = suite.checks.filter(({ id }) => id === 'polling.cadence');
if (!cadence) throw new Error('There is no polling.cadence.');

test.each(ids)('%s has an example, of a mutant that breaks it, in a scenario that there is', (id) => {
  const { example } = ruleLore(id);
  expect(mutants.find(({ name }) => name === example?.mutant)?.kills).toContain(id);
  expect(suite.scenarios.map(({ name }) => name)).toContain(example?.scenario);
  expect(example?.message).not.toBe('');
});

test('nothing is known of rules that there are not', () => {
  expect(ruleLore('polling.cadense')).toEqual({});
});

describe('the explanation of a rule', () => {
  const lore = ruleLore('polling.cadence');

  test('says what it is, where it comes from, how it looks broken, why, and what to do', () => {
    const words = explanation(suite, cadence, lore);
    for (const part of [cadence.rule, cadence.remedy, cadence.basis.source, lore.example?.message])
      expect(words).toContain(part);
    expect(words).toMatch(/R6 {2}Wait at least two seconds/);
    expect(words).toMatch(/at s {2}gap s {2}request/);
    expect(words).toMatch(/Usual causes\n {2}- /);
    expect(words).toContain('omni-conformance run --run polling.cadence -- <your adapter>');
  });

  test('shows your own run in place of the example', () => {
    const exchanges = [aReportedPoll({ gapMs: null }), aReportedPoll({ gapMs: 1_007 })];
    const evidence = [aCheckEvidence({ verdict: 'warn', message: 'Every 1.01 s.', exchanges })];
    const report = aReport({ checks: [aCheckResult({ id: cadence.id, verdict: 'warn', evidence })] });
    const words = explanation(suite, cadence, { ...lore, report });
    expect(words).toContain('In asks-once: Every 1.01 s.');
    expect(words).toContain('1.007');
    expect(words).toContain('omni-conformance run --run polling.cadence -- node client.js');
    expect(words).not.toContain(lore.example?.message);
  });

  test('says when your own run kept it, or never judged it', () => {
    const kept = aReport({ checks: [aCheckResult({ id: cadence.id })] });
    expect(explanation(suite, cadence, { report: kept })).toContain('In your run\n  pass\n');
    expect(explanation(suite, cadence, { report: aReport() })).toContain(
      'says nothing about polling.cadence',
    );
  });
});
