import { describe, expect, test } from 'vitest';
import { parseRunReport } from '../../report/parse-report.js';
import { defineScenario } from '../../scenarios/define-scenario.js';
import { aCheckEvidence, aCheckResult, aReport } from '../testing/a-report.js';
import { answers, asksOnce, asksTwice, cancels, cancelsOnce, isPolite } from '../testing/tiny-suite.js';
import { failedBefore } from './failed-before.js';
import { nearest } from './nearest.js';
import { type Selecting, type Suite, selectFrom, selectionProblem } from './suite.js';

const cancelsAndAsks = defineScenario({
  ...cancelsOnce,
  name: 'cancels-and-asks',
  checks: [cancels, answers],
});
const suite: Suite = {
  checks: [answers, isPolite, cancels],
  scenarios: [asksOnce, asksTwice, cancelsOnce, cancelsAndAsks],
};
const both = ['core', 'cancel'] as const;

/** Names of what is selected: scenarios, then rules. */
function selected(selecting: Selecting, profiles: Parameters<typeof selectFrom>[1] = both) {
  const { scenarios, checks } = selectFrom(suite, profiles, selecting);
  return [scenarios.map(({ name }) => name), checks.map(({ id }) => id)];
}
/** Rules that failed, each followed by where. */
const failed = (...rules: readonly (readonly [string, ...string[]])[]) => ({
  rules: rules.map(([id, ...scenarios]) => ({ id, scenarios })),
});
const ALL = ['asks-once', 'asks-twice', 'cancels-once', 'cancels-and-asks'];

describe('what is played', () => {
  test('is everything, unless said', () => {
    expect(selected({})).toEqual([ALL, ['tiny.answers', 'tiny.is-polite', 'tiny.cancels']]);
    expect(selected({ run: [], skip: [] })).toEqual(selected({}));
  });

  test('of a profile are the scenarios that give evidence for one of its rules', () => {
    expect(selected({}, ['cancel'])).toEqual([['cancels-once', 'cancels-and-asks'], ['tiny.cancels']]);
  });

  test('by the name of a scenario is that scenario, judged by all its rules and the monitors', () => {
    expect(selected({ run: ['asks-once'] })).toEqual([['asks-once'], ['tiny.answers', 'tiny.is-polite']]);
    expect(selected({ run: ['asks'] })).toEqual([[], []]);
  });

  test('by a pattern are all that match it, and each of several patterns adds to it', () => {
    expect(selected({ run: ['asks-*'] })[0]).toEqual(['asks-once', 'asks-twice']);
    expect(selected({ run: ['asks-?nce', 'cancels-and-*'] })[0]).toEqual(['asks-once', 'cancels-and-asks']);
    expect(selected({ run: ['*'] })).toEqual(selected({}));
  });

  test('by the id of a rule are the scenarios that give evidence for it, judged by it alone', () => {
    expect(selected({ run: ['tiny.cancels'] })).toEqual([
      ['cancels-once', 'cancels-and-asks'],
      ['tiny.cancels'],
    ]);
  });

  test('by the id of a monitor is everything, judged by it alone', () => {
    expect(selected({ run: ['*polite'] })).toEqual([ALL, ['tiny.is-polite']]);
  });

  test('leaves out what is skipped, scenario or rule, and what then has nothing to give', () => {
    expect(selected({ skip: ['asks-*'] })).toEqual([
      ['cancels-once', 'cancels-and-asks'],
      ['tiny.answers', 'tiny.is-polite', 'tiny.cancels'],
    ]);
    expect(selected({ skip: ['tiny.cancels'] })).toEqual([
      ['asks-once', 'asks-twice', 'cancels-and-asks'],
      ['tiny.answers', 'tiny.is-polite'],
    ]);
    expect(selected({ run: ['*-once'], skip: ['asks-*'] })[0]).toEqual(['cancels-once']);
  });

  test('can be what failed before, and a part of that', () => {
    const onlyFailed = failed(['tiny.answers', 'asks-twice'], ['tiny.cancels', 'cancels-once']);
    expect(selected({ onlyFailed })[0]).toEqual(['asks-twice', 'cancels-once']);
    expect(selected({ onlyFailed, run: ['asks-*'] })[0]).toEqual(['asks-twice']);
    expect(selected({ onlyFailed: failed(['tiny.cancels']) })[0]).toEqual([
      'cancels-once',
      'cancels-and-asks',
    ]);
  });

  test('for what failed before is judged by the rules that failed, and by no other rule of their scenarios', () => {
    expect(selected({ onlyFailed: failed(['tiny.cancels', 'cancels-and-asks']) })).toEqual([
      ['cancels-and-asks'],
      ['tiny.cancels'],
    ]);
    expect(selected({ onlyFailed: failed(['tiny.is-polite', 'asks-once']) })).toEqual([
      ['asks-once'],
      ['tiny.is-polite'],
    ]);
    expect(selected({ onlyFailed: failed(['tiny.is-polite']) })).toEqual([ALL, ['tiny.is-polite']]);
    expect(selected({ onlyFailed: failed(['tiny.is-polite'], ['tiny.answers', 'asks-once']) })).toEqual([
      ['asks-once'],
      ['tiny.answers', 'tiny.is-polite'],
    ]);
  });

  test('for what failed before plays no scenario for a rule that is skipped or of another profile', () => {
    const onlyFailed = failed(['tiny.answers', 'asks-once'], ['tiny.cancels', 'cancels-once']);
    expect(selected({ onlyFailed, skip: ['tiny.answers'] })).toEqual([['cancels-once'], ['tiny.cancels']]);
    expect(selected({ onlyFailed }, ['cancel'])).toEqual([['cancels-once'], ['tiny.cancels']]);
    expect(selected({ onlyFailed: failed(['tiny.left-the-suite', 'asks-once']) })).toEqual([[], []]);
  });
});

describe('a selection that cannot be played is one sentence', () => {
  test.each([
    [
      'a name with a slip',
      { run: ['ask-twice'] },
      'No scenario and no rule matches ask-twice. Did you mean asks-twice',
    ],
    ['a rule with a slip', { skip: ['tiny.canceled'] }, 'matches tiny.canceled. Did you mean tiny.cancels'],
    ['half a name', { run: ['twice'] }, 'matches twice. Did you mean asks-twice?'],
    ['an empty name', { run: [''] }, 'No scenario and no rule matches an empty name. It takes the name'],
    ['a name like no other', { run: ['xyz'] }, 'It takes the name of a scenario or the id of a rule'],
    ['a pattern of nothing', { run: ['asks-once', 'job-*'] }, 'matches job-*.'],
    ['nothing that failed', { onlyFailed: { rules: [] } }, 'Nothing failed in the earlier report'],
    ['nothing in common', { run: ['asks-once'], skip: ['asks-*'] }, 'leaves no scenario to play'],
  ] as const)('%s', (_what, selecting, sentence) => {
    expect(selectionProblem(suite, both, selecting)).toContain(sentence);
  });

  test('one that can be played is none', () => {
    expect(selectionProblem(suite, both, { run: ['asks-*'], skip: ['tiny.cancels'] })).toBeUndefined();
    expect(selectionProblem(suite, ['cancel'], { run: ['asks-*'] })).toContain('the profiles');
  });
});

describe('what failed before', () => {
  const seen = (scenario: string, verdict: 'pass' | 'fail' | 'warn' | 'incomplete', superseded = false) =>
    aCheckEvidence({ scenario, verdict, ...(superseded ? { superseded } : {}) });

  test('are the rules that were not kept or not judged, each with the scenarios in which that was', () => {
    const before = failedBefore({
      checks: [
        aCheckResult({
          id: 'a',
          verdict: 'fail',
          evidence: [seen('asks-once', 'pass'), seen('asks-twice', 'fail')],
        }),
        aCheckResult({ id: 'b', verdict: 'warn', evidence: [seen('asks-twice', 'warn')] }),
        aCheckResult({ id: 'c', verdict: 'incomplete', evidence: [seen('cancels-once', 'incomplete')] }),
        aCheckResult({ id: 'd', verdict: 'incomplete', evidence: [] }),
        aCheckResult({ id: 'e', verdict: 'pass', evidence: [seen('cancels-and-asks', 'warn', true)] }),
        aCheckResult({ id: 'f', verdict: 'declined', evidence: [] }),
      ],
    });
    expect(before).toEqual(failed(['a', 'asks-twice'], ['b', 'asks-twice'], ['c', 'cancels-once'], ['d']));
  });

  test('is read from a JSON report as it was written', () => {
    const report = aReport();
    expect(parseRunReport(JSON.stringify(report))).toEqual(report);
  });

  test.each([
    ['no JSON', '<testsuites/>', 'it is no report that `--report json=<file>` wrote'],
    ['nothing', ' \n', 'it is no report that `--report json=<file>` wrote: it is empty'],
    ['half of one', '{"reportVersion": 1, "che', 'it ends in the middle, so copy or write it again'],
    ['other JSON', '{"checks": [1], "kind": "run"}', 'it is no report that'],
    [
      'one of another version',
      JSON.stringify({ ...aReport(), reportVersion: 99 }),
      'it has report version 99',
    ],
    ['one of grade', JSON.stringify(aReport({ kind: 'grade' })), 'it is a report of `grade`'],
  ])('%s is refused', (_what, text, sentence) => {
    expect(() => parseRunReport(text)).toThrow(sentence);
  });
});

test('names like the one that was typed come likeliest first, and others not at all', () => {
  const names = ['cancel-while-executing', 'cancel-meets-a-conflict', 'polling.cadence'];
  expect(nearest(names, 'cancel-meets-conflict')[0]).toBe('cancel-meets-a-conflict');
  expect(nearest(names, 'polling.cadense')).toEqual(['polling.cadence']);
  expect(nearest(names, 'embed')).toEqual([]);
  expect(nearest(names, '')).toEqual([]);
});

test.each([
  ['a slip', 'polling.cadense', ['polling.cadence']],
  ['letters in another order', 'pollign.cadence', ['polling.cadence']],
  ['words in another order', 'cadence-polling', ['polling.cadence']],
  ['half a name', 'executing', ['cancel-while-executing']],
  ['a beginning', 'cancel', ['cancel.stops-work', 'cancel-while-executing']],
  ['a beginning and a slip', 'cancel.stop-wrok', ['cancel.stops-work']],
])('%s is understood, and what is much less alike is left out', (_what, typed, meant) => {
  const names = ['polling.no-busy-loop', 'cancel.stops-work', 'cancel-while-executing', 'polling.cadence'];
  expect(nearest(names, typed)).toEqual(meant);
});
