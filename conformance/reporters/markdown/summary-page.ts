import type { PhrasingContent, RootContent } from 'mdast';
import { counted } from '../../report/counted.js';
import type { CheckResult, RunReport } from '../../report/run-report.js';
import { brokeOff } from '../broke-off.js';
import { inSeconds, shortIds } from '../columns.js';
import { findingsIn, fixFirst, rootsOf } from '../fix-first.js';
import { explainCommand, replayCommand } from '../next-commands.js';
import { proofSummary } from '../proof-text.js';
import { runSize } from '../run-size.js';
import { toFix } from '../to-fix.js';
import { isNothingPlayed } from '../unjudged-reasons.js';
import { SIGN, tally, VERDICTS } from '../verdict-words.js';
import { block, code, heading, list, paragraph, prose, raw, strong, table, text, written } from './nodes.js';
import { notJudged, remarks } from './not-judged.js';

/** GitHub throws a job summary of more than 1 MiB away as a whole. */
const MOST_BYTES = 900_000;
const ROWS = 8;
const FULL_SCENARIOS = 2;
const MOST_FOLDED = 60;

/** The verdict, then what to mend, then what was not judged; longer than GitHub shows is cut with a word about it. */
export function summaryPage(report: RunReport): string {
  const findings = fixFirst(report);
  const failed = findings.filter(({ verdict }) => verdict === 'fail' || verdict === 'harness-error');
  const milder = findings.filter((check) => !failed.includes(check));
  const frame = [
    written(head(report)),
    written([...notJudged(report), ...remarks(report), ...next(report)]),
  ] as const;
  let room = MOST_BYTES - Buffer.byteLength(frame.join(''));
  const kept: string[] = [];
  let left = 0;
  const add = (part: () => RootContent[]) => {
    // What comes first matters most: nothing small slips in behind something that had no room.
    const words = left > 0 ? '' : written(part());
    room -= Buffer.byteLength(words);
    if (left > 0 || room < 0) left += 1;
    else kept.push(words);
  };
  for (const check of failed) add(() => finding(check, report));
  if (milder.length > 0) {
    add(() => folded(counted(milder.length, 'warning'), milder.slice(0, MOST_FOLDED), report));
  }
  if (left > 0)
    kept.push(`${counted(left, 'part')} left out: GitHub shows no longer summary. See the JSON report.\n`);
  return [frame[0], ...kept, frame[1]].filter((part) => part !== '').join('\n');
}

function head(report: RunReport): RootContent[] {
  const good = report.exitCode === 0;
  const sign = good ? '✅' : report.outcome === 'failed' || report.outcome === 'harness-error' ? '❌' : '⚠️';
  const who = report.client
    ? `${report.client.name} ${report.client.version}`.trim()
    : report.command.join(' ');
  const tallies = VERDICTS.filter((verdict) => report.counts[verdict] > 0).map((verdict) =>
    tally(verdict, report.counts[verdict]),
  );
  const roots = rootsOf(report).slice(0, 3);
  const proof = proofSummary(report);
  const broke = brokeOff(report);
  return [
    heading(2, text(`${sign} ${report.headline}`)),
    paragraph(
      strong(who === '' ? 'recorded trace' : who),
      text(` ${runSize(report)}. Rules: ${tallies.join(', ') || 'none'}.`),
    ),
    ...[...report.complaints.slice(0, 10), ...report.hints].flatMap(said),
    ...(broke ? [paragraph(strong(broke.says))] : []),
    ...(broke?.command ? [paragraph(text('To see one alone: '), code(broke.command))] : []),
    ...(roots.length > 0
      ? [
          paragraph(strong('Fix first')),
          list(roots.map(({ id, remedy }) => [code(id), text(': '), ...prose(remedy)])),
        ]
      : []),
    ...(report.profiles.length > 0 && !isNothingPlayed(report) ? [profiles(report)] : []),
    ...(proof === '' ? [] : [paragraph(...prose(proof))]),
  ];
}

/** A sentence, and below it what it quotes, as the end of what a client wrote. */
function said(words: string): RootContent[] {
  const [sentence = '', ...quoted] = words.split('\n');
  return [paragraph(text(sentence)), ...(quoted.length > 0 ? [block(quoted)] : [])];
}

function profiles(report: RunReport): RootContent {
  const of = (profile: string, verdict: CheckResult['verdict']) =>
    String(report.checks.filter((check) => check.profile === profile && check.verdict === verdict).length);
  const columns = VERDICTS.filter((verdict) => report.counts[verdict] > 0);
  const rows = report.profiles.map(({ profile, manifest, judged, conformant }) => [
    `${conformant ? SIGN.pass : of(profile, 'fail') === '0' ? SIGN.incomplete : SIGN.fail} ${profile}`,
    `${judged} of ${manifest}`,
    ...columns.map((verdict) => of(profile, verdict)),
  ]);
  const titles = ['Profile', 'Judged', ...columns.map((verdict) => tally(verdict, 1).slice(2))];
  return table([titles, ...rows].map((row) => row.map((cell) => [text(cell)])));
}

/** One rule with its source, what to change, and the exchanges that broke it. */
function finding(check: CheckResult, report: RunReport): RootContent[] {
  const fix = toFix(check);
  const seen = findingsIn(check);
  const shown = seen.slice(0, FULL_SCENARIOS);
  const quote: PhrasingContent[] = check.basis.quote === undefined ? [] : [text(` “${check.basis.quote}”`)];
  return [
    heading(3, text(`${SIGN[check.verdict]} `), code(check.id), text(` (${check.level}, ${check.profile})`)),
    paragraph(...prose(check.rule)),
    paragraph(strong(fix.title), text(' '), ...prose(fix.says)),
    paragraph(text('Source: '), ...prose(check.basis.source), ...quote),
    ...(check.follows === undefined
      ? []
      : [paragraph(text('Usually follows from '), code(check.follows), text('.'))]),
    ...(check.expected
      ? [
          paragraph(
            text(
              `Expected: ${check.expected.reason} (${check.expected.owner}, until ${check.expected.expires})`,
            ),
          ),
        ]
      : []),
    ...shown.flatMap((one): RootContent[] => [
      paragraph(text('In '), code(one.scenario), text(': '), ...prose(shortIds(one.message))),
      ...exchanges(one),
    ]),
    ...(seen.length > shown.length
      ? [paragraph(text(`Also in ${counted(seen.length - shown.length, 'other scenario')}.`))]
      : []),
    ...replay(report, shown[0]?.scenario),
  ];
}

function exchanges({
  exchanges: all,
  deliveries = [],
  moreSeqs = [],
}: CheckResult['evidence'][number]): RootContent[] {
  const rows = [
    ...all.map((one) => [
      `+${inSeconds(one.offsetMs)}`,
      one.gapMs === null ? '' : inSeconds(one.gapMs),
      code(`${one.method} ${shortIds(one.path)}`),
      String(one.status ?? 'dropped'),
      one.jobState ?? (one.fault === null ? '' : `fault: ${one.fault}`),
    ]),
    ...deliveries.map((one) => [
      `+${inSeconds(one.offsetMs)}`,
      '',
      code(`webhook ${one.event ?? ''}`),
      String(one.status ?? one.outcome),
      one.attack ?? '',
    ]),
  ];
  if (rows.length === 0) return [];
  const more = Math.max(0, rows.length - ROWS) + moreSeqs.length;
  const cells = [['at s', 'gap s', 'request', 'came back', 'state'], ...rows.slice(0, ROWS)];
  return [
    table(cells.map((row) => row.map((cell) => [typeof cell === 'string' ? text(cell) : cell]))),
    ...(more > 0 ? [paragraph(text(`… and ${more} more.`))] : []),
  ];
}

const replay = (report: RunReport, scenario: string | undefined): RootContent[] => {
  const command = scenario === undefined ? undefined : replayCommand(report, scenario);
  return command === undefined ? [] : [paragraph(text('To see it again: '), code(command))];
};

const folded = (title: string, checks: readonly CheckResult[], report: RunReport): RootContent[] => [
  raw(`<details><summary>${title}</summary>`),
  ...checks.flatMap((check) => finding(check, report)),
  raw('</details>'),
];

function next(report: RunReport): RootContent[] {
  const [first] = rootsOf(report);
  return first ? [paragraph(text('More on a rule: '), code(explainCommand(first.id)))] : [];
}
