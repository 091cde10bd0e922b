import { describe, expect, test } from 'vitest';
import { aCheckResult, aReport } from '../testing/a-report.js';
import { baselineFile, baselineFor } from './baseline.js';
import { parseExpectedFailures } from './expected-failures.js';

const today = '2026-07-01';
const terms = { owner: 'mia', expires: '2026-09-30' };
const failing = aCheckResult({
  id: 'polling.cadence',
  verdict: 'fail',
  message: 'Polled after 1.0 s.\nAnd again.',
});
const passing = aCheckResult({ id: 'submit.well-formed', verdict: 'pass' });
const known = [failing.id, passing.id];
const entry = { check: failing.id, reason: 'OPS-12', owner: 'ben', expires: '2026-08-01' };

const made = (checks = [failing, passing], existing = [entry].slice(1), report = {}, more = {}) =>
  baselineFor(aReport({ checks, ...report }), existing, { terms: { ...terms, ...more }, today });

describe('a baseline', () => {
  test('excuses what fails, says what the report said of it, and the run then ends with 0', () => {
    const { entries, removed, ending } = made();
    expect(entries).toEqual([
      {
        check: 'polling.cadence',
        reason: 'Broken when this was written, 2026-07-01. Polled after 1.0 s.',
        ...terms,
        change: 'new',
      },
    ]);
    expect(removed).toEqual([]);
    expect(ending).toMatchObject({ outcome: 'as-expected', exitCode: 0 });
  });

  test('gives the reason that it was told', () => {
    expect(made(undefined, undefined, {}, { reason: 'rewrite in autumn' }).entries[0]?.reason).toBe(
      'rewrite in autumn',
    );
  });

  test('excuses a capability that the client declines', () => {
    const declined = aCheckResult({
      id: failing.id,
      verdict: 'declined',
      message: 'The client declines `cancel`: no.',
    });
    const { entries, ending } = made([declined]);
    expect(entries[0]?.reason).toBe(
      'Declined when this was written, 2026-07-01. The client declines `cancel`: no.',
    );
    expect(ending.exitCode).toBe(0);
  });

  test('keeps what is there, renews what has expired, and takes out what passes', () => {
    expect(made([failing], [entry]).entries).toEqual([{ ...entry, change: 'kept' }]);
    const expired = { ...entry, expires: '2026-06-30' };
    expect(made([failing], [expired]).entries).toEqual([
      { ...entry, expires: terms.expires, change: 'renewed' },
    ]);
    const stale = { ...entry, check: passing.id };
    expect(made([failing, passing], [entry, stale])).toMatchObject({
      entries: [{ check: failing.id, change: 'kept' }],
      removed: [passing.id],
    });
  });

  test.each([
    ['a rule was not judged', [failing, aCheckResult({ id: 'x', verdict: 'incomplete' })], {}],
    ['the suite was at fault', [failing, aCheckResult({ id: 'x', verdict: 'harness-error' })], {}],
    ['the run was interrupted', [failing], { outcome: 'interrupted' }],
    ['only a part was run', [failing], { partial: true }],
  ] as const)('does not come to 0 when %s', (_why, checks, report) => {
    expect(made([...checks], [], report).ending.exitCode).toBeGreaterThan(2);
  });
});

describe('its file', () => {
  test('reads back as what was meant', () => {
    const { entries } = made();
    const text = baselineFile(made(), '');
    expect(parseExpectedFailures(text, known)).toEqual(entries.map(({ change: _change, ...rest }) => rest));
  });

  test('keeps the comments, the order and the reasons of the one before', () => {
    const before = [
      '# Ask mia before you add to this.',
      '- check: submit.well-formed',
      '  reason: gone soon',
      '  owner: ben',
      '  expires: 2026-08-01',
      '- check: polling.cadence # whole seconds only',
      '  reason: OPS-12',
      '  owner: ben',
      '  expires: 2026-06-30',
      '',
    ].join('\n');
    const existing = parseExpectedFailures(before, known);
    const other = aCheckResult({ id: 'cancel.reaches-omni', verdict: 'fail', message: 'No: "cancel" came.' });
    const text = baselineFile(made([failing, passing, other], existing), before);
    expect(text).toContain('# Ask mia before you add to this.');
    expect(text).toContain(
      '- check: polling.cadence # whole seconds only\n  reason: OPS-12\n  owner: ben\n  expires: 2026-09-30\n',
    );
    expect(text).not.toContain('submit.well-formed');
    expect(parseExpectedFailures(text, [...known, other.id]).map(({ check }) => check)).toEqual([
      failing.id,
      other.id,
    ]);
  });

  test('of nothing is an empty list', () => {
    expect(parseExpectedFailures(baselineFile(made([passing], []), ''), known)).toEqual([]);
  });
});
