import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pc from 'picocolors';
import type { Trace } from '../mock-server/index.js';
import {
  type Config,
  type GradeConfig,
  type ReportTarget,
  type RunConfig,
  resolveConfig,
  UsageError,
} from './config.js';
import { killAllClients } from './drivers/index.js';
import { gradeTrace, runConformance, startOwnMock, suite } from './index.js';
import { lineProgress, liveProgress, reporters } from './reporters/index.js';
import { nearestIds, ruleTable, ruleText } from './rule-book.js';
import {
  buildReport,
  gradeCommand,
  initialFacts,
  madeUpSecret,
  parseExpectedFailures,
  parseTraceLines,
  type RunOptions,
  type RunReport,
  runSmoke,
  traceLines,
  type WebhookOptions,
} from './runner/index.js';

const USAGE = 2;
const HARNESS_ERROR = 5;

async function main(argv: readonly string[]): Promise<number> {
  const config = resolveConfig(argv);
  switch (config.verb) {
    case 'print':
      print(config.text);
      return 0;
    case 'list':
      print(ruleTable(suite, config.profile));
      return 0;
    case 'show':
      return show(config.id);
    case 'smoke':
      return smoke(config);
    case 'grade':
      return grade(config);
    case 'run':
      return run(config);
  }
}

function show(id: string): number {
  const text = ruleText(suite, id);
  if (text === undefined) {
    const near = nearestIds(suite, id);
    const advice =
      near.length > 0 ? `Did you mean ${near.join(' or ')}?` : '`omni-conformance list` names them all.';
    throw new UsageError(`There is no rule ${id}. ${advice}`);
  }
  print(text);
  return 0;
}

/** Before anything starts, because a run against a receiver that refuses everything takes its time. */
function warnOfSecret(webhooks: WebhookOptions): void {
  const warning = madeUpSecret(webhooks, process.env);
  if (warning !== undefined) printError(`${warning}\n`);
}

async function smoke({ command, webhooks }: Extract<Config, { verb: 'smoke' }>): Promise<number> {
  warnOfSecret(webhooks);
  const { signal } = interruptible();
  const { steps, exitCode } = await runSmoke({ ...webhooks, command, signal }, () => startOwnMock(webhooks));
  for (const { name, ok, detail } of steps) {
    const [first = '', ...more] = detail.split('\n');
    print(`${ok ? pc.green('✔') : pc.red('✘')} ${name}${first === '' ? '' : `  ${pc.dim(first)}`}\n`);
    for (const line of more) print(`    ${line}\n`);
  }
  if (signal.aborted) return 3;
  print(
    exitCode === 0
      ? 'The adapter is wired up. `omni-conformance run` judges it.\n'
      : 'The adapter is not ready yet.\n',
  );
  return exitCode;
}

async function run(config: RunConfig): Promise<number> {
  const { command, profile, strict, jobs, timeoutMs, scenario, reports, traces, webhooks } = config;
  const ids = suite.checks.map(({ id }) => id);
  const expectedFailures =
    config.expectedFailures === undefined
      ? []
      : reading(config.expectedFailures, (text) => parseExpectedFailures(text, ids));
  const { signal } = interruptible();
  const display =
    process.stderr.isTTY && !process.env.CI ? liveProgress(process.stderr) : lineProgress(printError);
  const options: RunOptions = {
    ...webhooks,
    command,
    strict,
    jobs,
    timeoutMs,
    expectedFailures,
    signal,
    onProgress: (progress) => display.show(progress),
    onTrace: (name, attempt, trace) => saveTrace(traces, attempt > 1 ? `${name}.again` : name, trace),
    ...(profile === undefined ? {} : { profile }),
    ...(scenario === undefined ? {} : { scenario }),
  };
  const facts = initialFacts(suite, options);
  if (facts.selected.scenarios.length === 0) {
    throw new UsageError(
      `No scenario matches ${scenario ?? ''}. There are: ${suite.scenarios.map(({ name }) => name).join(', ')}.`,
    );
  }
  warnOfSecret(webhooks);
  // Written before anything happens: should the suite itself be killed, what is on disk says so and is nobody's old verdict.
  writeReports(
    buildReport({ ...facts, interrupted: true, trouble: 'The suite was killed before the run ended.' }),
    reports,
    'files',
  );
  try {
    const report = await runConformance(options);
    display.end();
    writeReports(report, reports, 'all');
    return report.exitCode;
  } finally {
    display.end();
  }
}

async function grade(config: GradeConfig): Promise<number> {
  const { command, strict, reports, trace: file, scenario, traces } = config;
  if (file !== undefined) {
    const options = { strict, ...(scenario === undefined ? {} : { scenario }) };
    const report = reading(file, (text) => gradeTrace(parseTraceLines(text), options));
    writeReports(report, reports, 'all');
    return report.exitCode;
  }
  const { signal } = interruptible();
  // A machine-readable report on standard output must not be mixed with what the command prints.
  const mixed = reports.some(({ format, file: to }) => to === undefined && format !== 'pretty');
  const output = { stdout: mixed ? printError : print, stderr: printError };
  const { report, trace } = await gradeCommand(suite, { command, strict, output, signal }, startOwnMock);
  saveTrace(traces, 'grade', trace);
  writeReports(report, reports, 'all');
  return report.exitCode;
}

function reading<T>(file: string, parse: (text: string) => T): T {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`${file} cannot be used: ${messageOf(error)}.`);
  }
}

function saveTrace(directory: string | undefined, name: string, trace: Trace): void {
  if (directory === undefined) return;
  writing(directory, () => {
    mkdirSync(directory, { recursive: true });
    writeFileSync(join(directory, `${name}.jsonl`), traceLines(trace));
  });
}

function writeReports(report: RunReport, targets: readonly ReportTarget[], which: 'files' | 'all'): void {
  for (const { format, file } of targets) {
    if (file !== undefined) writing(file, () => writeFileSync(file, reporters[format](report)));
    else if (which === 'all') print(reporters[format](report));
  }
}

function writing(path: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    throw new UsageError(`${path} cannot be written: ${messageOf(error)}.`);
  }
}

/** The first signal ends the run in good order, with a report; a second one ends it at once. */
function interruptible(): { signal: AbortSignal } {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      if (controller.signal.aborted) {
        killAllClients();
        process.exit(3);
      }
      controller.abort();
    });
  }
  return { signal: controller.signal };
}

const print = (text: string): void => void process.stdout.write(text);
const printError = (text: string): void => void process.stderr.write(text);
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

// A reader that goes away (`| head`) is no reason to fall over.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const usage = error instanceof UsageError;
  printError(usage ? `${error.message}\n` : `The suite itself failed: ${messageOf(error)}\n`);
  process.exitCode = usage ? USAGE : HARNESS_ERROR;
}
