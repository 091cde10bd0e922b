import { existsSync } from 'node:fs';
import { type Command, InvalidArgumentError } from 'commander';
import type { Profile } from '../checks/define-check.js';
import { runConformance, suite } from '../index.js';
import { lineProgress } from '../reporters/index.js';
import {
  type Baseline,
  baselineFile,
  baselineFor,
  DEFAULT_JOBS,
  parseExpectedFailures,
  parseRunReport,
  type RunReport,
} from '../runner/index.js';
import { defineVerb } from './define-verb.js';
import { profileOption, wholeNumber } from './options.js';
import { interruptible, print, printError, reading, writing } from './output.js';
import { UsageError } from './usage-error.js';
import { tryFile, writeWhole } from './write-file.js';

interface BaselineConfig {
  readonly verb: 'baseline';
  /** A report of the client as it is; else it is run. */
  readonly report: string | undefined;
  readonly command: readonly string[];
  readonly profile?: readonly Profile[];
  readonly strict: boolean;
  readonly jobs: number;
  readonly out: string;
  readonly owner: string;
  readonly expires: string;
  readonly reason: string | undefined;
}

const MOST_REASONS = 20;

const HOW =
  '`baseline` takes `write`, which lists today’s failures as expected ones: omni-conformance baseline write --report report.json, or omni-conformance baseline write -- node my-adapter.js.';

/** Whoever writes the list, unless said: somebody has to own it. */
const OWNER = process.env.USER || process.env.USERNAME || 'whoever wrote this';
const DAY_MS = 24 * 60 * 60 * 1000;
const isoDay = (ms: number): string => (Number.isNaN(ms) ? '' : new Date(ms).toISOString().slice(0, 10));
const dayAfter = (days: number): string => isoDay(Date.now() + days * DAY_MS);

export const baseline = defineVerb<BaselineConfig>({
  name: 'baseline',
  declare(program, client, done) {
    const verbs = program
      .command('baseline')
      .summary('list today’s failures as expected ones')
      .description('Keeps the list of expected failures (`run --expected-failures`).')
      .allowExcessArguments(true)
      .action((_options, { args: [word] }: Command) => {
        const wrong = word === undefined ? '' : `There is no \`baseline ${word}\`. `;
        throw new UsageError(`${wrong}${HOW}`);
      });
    verbs
      .command('write')
      .allowExcessArguments(false)
      .description(
        'Writes the list with which a client passes as it is, from a JSON report (--report) or by running it (`baseline write -- <command>`).',
      )
      .option('--report <report.json>', 'what `run --report json=<file>` wrote of the client')
      .option(
        '--out <file>',
        'where the list is, or will be; what it says already stays',
        'expected-failures.yaml',
      )
      .option('--owner <name>', 'who is to mend what is new in the list', OWNER)
      .option('--expires <date>', 'last day on which it is tolerated, as 2026-12-31', day, dayAfter(90))
      .option('--reason <text>', 'why it is tolerated; what the report says unless given')
      .addOption(profileOption().default(undefined, 'all that the client has something to offer for'))
      .option('--strict', 'for runs with --strict', false)
      .option('--jobs <n>', 'scenarios at once', wholeNumber(1), DEFAULT_JOBS)
      .action(({ report, out, owner, expires, reason, profile, strict, jobs }) => {
        if (report !== undefined && client.length > 0)
          throw new UsageError('Give `baseline write` a command or --report, not both.');
        const command = report === undefined ? commandOrReport(client) : [];
        const about = { out, owner, expires, reason };
        const how = { strict, jobs, ...(profile === undefined ? {} : { profile }) };
        done({ verb: 'baseline', report, command, ...how, ...about });
      });
  },

  async perform(config) {
    const { out, owner, expires, reason } = config;
    const ids = suite.checks.map(({ id }) => id);
    const before = existsSync(out)
      ? reading(out, (text) => ({ text, entries: parseExpectedFailures(text, ids) }))
      : undefined;
    writing(out, () => tryFile(out));
    const report = await reportFor(config);
    const terms = { owner, expires, ...(reason === undefined ? {} : { reason }) };
    const today = new Date().toISOString().slice(0, 10);
    const made = baselineFor(report, before?.entries ?? [], { terms, today });
    if (made.ending.exitCode !== 0) {
      printError(refusal(report));
      return 3;
    }
    if (made.entries.length === 0 && !before) {
      print(`Nothing has to be excused, so nothing was written. ${report.headline}\n`);
      return 0;
    }
    writing(out, () => writeWhole(out, baselineFile(made, before?.text ?? '')));
    print(account(made, report, out));
    return 0;
  },
});

/** Why there is nothing a list could rest on, and which rules are to blame for it. */
function refusal({ checks, complaints, headline }: RunReport): string {
  const open = checks.filter(({ verdict }) => verdict === 'incomplete' || verdict === 'harness-error');
  return [
    ...complaints,
    `${headline} A baseline rests on a run in which every rule was judged, so nothing was written.`,
    ...(open.length === 0
      ? []
      : [`Not judged (${open.length}); \`omni-conformance explain <rule>\` says what each needs:`]),
    ...open
      .slice(0, MOST_REASONS)
      .map(({ id, message }) => `  ${id}  ${message.split('\n')[0] ?? ''}`.trimEnd()),
    ...(open.length > MOST_REASONS ? [`  and ${open.length - MOST_REASONS} more`] : []),
    '',
  ].join('\n');
}

async function reportFor({
  report: file,
  command,
  profile,
  strict,
  jobs,
}: BaselineConfig): Promise<RunReport> {
  if (file !== undefined) return reading(file, parseRunReport);
  const { signal } = interruptible();
  const display = lineProgress(printError);
  const options = { command, strict, jobs, signal, ...(profile === undefined ? {} : { profile }) };
  try {
    return await runConformance({ ...options, onProgress: (news) => display.show(news) });
  } finally {
    display.end();
  }
}

function commandOrReport(client: readonly string[]): readonly string[] {
  if (client.length > 0 && client[0] !== '') return client;
  throw new UsageError(
    'Say whose failures: `omni-conformance baseline write --report <report.json>`, or `… -- <command>`, which runs the client.',
  );
}

/** What is excused now, the worst first, so that nobody excuses anything unawares. */
function account({ entries, removed }: Baseline, report: RunReport, out: string): string {
  const levels = ['must', 'should', 'may'];
  const rows = entries
    .map((entry) => {
      const check = report.checks.find(({ id }) => id === entry.check);
      return { ...entry, level: check?.level ?? '', verdict: check?.verdict ?? 'not run' };
    })
    .sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level));
  const must = rows.filter(({ level, verdict }) => level === 'must' && verdict === 'fail').length;
  const lines = rows.map(
    ({ check, level, verdict, change, owner, expires, reason }) =>
      `  ${level.padEnd(6)}  ${verdict.padEnd(8)}  ${check}  (${change}; ${owner}, until ${expires})\n          ${reason}`,
  );
  return [
    `Wrote ${out}. It excuses ${rows.length === 1 ? 'one rule' : `${rows.length} rules`}, ${must === 0 ? 'no' : must} broken \`must\` ${must === 1 ? 'rule' : 'rules'} among them:`,
    ...lines,
    ...(removed.length > 0 ? [`Taken out, because they pass now: ${removed.join(', ')}.`] : []),
    `Use it with \`omni-conformance run --expected-failures ${out}\`. The client is not conformant.`,
    '',
  ].join('\n');
}

function day(text: string): string {
  // 31 February is read as a day of March.
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && isoDay(Date.parse(text)) === text;
  if (!isDay) throw new InvalidArgumentError('It must be a date like 2026-12-31.');
  if (text < dayAfter(0)) throw new InvalidArgumentError(`It has passed already; today is ${dayAfter(0)}.`);
  return text;
}
