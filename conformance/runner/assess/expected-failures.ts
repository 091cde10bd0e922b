import { parse } from 'yaml';
import type { CheckResult } from '../../report/run-report.js';

/** A failure that is known, owned, and will not be tolerated for ever. */
export interface ExpectedFailure {
  readonly check: string;
  readonly reason: string;
  readonly owner: string;
  /** Last day, `YYYY-MM-DD`, on which the failure is tolerated. */
  readonly expires: string;
}

/** Reads an expected-failures file. Throws an error whose message a person can act on. */
export function parseExpectedFailures(text: string, knownChecks: readonly string[]): ExpectedFailure[] {
  const value: unknown = parse(text);
  if (value === null) return [];
  if (!Array.isArray(value))
    throw new Error('expected a list of entries with check, reason, owner and expires');
  const seen = new Set<string>();
  return value.map((entry: unknown, index) => {
    const where = `entry ${index + 1}`;
    const failure = {
      check: textOf(entry, 'check', where),
      reason: textOf(entry, 'reason', where),
      owner: textOf(entry, 'owner', where),
      expires: textOf(entry, 'expires', where),
    };
    if (!knownChecks.includes(failure.check))
      throw new Error(`${where} names no known check: ${failure.check}`);
    if (seen.has(failure.check)) throw new Error(`${where} names ${failure.check} a second time`);
    seen.add(failure.check);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(failure.expires) || Number.isNaN(Date.parse(failure.expires))) {
      throw new Error(`${where}: expires must be a date like 2026-12-31, not ${failure.expires}`);
    }
    return failure;
  });
}

function textOf(entry: unknown, key: string, where: string): string {
  const value: unknown = typeof entry === 'object' && entry !== null ? Reflect.get(entry, key) : undefined;
  if (typeof value !== 'string' || value.trim() === '') throw new Error(`${where} needs a text for ${key}`);
  return value;
}

const EXCUSABLE = new Set(['fail', 'incomplete', 'declined']);

/**
 * Marks failures that were announced, and complains about announcements that are stale or have expired. What passes in a
 * part of the scenarios may still fail in another.
 */
export function applyExpectedFailures(
  checks: readonly CheckResult[],
  expected: readonly ExpectedFailure[],
  { today, partial }: { today: string; partial: boolean },
): { checks: CheckResult[]; complaints: string[] } {
  const complaints: string[] = [];
  const marked = checks.map((check): CheckResult => {
    const entry = expected.find((failure) => failure.check === check.id);
    if (!entry) return check;
    if (check.verdict === 'pass') {
      if (partial) return check;
      complaints.push(
        `${check.id} passes but is listed as an expected failure (${entry.owner}): remove the entry.`,
      );
      return check;
    }
    if (entry.expires < today) {
      complaints.push(
        `The expected failure of ${check.id} expired on ${entry.expires}: ${entry.owner} must fix or renew it.`,
      );
      return check;
    }
    if (!EXCUSABLE.has(check.verdict)) return check;
    const { reason, owner, expires } = entry;
    return { ...check, expected: { reason, owner, expires } };
  });
  return { checks: marked, complaints };
}
