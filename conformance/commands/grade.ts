import type { Trace } from '../../mock-server/index.js';
import { gradeTrace, startOwnMock, suite } from '../index.js';
import {
  fetchTraceLines,
  gradeCommand,
  nearest,
  parseTraceLines,
  type RemoteSpace,
  type RunReport,
  readTraceFile,
} from '../runner/index.js';
import { defineVerb } from './define-verb.js';
import { listed } from './listed.js';
import { needed, type ReportTarget, reportOption } from './options.js';
import { interruptible, messageOf, print, printError, using, writing } from './output.js';
import { concludeReport, traceFolder } from './run-files.js';
import { EnvironmentError, UsageError } from './usage-error.js';
import { tryFile } from './write-file.js';

/** What is judged: a command that is run for it, a trace on disk, or what a mock elsewhere has recorded. */
type Subject =
  | { readonly command: readonly string[] }
  | { readonly trace: string }
  | { readonly remote: RemoteSpace };

interface GradeConfig {
  readonly verb: 'grade';
  readonly subject: Subject;
  readonly strict: boolean;
  readonly reports: readonly ReportTarget[];
  /** The scenario that the recording was made in. */
  readonly scenario: string | undefined;
  /** Where to keep the trace. */
  readonly traces: string | undefined;
}

interface Sources {
  readonly trace?: string;
  readonly space?: string;
  readonly mock?: string;
  readonly controlToken?: string;
}

const DEFAULT_MOCK = 'http://127.0.0.1:4010';

export const grade = defineVerb<GradeConfig>({
  name: 'grade',
  declare: (program, client, done) =>
    program
      .command('grade')
      .summary('judge what any command does, or a recording')
      .description(
        'Runs any command (`grade -- <command>`) against the mock and judges what it does; no adapter needed. Or judges what was recorded before.',
      )
      .option('--strict', 'a broken `should` rule fails too', false)
      .addOption(reportOption())
      .option('--trace <file>', 'judge a recorded trace (JSON Lines) instead of running a command')
      .option('--space <id>', 'judge what happened so far in this space of a mock that runs elsewhere')
      .option('--mock <url>', `with --space: where that mock listens (default: "${DEFAULT_MOCK}")`)
      .option('--control-token <token>', 'with --space: what that mock asks for (or OMNI_MOCK_CONTROL_TOKEN)')
      .option('--scenario <name>', 'with --trace or --space: the scenario it was recorded in')
      .option('--traces <directory>', 'write the trace there')
      .action(({ strict, report: reports, scenario, traces, ...sources }) => {
        const subject = subjectOf(sources, client);
        refuseUseless(subject, { scenario, traces });
        done({ verb: 'grade', strict, reports, scenario, traces, subject });
      }),

  async perform({ subject, strict, reports, scenario, traces }) {
    // Before a command is run that may take its time.
    for (const { file } of reports) if (file !== undefined) writing(file, () => tryFile(file));
    if ('command' in subject) return gradeClient(subject.command, { strict, reports, traces });
    const folder = traceFolder('remote' in subject ? traces : undefined);
    const options = { strict, ...(scenario === undefined ? {} : { scenario }) };
    const judge = (trace: Trace) => ({ trace, report: gradeTrace(trace, options) });
    const { report, trace } =
      'trace' in subject
        ? using(subject.trace, () => judge(readTraceFile(subject.trace)))
        : judging(subject.remote, (text) => judge(parseTraceLines(text)), await recordedIn(subject.remote));
    if ('trace' in subject) return concludeReport(report, reports);
    folder.save('grade', trace);
    return concludeReport(withAdvice(report, subject.remote), reports, folder.problem());
  },
});

function subjectOf({ trace, space, mock, controlToken }: Sources, client: readonly string[]): Subject {
  const given = [client.length > 0, trace !== undefined, space !== undefined].filter(Boolean).length;
  if (given > 1) throw new UsageError('Give `grade` a command, --trace or --space, not two of them.');
  if (space === undefined && (mock !== undefined || controlToken !== undefined)) {
    throw new UsageError('--mock and --control-token are about a mock elsewhere: say which --space of it.');
  }
  if (trace !== undefined) return { trace };
  if (space === undefined) return { command: needed(client, 'grade') };
  const mockUrl = mock ?? DEFAULT_MOCK;
  if (!/^https?:\/\//.test(mockUrl) || !URL.canParse(mockUrl)) {
    throw new UsageError(`--mock takes an address such as ${DEFAULT_MOCK}, not ${mockUrl}.`);
  }
  const token = controlToken ?? process.env.OMNI_MOCK_CONTROL_TOKEN;
  return { remote: { mockUrl, space, ...(token ? { controlToken: token } : {}) } };
}

/** An option that would change nothing was meant otherwise. */
function refuseUseless(subject: Subject, { scenario, traces }: Pick<GradeConfig, 'scenario' | 'traces'>) {
  if (traces !== undefined && 'trace' in subject)
    throw new UsageError('--traces writes a trace, and --trace is one already: leave --traces out.');
  if (scenario === undefined) return;
  if ('command' in subject)
    throw new UsageError(
      '--scenario is about a recording (--trace or --space): a command is judged by all that it does.',
    );
  const names = suite.scenarios.map(({ name }) => name);
  if (names.includes(scenario)) return;
  const near = nearest(names, scenario);
  throw new UsageError(
    `There is no scenario ${scenario}. ${
      near.length > 0
        ? `Did you mean ${listed(near, 'or')}?`
        : 'It takes the name of a scenario, as reports and the files of --traces have them.'
    }`,
  );
}

/** A space that nobody has used yet is most often another one than the client's. */
function withAdvice(report: RunReport, { mockUrl, space }: RemoteSpace): RunReport {
  if (report.scenarios.some(({ exchanges }) => exchanges > 0)) return report;
  const root = mockUrl.replace(/\/+$/, '');
  const advice =
    `Space ${space} of the mock at ${root} has recorded no request. Give the client the base URL of this space ` +
    `(GET ${root}/_mock/spaces/${encodeURIComponent(space)} tells it and its keys), use it, and grade again; ` +
    'or name the space that the client did use with --space.';
  return { ...report, complaints: [...report.complaints, advice] };
}

async function recordedIn(remote: RemoteSpace): Promise<string> {
  try {
    return await fetchTraceLines(remote);
  } catch (error) {
    throw new EnvironmentError(`Nothing was judged: ${messageOf(error)}.`);
  }
}

function judging<T>(remote: RemoteSpace, judge: (text: string) => T, text: string): T {
  try {
    return judge(text);
  } catch (error) {
    throw new UsageError(`The trace of space ${remote.space} cannot be used: ${messageOf(error)}.`);
  }
}

async function gradeClient(
  command: readonly string[],
  { strict, reports, traces }: Pick<GradeConfig, 'strict' | 'reports' | 'traces'>,
): Promise<number> {
  const folder = traceFolder(traces);
  const { signal } = interruptible();
  // A machine-readable report on standard output must not be mixed with what the command prints.
  const mixed = reports.some(({ format, file: to }) => to === undefined && format !== 'pretty');
  const output = { stdout: mixed ? printError : print, stderr: printError };
  const { report, trace } = await gradeCommand(suite, { command, strict, output, signal }, startOwnMock);
  folder.save('grade', trace);
  return concludeReport(report, reports, folder.problem());
}
