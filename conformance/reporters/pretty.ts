import pc from 'picocolors';
import { counted } from '../report/counted.js';
import { plainText } from '../report/plain-text.js';
import type { CheckEvidence, CheckResult, Coverage, RunReport } from '../report/run-report.js';
import { clientStderr, protocolProblems } from './client-output.js';
import { deliveryTable } from './delivery-table.js';
import { exchangeTable } from './exchange-table.js';
import { fixFirst, rootsOf } from './fix-first.js';
import { explainCommand } from './next-commands.js';
import { plainReport } from './plain-report.js';
import { proofSummary, proofText } from './proof-text.js';
import { unsteered } from './unsteered.js';
import { SIGN } from './verdict-words.js';

const FULL_SCENARIOS = 2;
const MOST_NAMES = 5;
const FIRST = 3;

type Paint = ReturnType<typeof pc.createColors>;
type Shown = CheckResult['verdict'];

/** The report for a person at a terminal: the verdict, then what to change, most important last on the screen. */
export function pretty(given: RunReport, color: boolean = pc.isColorSupported): string {
  const report = plainReport(given);
  const paint = pc.createColors(color);
  const sections = [
    title(report, paint),
    ...inOrder(report).map((check) => finding(check, paint)),
    unjudged(report, paint),
    clientStderr(report, paint),
    protocolProblems(report.scenarios, paint),
    verdict(report, paint),
  ];
  return unsteered(`${sections.filter((section) => section !== '').join('\n\n')}\n`);
}

function title(report: RunReport, paint: Paint): string {
  const who = report.client
    ? `${report.client.name} ${report.client.version}`.trim()
    : report.command.join(' ');
  const exchanges = report.scenarios.reduce((sum, scenario) => sum + scenario.exchanges, 0);
  const seed = report.seed === undefined ? '' : `, seed ${report.seed}`;
  const played = `${counted(report.scenarios.length, 'scenario')}, ${counted(exchanges, 'exchange')}${seed}`;
  const size = `${played}, ${(report.durationMs / 1000).toFixed(1)} s`;
  const what = who === '' ? 'recorded trace' : plainText(who);
  return `${paint.bold(what)}  ${paint.dim(`${size}${report.strict ? ', strict' : ''}`)}`;
}

/** Failures last, so that they are still on the screen when the run ends; among them, what to mend first comes first. */
function inOrder(report: RunReport): CheckResult[] {
  const findings = fixFirst(report);
  const order: Shown[] = ['info', 'warn', 'harness-error', 'fail'];
  return order.flatMap((verdict) => findings.filter((check) => check.verdict === verdict));
}

function finding(check: CheckResult, paint: Paint): string {
  const strong = check.verdict === 'fail' || check.verdict === 'harness-error' ? paint.red : paint.yellow;
  const relevant = check.evidence.filter((one) =>
    ['fail', 'warn', 'info', 'harness-error'].includes(one.verdict),
  );
  const shown = relevant.filter(({ superseded }) => !superseded).slice(0, FULL_SCENARIOS);
  const others = [...new Set(relevant.filter((one) => !shown.includes(one)).map(nameOf))];
  const quote = check.basis.quote === undefined ? '' : `: “${check.basis.quote}”`;
  return [
    `${strong(`${SIGN[check.verdict]} ${paint.bold(check.id)}`)}  ${paint.dim(`${check.level}, ${check.profile}`)}`,
    `  ${check.rule}`,
    paint.dim(`  Source: ${check.basis.source}${quote}`),
    ...(check.ambiguities.length > 0
      ? [paint.dim(`  Public sources disagree: ${check.ambiguities.join(', ')}`)]
      : []),
    ...(check.expected
      ? [`  Expected: ${check.expected.reason} (${check.expected.owner}, until ${check.expected.expires})`]
      : []),
    ...(check.follows === undefined
      ? []
      : [paint.dim(`  Usually follows from ${check.follows}: mend that one first.`)]),
    ...shown.flatMap((evidence) => seen(evidence, paint)),
    ...(others.length > 0 ? [`  Also in: ${fewOf(others)}`] : []),
    `  ${paint.bold('To fix:')} ${check.remedy}`,
  ].join('\n');
}

/** Enough to go on with; `--run` plays any of them alone. */
const fewOf = (names: readonly string[]): string => {
  const sorted = [...names].sort();
  return sorted.length <= MOST_NAMES
    ? sorted.join(', ')
    : `${sorted.slice(0, MOST_NAMES).join(', ')} and ${sorted.length - MOST_NAMES} more`;
};

const nameOf = (evidence: CheckEvidence): string =>
  evidence.attempt > 1
    ? `${evidence.scenario} (run again alone)`
    : `${evidence.scenario}${evidence.superseded ? ' (first run)' : ''}`;

/** Lines after the first are set in, so that none of a client's can pass for one of ours. */
const hung = (text: string): string => text.replaceAll('\n', '\n    ');

function seen(evidence: CheckEvidence, paint: Paint): string[] {
  return [
    `  In ${paint.cyan(nameOf(evidence))}: ${hung(evidence.message)}`,
    ...(evidence.proof ? [`    ${paint.dim(proofText(evidence.proof))}`] : []),
    ...[
      exchangeTable(evidence.exchanges, evidence.moreSeqs?.length),
      deliveryTable(evidence.deliveries ?? []),
    ].flatMap((table) => table.map((line, index) => `    ${index === 0 ? paint.dim(line) : line}`)),
  ];
}

/** What was not judged and why, one line a reason. */
function unjudged(report: RunReport, paint: Paint): string {
  const lines: string[] = [];
  for (const verdict of ['declined', 'incomplete'] as const) {
    const byReason = new Map<string, string[]>();
    for (const check of report.checks.filter((one) => one.verdict === verdict)) {
      byReason.set(check.message, [
        ...(byReason.get(check.message) ?? []),
        check.id + (check.expected ? ' (expected)' : ''),
      ]);
    }
    for (const [reason, ids] of byReason) {
      const [first = ''] = reason.split('\n');
      lines.push(`${paint.yellow(`${SIGN[verdict]} ${verdict}`)}  ${first}`, `    ${ids.join(', ')}`);
    }
  }
  return lines.join('\n');
}

function verdict(report: RunReport, paint: Paint): string {
  const { counts, outcome } = report;
  const unclear = outcome === 'as-expected' || outcome === 'only-ambiguities';
  const tone = unclear ? paint.yellow : report.exitCode === 0 ? paint.green : paint.red;
  const tally = (Object.keys(SIGN) as Shown[])
    .filter((key) => counts[key] > 0)
    .map((key) => `${counts[key]} ${key}`)
    .join(', ');
  const profiles = report.profiles.map((one) => profileLine(one, report.checks, paint));
  const proof = proofSummary(report);
  return [
    ...[...report.complaints, ...report.hints].map((text) => paint.yellow(hung(text))),
    ...(profiles.length > 0 ? [`Profiles: ${profiles.join('   ')}`] : []),
    ...(report.kind === 'run' && report.notJudged.length > 0
      ? [paint.dim(`Not judged: ${report.notJudged.join(', ')}`)]
      : []),
    ...(tally === '' ? [] : [`Rules: ${tally}`]),
    ...(proof === '' ? [] : [paint.dim(proof)]),
    ...whatNext(report, paint),
    paint.bold(tone(hung(report.headline))),
    ...(report.coverage ? [gradeNote(report.coverage, report.checks)] : []),
  ].join('\n');
}

/** Where to begin, when more than one rule is broken, and what tells more. */
function whatNext(report: RunReport, paint: Paint): string[] {
  const roots = rootsOf(report);
  const [first] = roots;
  if (!first) return [];
  const broken = report.checks.filter(({ verdict, expected }) => verdict === 'fail' && !expected).length;
  const begin = roots.slice(0, FIRST).map(({ id }) => id);
  return [
    ...(broken > 1 ? [`Fix first: ${paint.bold(begin.join(', '))}${roots.length > FIRST ? ', …' : ''}`] : []),
    paint.dim(`More on it: ${explainCommand(first.id)}`),
  ];
}

/** A cross is for what is broken, not for what was left out or could not be judged. */
function profileLine(
  { profile, manifest, conformant }: RunReport['profiles'][number],
  checks: readonly CheckResult[],
  paint: Paint,
): string {
  const own = checks.filter((check) => check.profile === profile);
  const kept = own.filter(({ verdict }) => verdict === 'pass').length;
  const broken = own.some(({ verdict }) => verdict === 'fail');
  const sign = conformant ? paint.green('✔') : broken ? paint.red('✘') : paint.yellow('?');
  if (own.length === manifest) return `${sign} ${profile} ${kept} of ${manifest} kept`;
  return `${sign} ${profile} ${kept} of ${own.length} kept, of ${manifest} in all`;
}

function gradeNote({ scenario, unjudged, untouched }: Coverage, checks: readonly CheckResult[]): string {
  const limit = 'Grading judges only what happened to be recorded; `omni-conformance run` certifies.';
  if (scenario !== null) return `Only the rules of ${scenario} were looked at. ${limit}`;
  if (checks.every(({ verdict }) => verdict === 'not-applicable') && unjudged.length === 0) return limit;
  const notes = [
    ...(unjudged.length > 0
      ? [`Seen, but with nothing that a rule could be judged by: ${unjudged.join(', ')}.`]
      : []),
    ...(untouched.length > 0 ? [`Not exercised at all: ${untouched.join(', ')}.`] : []),
  ];
  return [...(notes.length > 0 ? notes : ['Every area was touched.']), limit].join(' ');
}
