import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { Profile } from './checks/define-check.js';
import type { ReportFormat } from './reporters/index.js';
import {
  DEFAULT_JOBS,
  DEFAULT_TIMEOUT_MS,
  PROFILES,
  TOOL,
  WEBHOOK_EGRESS,
  type WebhookOptions,
  webhookOptionProblem,
} from './runner/index.js';

export interface ReportTarget {
  readonly format: ReportFormat;
  /** Standard output when absent. */
  readonly file?: string;
}

interface Judging {
  readonly command: readonly string[];
  readonly strict: boolean;
  readonly reports: readonly ReportTarget[];
}

export interface RunConfig extends Judging {
  readonly verb: 'run';
  /** Absent for all that the client has something to offer for. */
  readonly profile?: readonly Profile[];
  readonly scenario: string | undefined;
  readonly jobs: number;
  readonly timeoutMs: number;
  readonly expectedFailures: string | undefined;
  readonly traces: string | undefined;
  readonly webhooks: WebhookOptions;
}

export interface GradeConfig extends Judging {
  readonly verb: 'grade';
  /** A recorded trace to judge instead of a command. */
  readonly trace: string | undefined;
  readonly scenario: string | undefined;
  readonly traces: string | undefined;
}

export type Config =
  | RunConfig
  | GradeConfig
  | {
      readonly verb: 'smoke';
      readonly command: readonly string[];
      readonly webhooks: Omit<WebhookOptions, 'webhookObserver'>;
    }
  | { readonly verb: 'list'; readonly profile: readonly Profile[] }
  | { readonly verb: 'show'; readonly id: string }
  | { readonly verb: 'print'; readonly text: string };

/** Wrong usage: one sentence for the person, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Reads the command line: what comes after `--` is the client's command, as it is. Throws a UsageError. */
export function resolveConfig(argv: readonly string[]): Config {
  const dashes = argv.indexOf('--');
  const own = dashes === -1 ? argv : argv.slice(0, dashes);
  const command = dashes === -1 ? [] : argv.slice(dashes + 1);
  const printed: string[] = [];
  let config: Config | undefined;
  const program = commandLine(command, (read) => {
    config = read;
  });
  for (const one of [program, ...program.commands]) {
    one.exitOverride().configureOutput({ writeOut: (text) => printed.push(text), writeErr: () => {} });
  }
  try {
    program.parse([...own], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { verb: 'print', text: printed.join('') };
    throw new UsageError(usageText(error, argv.length === 0));
  }
  if (!config)
    throw new UsageError(
      'Say what to do: run, grade, smoke, list or show. `omni-conformance --help` explains.',
    );
  return config;
}

function usageText(error: CommanderError, empty: boolean): string {
  if (empty || error.code === 'commander.help') {
    return 'Say what to do: run, grade, smoke, list or show. `omni-conformance --help` explains.';
  }
  const text = error.message.replace(/^error: /, '').replaceAll('\n', ' ');
  const advice =
    error.code === 'commander.excessArguments'
      ? ' The command of the client goes after `--`.'
      : ' `omni-conformance --help` lists what there is.';
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?)]$/.test(text) ? '' : '.'}${advice}`;
}

function commandLine(command: readonly string[], done: (config: Config) => void): Command {
  const program = new Command('omni-conformance')
    .description('Judges a client of Omni’s AI jobs API against a mock of it, offline.')
    .version(TOOL.version)
    .allowExcessArguments(false)
    .addHelpText('after', EXIT_CODES);

  const profile = () =>
    new Option('--profile <names>', `judge only these, comma-separated: ${PROFILES.join(', ')}`).argParser(
      parseProfiles,
    );
  const report = () =>
    new Option('--report <list>', 'pretty, json and junit, each with =<file> or to standard output')
      .argParser(parseReports)
      .default([{ format: 'pretty' }], 'pretty');

  const webhookUrl = () =>
    new Option(
      '--webhook-url <url>',
      'where the client’s webhook receiver listens, if its adapter starts none',
    );
  const webhookSecret = () =>
    new Option('--webhook-secret <secret>', 'what webhooks are signed with (or OMNI_WEBHOOK_SECRET)');
  const webhookEgress = () =>
    new Option('--webhook-egress <reach>', 'how far away receivers may be')
      .choices(WEBHOOK_EGRESS)
      .default(undefined, 'loopback');

  program
    .command('run')
    .summary('play every scenario against an adapter')
    .description(
      'Plays every scenario against an adapter (`run -- <command>`) and says whether the client conforms.',
    )
    .addOption(profile().default(undefined, 'all that the client has something to offer for'))
    .option('--strict', 'a broken `should` rule fails too', false)
    .addOption(report())
    .option('--scenario <name>', 'only scenarios whose name contains this (no verdict, for development)')
    .option('--jobs <n>', 'scenarios at once', wholeNumber(1), DEFAULT_JOBS)
    .option('--timeout <seconds>', 'limit for one scenario', wholeNumber(1), DEFAULT_TIMEOUT_MS / 1000)
    .option('--expected-failures <file>', 'YAML list of known failures')
    .option('--traces <directory>', 'write each scenario’s trace there')
    .addOption(webhookUrl())
    .addOption(webhookSecret())
    .option('--webhook-observer <program>', 'prints which webhooks were acted on, for an adapter that cannot')
    .addOption(webhookEgress())
    .action((options) => {
      const { timeout, scenario, expectedFailures, traces, report: reports, ...rest } = options;
      const { profile, strict, jobs, ...webhooks } = rest;
      const verb = 'run' as const;
      const files = { scenario, expectedFailures, traces };
      refuseProblem(webhooks);
      const limits = { strict, jobs, timeoutMs: timeout * 1000 };
      const judged = { reports, webhooks, ...(profile === undefined ? {} : { profile }) };
      done({ verb, ...limits, ...files, ...judged, command: needed(command, verb) });
    });

  program
    .command('grade')
    .summary('run any command and judge what it does')
    .description(
      'Runs any command (`grade -- <command>`) against the mock and judges what it does; no adapter needed.',
    )
    .option('--strict', 'a broken `should` rule fails too', false)
    .addOption(report())
    .option('--trace <file>', 'judge a recorded trace (JSON Lines) instead of running a command')
    .option('--scenario <name>', 'with --trace: the scenario it was recorded in')
    .option('--traces <directory>', 'write the trace there')
    .action(({ strict, report: reports, trace, scenario, traces }) => {
      if (trace !== undefined && command.length > 0)
        throw new UsageError('Give `grade` a command or --trace, not both.');
      const given = trace === undefined ? needed(command, 'grade') : [];
      done({ verb: 'grade', strict, reports, trace, scenario, traces, command: given });
    });

  program
    .command('smoke')
    .summary('see in seconds whether an adapter is wired up')
    .description(
      'Says hello to an adapter (`smoke -- <command>`), asks a question, and one by webhook if it can, says bye, and explains what went wrong.',
    )
    .addOption(webhookUrl())
    .addOption(webhookSecret())
    .addOption(webhookEgress())
    .action((webhooks) => {
      refuseProblem(webhooks);
      done({ verb: 'smoke', webhooks, command: needed(command, 'smoke') });
    });

  program
    .command('list')
    .description('Lists every rule.')
    .addOption(profile().default(PROFILES, 'all'))
    .action((options) => done({ verb: 'list', profile: options.profile }));

  program
    .command('show')
    .description('Explains one rule: its source, what to change, and where it is judged.')
    .argument('<id>', 'such as polling.cadence')
    .action((id: string) => done({ verb: 'show', id }));

  return program;
}

const EXIT_CODES = `
Exit codes: 0 conformant, 1 the client failed, 2 usage, 3 incomplete or environment, 4 only ambiguities, 5 our own fault.
Example:    omni-conformance run --report pretty,junit=report.xml -- node my-adapter.js`;

function refuseProblem(webhooks: WebhookOptions): void {
  const problem = webhookOptionProblem(webhooks);
  if (problem !== undefined) throw new UsageError(problem);
}

function needed(command: readonly string[], verb: string): readonly string[] {
  if (command.length > 0 && command[0] !== '') return command;
  throw new UsageError(`Say what to ${verb}: omni-conformance ${verb} -- <command>.`);
}

const wholeNumber = (least: number) => (text: string) => {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least)
    throw new InvalidArgumentError(`It must be a whole number from ${least} up.`);
  return value;
};

function parseProfiles(text: string): readonly Profile[] {
  return text.split(',').map((name) => {
    const profile = PROFILES.find((one) => one === name.trim());
    if (!profile)
      throw new InvalidArgumentError(`There is no profile ${name}; there are ${PROFILES.join(', ')}.`);
    return profile;
  });
}

const FORMATS: readonly ReportFormat[] = ['pretty', 'json', 'junit'];

function parseReports(text: string): readonly ReportTarget[] {
  const targets = text.split(',').map((part): ReportTarget => {
    const [name, ...rest] = part.split('=');
    const format = FORMATS.find((one) => one === name?.trim());
    if (!format)
      throw new InvalidArgumentError(`There is no report ${name}; there are ${FORMATS.join(', ')}.`);
    if (rest.length === 0) return { format };
    const file = rest.join('=');
    if (file === '') throw new InvalidArgumentError(`${format}= needs a file name.`);
    return { format, file };
  });
  if (targets.filter(({ file }) => file === undefined).length > 1) {
    throw new InvalidArgumentError('Only one report can go to standard output; give the others =<file>.');
  }
  return targets;
}
