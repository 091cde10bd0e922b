import type { CheckResult, Coverage, RunReport } from '../../report/run-report.js';
import { brokeOff } from '../broke-off.js';
import { rootsOf } from '../fix-first.js';
import { explainCommand } from '../next-commands.js';
import { proofSummary } from '../proof-text.js';
import { isNothingPlayed } from '../unjudged-reasons.js';
import { tally, VERDICTS } from '../verdict-words.js';
import { hung, type Paint } from './paint.js';
import { unbroken } from './wrapped.js';

const FIRST = 3;

/** The end of the report, which is what stays on the screen: the counts, then what to do, then the verdict. */
export function verdict(report: RunReport, paint: Paint): string {
  const { outcome } = report;
  const unclear = outcome === 'as-expected' || outcome === 'only-ambiguities';
  const tone = unclear ? paint.yellow : report.exitCode === 0 ? paint.green : paint.red;
  return [
    ...(isNothingPlayed(report) ? [] : figures(report, paint)),
    ...[...report.complaints, ...report.hints].map((text) => paint.yellow(hung(text))),
    ...whatNext(report, paint),
    paint.bold(tone(hung(report.headline))),
    ...(report.coverage ? [gradeNote(report.coverage, report.checks)] : []),
  ].join('\n');
}

function figures(report: RunReport, paint: Paint): string[] {
  const { counts, checks } = report;
  const rules = VERDICTS.filter((one) => counts[one] > 0).map((one) => tally(one, counts[one]));
  const profiles = report.profiles.map((one) => profileLine(one, checks, paint));
  const proof = proofSummary(report);
  return [
    ...(profiles.length > 0 ? [`Profiles: ${profiles.join('   ')}`] : []),
    ...(report.kind === 'run' && report.notJudged.length > 0
      ? [paint.dim(`Profiles not judged: ${report.notJudged.join(', ')}`)]
      : []),
    ...(rules.length === 0 ? [] : [`Rules: ${rules.join(', ')}`]),
    ...(proof === '' ? [] : [paint.dim(proof)]),
  ];
}

/** Where to begin, and what tells more. */
function whatNext(report: RunReport, paint: Paint): string[] {
  const broke = brokeOff(report);
  const roots = rootsOf(report);
  const [first] = roots;
  const broken = report.checks.filter((check) => check.verdict === 'fail' && !check.expected).length;
  const begin = roots.slice(0, FIRST).map(({ id }) => id);
  return [
    ...(broke ? [paint.yellow(broke.says)] : []),
    ...(broke?.command ? [paint.dim(`To see one alone: ${unbroken(broke.command)}`)] : []),
    ...(broken > 1 ? [`Fix first: ${paint.bold(begin.join(', '))}${roots.length > FIRST ? ', …' : ''}`] : []),
    ...(first ? [paint.dim(`More on it: ${unbroken(explainCommand(first.id))}`)] : []),
  ];
}

/** A cross is for what is broken, not for what was left out or could not be judged. */
function profileLine(
  { profile, manifest, conformant }: RunReport['profiles'][number],
  checks: readonly CheckResult[],
  paint: Paint,
): string {
  const own = checks.filter((check) => check.profile === profile);
  const kept = own.filter((check) => check.verdict === 'pass').length;
  const broken = own.some((check) => check.verdict === 'fail');
  const sign = conformant ? paint.green('✔') : broken ? paint.red('✘') : paint.yellow('?');
  const all = own.length === manifest ? `${manifest} kept` : `${own.length} kept, of ${manifest} in all`;
  return unbroken(`${sign} ${profile} ${kept} of ${all}`);
}

function gradeNote({ scenario, unjudged, untouched }: Coverage, checks: readonly CheckResult[]): string {
  const limit = 'Grading judges only what happened to be recorded; `omni-conformance run` certifies.';
  if (scenario !== null) return `Only the rules of ${scenario} were looked at. ${limit}`;
  const isEmpty = checks.every((check) => check.verdict === 'not-applicable') && unjudged.length === 0;
  if (isEmpty) return limit;
  const notes = [
    ...(unjudged.length > 0
      ? [`Seen, but with nothing that a rule could be judged by: ${unjudged.join(', ')}.`]
      : []),
    ...(untouched.length > 0 ? [`Not exercised at all: ${untouched.join(', ')}.`] : []),
  ];
  return [...(notes.length > 0 ? notes : ['Every area was touched.']), limit].join(' ');
}
