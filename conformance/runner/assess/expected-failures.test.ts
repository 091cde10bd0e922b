import { describe, expect, test } from 'vitest';
import { aCheckResult } from '../testing/a-report.js';
import { applyExpectedFailures, parseExpectedFailures } from './expected-failures.js';
import { endingOf } from './outcome.js';

const known = ['polling.cadence', 'submit.well-formed'];
const entry = { check: 'polling.cadence', reason: 'being fixed', owner: 'mia', expires: '2026-12-31' };

describe('reading the file', () => {
  test('takes entries with a check, a reason, an owner and a date', () => {
    const text = '- check: polling.cadence\n  reason: being fixed\n  owner: mia\n  expires: 2026-12-31\n';
    expect(parseExpectedFailures(text, known)).toEqual([entry]);
  });

  test('takes an empty file for no expectations', () => {
    expect(parseExpectedFailures('', known)).toEqual([]);
  });

  test.each([
    ['something that is no list', 'check: x', 'expected a list'],
    [
      'an entry without an owner',
      '- {check: polling.cadence, reason: r, expires: 2026-12-31}',
      'needs a text for owner',
    ],
    [
      'a rule nobody knows',
      '- {check: polling.speed, reason: r, owner: o, expires: 2026-12-31}',
      'no known check: polling.speed',
    ],
    ['a date that is none', '- {check: polling.cadence, reason: r, owner: o, expires: soon}', 'not soon'],
    [
      'a rule named twice',
      '- &a {check: polling.cadence, reason: r, owner: o, expires: 2026-12-31}\n- *a',
      'a second time',
    ],
  ])('refuses %s', (_what, text, message) => {
    expect(() => parseExpectedFailures(text, known)).toThrow(message);
  });
});

describe('applying it', () => {
  const applied = (verdict: 'fail' | 'pass' | 'incomplete' | 'declined' | 'warn', today: string) =>
    applyExpectedFailures([aCheckResult({ id: entry.check, verdict })], [entry], { today, partial: false });

  test.each(['fail', 'incomplete', 'declined'] as const)('a rule that is %s is excused', (verdict) => {
    const { checks, complaints } = applied(verdict, '2026-12-31');
    expect(complaints).toEqual([]);
    expect(checks[0]?.expected?.owner).toBe('mia');
    const profiles = [
      { profile: 'core' as const, manifest: 1, judged: verdict === 'fail' ? 1 : 0, conformant: false },
    ];
    expect(endingOf({ checks, profiles, complaints, interrupted: false, partial: false })).toMatchObject({
      outcome: 'as-expected',
      exitCode: 0,
    });
  });

  test('an entry whose day has passed excuses nothing', () => {
    const { checks, complaints } = applied('fail', '2027-01-01');
    expect(checks[0]?.expected).toBeUndefined();
    expect(complaints[0]).toContain('expired on 2026-12-31');
  });

  test('a part of the scenarios says nothing about what is stale', () => {
    const passed = [aCheckResult({ id: entry.check, verdict: 'pass' })];
    const { complaints } = applyExpectedFailures(passed, [entry], { today: '2026-01-01', partial: true });
    expect(complaints).toEqual([]);
  });

  test('an entry for a rule that passes is stale, and fails the run', () => {
    const { checks, complaints } = applied('pass', '2026-01-01');
    expect(complaints[0]).toContain('remove the entry');
    const profiles = [{ profile: 'core' as const, manifest: 1, judged: 1, conformant: true }];
    expect(endingOf({ checks, profiles, complaints, interrupted: false, partial: false })).toMatchObject({
      outcome: 'failed',
      exitCode: 1,
    });
  });
});
