import type { Check, Profile } from '../../checks/define-check.js';
import type { Verdict } from '../../checks/verdict.js';
import { counted } from '../../report/counted.js';
import type { CheckResult, Outcome, ProfileResult, RunReport } from '../../report/run-report.js';
import { isJudged } from './judge.js';

export interface Ending {
  readonly outcome: Outcome;
  readonly exitCode: RunReport['exitCode'];
  readonly headline: string;
}

const EXIT: Record<Outcome, RunReport['exitCode']> = {
  conformant: 0,
  'as-expected': 0,
  'nothing-broken': 0,
  failed: 1,
  incomplete: 3,
  interrupted: 3,
  'only-ambiguities': 4,
  'harness-error': 5,
};

export const ending = (outcome: Outcome, headline: string): Ending => ({
  outcome,
  exitCode: EXIT[outcome],
  headline,
});

export const rules = (count: number): string => counted(count, 'rule');

/** A profile is conformant when each rule of its manifest was judged and none was broken: a skip is never green. */
export function profileResults(
  profiles: readonly Profile[],
  manifest: readonly Pick<Check, 'id' | 'profile'>[],
  results: readonly CheckResult[],
): ProfileResult[] {
  return profiles.map((profile) => {
    const ids = manifest.filter((check) => check.profile === profile).map(({ id }) => id);
    const own = results.filter(({ id }) => ids.includes(id));
    const judged = own.filter(({ verdict }) => isJudged(verdict)).length;
    const broken = own.some(({ verdict }) => verdict === 'fail');
    return { profile, manifest: ids.length, judged, conformant: judged === ids.length && !broken };
  });
}

/** The verdict on a whole run, and the exit code that says it. */
export function endingOf(run: {
  checks: readonly CheckResult[];
  profiles: readonly ProfileResult[];
  complaints: readonly string[];
  interrupted: boolean;
  /** Scenarios were left out on purpose. */
  partial: boolean;
}): Ending {
  const { checks, profiles, complaints, interrupted, partial } = run;
  const open = checks.filter(({ expected }) => !expected);
  const count = (verdict: Verdict) => open.filter((check) => check.verdict === verdict).length;
  const failed = open.filter(({ verdict }) => verdict === 'fail');
  const firm = failed.filter(({ ambiguities }) => ambiguities.length === 0);
  const total = profiles.reduce((sum, { manifest }) => sum + manifest, 0);
  const judged = profiles.reduce((sum, profile) => sum + profile.judged, 0);
  const excused = checks.length - open.length;
  const warned = count('warn') > 0 ? `, ${count('warn')} with a warning` : '';

  if (interrupted) {
    return ending(
      'interrupted',
      `Interrupted: ${judged} of ${rules(total)} were judged, ${failed.length} broken so far.`,
    );
  }
  if (firm.length > 0) return ending('failed', `Not conformant: ${rules(failed.length)} broken.`);
  if (complaints.length > 0) return ending('failed', 'The list of expected failures does not hold any more.');
  if (count('harness-error') > 0) {
    return ending(
      'harness-error',
      `No verdict: ${rules(count('harness-error'))} could not be judged through our own fault.`,
    );
  }
  if (partial) {
    return ending(
      'incomplete',
      `No verdict, as only a part was run: ${rules(count('pass'))} of ${total} seen to pass.`,
    );
  }
  if (total === 0) return ending('incomplete', 'No verdict: there was no rule to judge.');
  const excusedUnjudged = checks.filter(({ expected, verdict }) => expected && !isJudged(verdict)).length;
  if (judged + excusedUnjudged < total || count('incomplete') + count('declined') > 0) {
    const seen =
      judged === 0
        ? `none of ${rules(total)} was judged`
        : `${judged} of ${rules(total)} were judged, none of them broken`;
    return ending('incomplete', `No verdict: ${seen}.`);
  }
  if (failed.length > 0) {
    return ending(
      'only-ambiguities',
      `Only ambiguous rules are broken (${failed.length}): public sources disagree on them.`,
    );
  }
  if (excused > 0)
    return ending('as-expected', `Not conformant, but as expected: ${rules(excused)} excused.`);
  return ending('conformant', `Conformant: ${rules(judged)} judged, none broken${warned}.`);
}

/** How many checks ended each way. */
export function countVerdicts(checks: readonly CheckResult[]): Record<Verdict, number> {
  const counts: Record<Verdict, number> = {
    pass: 0,
    fail: 0,
    warn: 0,
    info: 0,
    declined: 0,
    'not-applicable': 0,
    incomplete: 0,
    'harness-error': 0,
  };
  for (const { verdict } of checks) counts[verdict] += 1;
  return counts;
}
