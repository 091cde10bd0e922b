import type { CheckResult } from '../report/run-report.js';

type Shown = CheckResult['verdict'];

/** So that color is never the only sign. */
export const SIGN: Readonly<Record<Shown, string>> = {
  pass: '✔',
  fail: '✘',
  warn: '!',
  info: 'i',
  declined: '–',
  'not-applicable': '·',
  incomplete: '?',
  'harness-error': '☠',
};

/** What a person calls a verdict on one rule. */
export const WORD: Readonly<Record<Shown, string>> = {
  pass: 'kept',
  fail: 'broken',
  warn: 'warning',
  info: 'remark',
  declined: 'declined',
  'not-applicable': 'not exercised',
  incomplete: 'not judged',
  'harness-error': 'our fault',
};

export const VERDICTS = Object.keys(SIGN) as readonly Shown[];

/** How many rules ended that way. */
export const tally = (verdict: Shown, count: number): string =>
  `${count} ${WORD[verdict]}${count > 1 && (verdict === 'warn' || verdict === 'info') ? 's' : ''}`;
