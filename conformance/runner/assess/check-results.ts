import type { Check } from '../../checks/define-check.js';
import { evidenceFrom } from '../../checks/evidence.js';
import type { Judgement, Verdict } from '../../checks/verdict.js';
import { weakestProof } from '../../report/proof.js';
import type { CheckEvidence, CheckResult } from '../../report/run-report.js';
import { INTERRUPTED, type ScenarioRun } from '../play/run-scenario.js';
import { presentEvidence } from '../tell/present-evidence.js';
import { afterBreakingOff, afterInterruption, badness, judge } from './judge.js';

export type EvidenceByCheck = ReadonlyMap<string, readonly CheckEvidence[]>;

/** What each check says about one playing of one scenario. */
export function judgeScenario(
  run: ScenarioRun,
  checks: readonly Check[],
  strict: boolean,
): { check: Check; evidence: CheckEvidence }[] {
  const { scenario, attempt, trace, status, reason } = run;
  const present = (check: Check, judgement: Judgement) => ({
    check,
    evidence: presentEvidence(judgement, { scenario: scenario.name, attempt, trace }),
  });
  if (!trace) {
    const verdict: Verdict = status === 'declined' || status === 'harness-error' ? status : 'incomplete';
    return checks
      .filter((check) => !check.monitor)
      .map((check) => present(check, { verdict, message: reason, exchanges: [] }));
  }
  const evidence = evidenceFrom(trace);
  return checks.map((check) => {
    const judgement = judge(check, evidence, strict);
    if (status !== 'cut-short') return present(check, judgement);
    return present(
      check,
      reason === INTERRUPTED
        ? afterInterruption(check, judgement, reason)
        : afterBreakingOff(check, judgement, reason),
    );
  });
}

/** The checks of a scenario: its own, and every monitor, as far as they are wanted. */
export function checksOf(run: ScenarioRun, wanted: readonly Check[]): Check[] {
  return wanted.filter((check) => check.monitor || run.scenario.checks.some(({ id }) => id === check.id));
}

/** One result for a check: the worst that counts, with everything that was seen. */
export function resultOf(check: Check, evidence: readonly CheckEvidence[], nothing: Judgement): CheckResult {
  const counting = evidence.filter(({ superseded }) => !superseded);
  const worst = counting.reduce<CheckEvidence | undefined>(
    (sofar, next) => (!sofar || badness(next.verdict) > badness(sofar.verdict) ? next : sofar),
    undefined,
  );
  const reason = counting.findLast(({ message }) => message !== '')?.message;
  const decided =
    worst && worst.verdict !== 'not-applicable'
      ? worst
      : { ...nothing, message: [nothing.message, reason].filter(Boolean).join(' ') };
  // What decided the verdict is what it rests on: a failure proved in one scenario is none the weaker for another's pass.
  const proof = weakestProof(counting.filter(({ verdict }) => verdict === decided.verdict));
  return {
    id: check.id,
    level: check.level,
    profile: check.profile,
    rule: check.rule,
    basis: check.basis,
    remedy: check.remedy,
    ambiguities: check.ambiguities ?? [],
    verdict: decided.verdict,
    message: decided.message,
    ...(proof ? { proof } : {}),
    evidence,
  };
}
