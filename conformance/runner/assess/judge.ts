import type { Check, Level } from '../../checks/define-check.js';
import type { Evidence } from '../../checks/evidence.js';
import type { Judgement, Verdict } from '../../checks/verdict.js';

/** A broken rule is a failure, a warning or a remark, as its level says. */
function levelled(verdict: Verdict, level: Level, strict: boolean): Verdict {
  if (verdict !== 'fail' || level === 'must') return verdict;
  if (level === 'should') return strict ? 'fail' : 'warn';
  return 'info';
}

/** Lets one check judge. A check that throws is our fault, never the client's. */
export function judge(check: Check, evidence: Evidence, strict: boolean): Judgement {
  try {
    const judgement = check.judge(evidence);
    return { ...judgement, verdict: levelled(judgement.verdict, check.level, strict) };
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return { verdict: 'harness-error', message: `The check itself failed: ${what}`, exchanges: [] };
  }
}

/**
 * A scenario that broke off proves what it broke, but no more: what it did not break cannot count as kept.
 * A monitor has the other scenarios to rest on.
 */
export function afterBreakingOff(check: Check, judgement: Judgement, reason: string): Judgement {
  const proved = ['fail', 'warn', 'info', 'harness-error'].includes(judgement.verdict);
  if (proved || check.monitor) return judgement;
  return { verdict: 'incomplete', message: reason, exchanges: [] };
}

/** Whoever was stopped in the middle has not failed to do what it had no time for. A monitor tells what was done. */
export const afterInterruption = (check: Check, judgement: Judgement, reason: string): Judgement =>
  check.monitor ? judgement : { verdict: 'incomplete', message: reason, exchanges: [] };

/** From the one that decides a check to the one that says least. */
const WORST_FIRST: readonly Verdict[] = [
  'fail',
  'harness-error',
  'incomplete',
  'warn',
  'info',
  'declined',
  'pass',
  'not-applicable',
];

export const badness = (verdict: Verdict): number => WORST_FIRST.length - WORST_FIRST.indexOf(verdict);

/** Verdicts that rest on evidence: such a check was judged. */
export const isJudged = (verdict: Verdict): boolean => ['pass', 'fail', 'warn', 'info'].includes(verdict);
