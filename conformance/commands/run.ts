import type { Profile } from '../checks/define-check.js';
import { runConformance, suite } from '../index.js';
import { lineProgress, liveProgress } from '../reporters/index.js';
import {
  buildReport,
  DEFAULT_JOBS,
  initialFacts,
  PROFILES,
  parseExpectedFailures,
  type RunOptions,
  selectionProblem,
  type WebhookOptions,
} from '../runner/index.js';
import { attachFromTerminal } from './attach.js';
import { defineVerb } from './define-verb.js';
import {
  profileOption,
  type ReportTarget,
  reportOption,
  timeoutOption,
  webhookEgressOption,
  webhookObserverOption,
  webhookSecretOption,
  webhooksIn,
  webhookUrlOption,
  wholeNumber,
} from './options.js';
import { interruptible, printError, reading, warnOfSecret } from './output.js';
import { addReachOptions, driverFor, type Reach, reachOf } from './reach-options.js';
import { announceReport, concludeReport, traceFolder } from './run-files.js';
import { addSelectOptions, type SelectConfig, selectConfig, selectingOf } from './select-options.js';
import { UsageError } from './usage-error.js';

interface RunConfig {
  readonly verb: 'run';
  readonly reach: Reach;
  /** Somebody watches one scenario with a debugger. */
  readonly attach: boolean;
  readonly strict: boolean;
  readonly reports: readonly ReportTarget[];
  /** Absent for all that the client has something to offer for. */
  readonly profile?: readonly Profile[];
  readonly select: SelectConfig;
  readonly jobs: number;
  readonly timeoutMs: number;
  readonly expectedFailures: string | undefined;
  readonly traces: string | undefined;
  readonly webhooks: WebhookOptions;
}

export const run = defineVerb<RunConfig>({
  name: 'run',
  declare: (program, client, done) =>
    addReachOptions(addSelectOptions(program.command('run')))
      .summary('play every scenario against an adapter')
      .description(
        'Plays every scenario against an adapter (`run -- <command>`, or --http or --spawn) and says whether the client conforms.',
      )
      .addOption(profileOption().default(undefined, 'all that the client has something to offer for'))
      .option('--strict', 'a broken `should` rule fails too', false)
      .addOption(reportOption())
      .option(
        '--attach',
        'for a debugger: one scenario, no time-outs, and its space stays until Enter',
        false,
      )
      .option('--jobs <n>', 'scenarios at once', wholeNumber(1), DEFAULT_JOBS)
      .addOption(timeoutOption())
      .option('--expected-failures <file>', 'YAML list of known failures')
      .option('--traces <directory>', 'write each scenario’s trace there')
      .addOption(webhookUrlOption())
      .addOption(webhookSecretOption())
      .addOption(webhookObserverOption())
      .addOption(webhookEgressOption())
      .action((options) => {
        const { timeout, expectedFailures, traces, report: reports, profile, strict, jobs, attach } = options;
        const webhooks = webhooksIn(options);
        const files = { expectedFailures, traces, select: selectConfig(options) };
        const limits = { strict, jobs, attach, timeoutMs: timeout * 1000 };
        const judged = { reports, webhooks, ...(profile === undefined ? {} : { profile }) };
        done({ verb: 'run', ...limits, ...files, ...judged, reach: reachOf(options, client, 'run') });
      }),
  perform,
});

async function perform(config: RunConfig): Promise<number> {
  const { reach, attach, profile, strict, jobs, timeoutMs, reports, traces, webhooks } = config;
  const ids = suite.checks.map(({ id }) => id);
  const expectedFailures =
    config.expectedFailures === undefined
      ? []
      : reading(config.expectedFailures, (text) => parseExpectedFailures(text, ids));
  const folder = traceFolder(traces);
  const { signal } = interruptible();
  const display =
    process.stderr.isTTY && !process.env.CI && !attach
      ? liveProgress(process.stderr)
      : lineProgress(printError);
  const options: RunOptions = {
    ...webhooks,
    ...selectingOf(config.select),
    driver: driverFor(reach),
    strict,
    jobs,
    timeoutMs,
    expectedFailures,
    signal,
    onProgress: (progress) => display.show(progress),
    onTrace: (name, attempt, trace) => folder.save(attempt > 1 ? `${name}.again` : name, trace),
    ...(profile === undefined ? {} : { profile }),
    ...(attach ? { attach: attachFromTerminal(signal) } : {}),
  };
  const problem = selectionProblem(suite, profile ?? PROFILES, options);
  if (problem !== undefined) throw new UsageError(problem);
  const facts = initialFacts(suite, options);
  const chosen = facts.selected.scenarios;
  if (attach && chosen.length !== 1) {
    throw new UsageError(
      `--attach plays one scenario, and ${chosen.length} are selected: name one with --run, such as --run ${chosen[0]?.name ?? ''}.`,
    );
  }
  warnOfSecret(webhooks);
  // Written before anything happens: should the suite itself be killed, what is on disk says so and is nobody's old verdict.
  announceReport(
    buildReport({ ...facts, interrupted: true, trouble: 'The suite was killed before the run ended.' }),
    reports,
  );
  try {
    const report = await runConformance(options);
    display.end();
    return concludeReport(report, reports, folder.problem());
  } finally {
    display.end();
  }
}
