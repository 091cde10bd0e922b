import type { OmniMock, SpaceControl, Trace } from '../../mock-server/index.js';
import type { Check } from '../checks/define-check.js';
import { evidenceFrom } from '../checks/evidence.js';
import type { Judgement } from '../checks/verdict.js';
import { type CommandOutput, describeExit, runPassiveCommand } from '../drivers/index.js';
import { type CheckResult, REPORT_VERSION, type RunReport } from '../report/run-report.js';
import { TOOL } from '../report/tool.js';
import { resultOf } from './assess/check-results.js';
import { coverageOf } from './assess/coverage.js';
import { badness, isJudged, judge } from './assess/judge.js';
import { countVerdicts, type Ending, ending, rules } from './assess/outcome.js';
import { withCauses } from './assess/root-causes.js';
import { submittedSecrets } from './play/submitted-secrets.js';
import type { Suite } from './suite/suite.js';
import { timelineOf } from './tell/build-timeline.js';
import { breaksIn, presentEvidence } from './tell/present-evidence.js';
import { genuineDeliveries, webhookHint } from './tell/webhook-hints.js';
import { webhookTerms } from './webhook-terms.js';

export interface GradeOptions {
  /** Broken `should` rules fail too. */
  readonly strict?: boolean;
  /** The conformance scenario the trace was recorded in: its checks then judge as they did in the run. */
  readonly scenario?: string;
  readonly command?: readonly string[];
}

const OUR_FAULT = ending('harness-error', 'No verdict: the mock itself answered against its contract.');
const SILENT = 'No request reached the mock.';
const NOT_EXERCISED = 'Nothing in the recording exercises this rule.';

/** Judges a recording. Pure: the same trace gives the same verdicts, whoever asks. */
export function gradeRecording(suite: Suite, trace: Trace, options: GradeOptions = {}): RunReport {
  const { strict = false, command = [] } = options;
  const scenario = suite.scenarios.find(({ name }) => name === options.scenario);
  if (options.scenario !== undefined && !scenario)
    throw new Error(`There is no scenario named ${options.scenario}.`);
  const wanted = scenario
    ? suite.checks.filter(({ id, monitor }) => monitor || scenario.checks.some((own) => own.id === id))
    : suite.checks;
  const evidence = evidenceFrom(trace);
  const name = scenario?.name ?? 'recording';
  const nothing: Judgement = { verdict: 'not-applicable', message: NOT_EXERCISED, exchanges: [] };
  const judged = wanted.map((check) => {
    const judgement = unforced(check, judge(check, evidence, strict), {
      asked: scenario !== undefined,
      silent: evidence.exchanges.length === 0,
    });
    return resultOf(check, [presentEvidence(judgement, { scenario: name, attempt: 1, trace })], nothing);
  });
  const checks = withCauses(judged);
  const seenBy = checks.flatMap(({ id, evidence }) => evidence.map((one) => [id, one] as const));
  const last = trace[trace.length - 1] ?? trace[0];
  const durationMs = Math.round(last.wallMs - trace[0].wallMs);
  const seen = evidence.exchanges.length;
  const violations = evidence.events.flatMap((event) =>
    event.kind === 'contract-violation'
      ? [`${event.operation} ${event.status}: ${event.issues.join('; ')}`]
      : [],
  );
  return {
    reportVersion: REPORT_VERSION,
    kind: 'grade',
    tool: TOOL,
    startedAt: trace[0].at,
    durationMs,
    command,
    strict,
    client: null,
    ...(violations.length > 0 ? OUR_FAULT : endingOfGrade(checks, seen)),
    counts: countVerdicts(checks),
    profiles: [],
    notJudged: [],
    checks,
    scenarios: [
      {
        name,
        story: scenario?.story ?? 'What was recorded, as it came.',
        attempt: 1,
        status: 'finished',
        reason: '',
        durationMs,
        exchanges: seen,
        problems: [],
        stderrTail: '',
        timeline: timelineOf(trace, breaksIn(seenBy)),
      },
    ],
    complaints: violations.map((what) => `The mock broke its own contract (${what}).`),
    hints: [webhookHint(genuineDeliveries(evidence.deliveries)) ?? []].flat(),
    coverage: coverageOf(checks, evidence, scenario?.name ?? null),
  };
}

/**
 * Nobody asked the client for anything, so evidence it did not give is not held against it; and one that sent nothing has
 * kept no rule.
 */
function unforced(
  check: Check,
  judgement: Judgement,
  { asked, silent }: { asked: boolean; silent: boolean },
): Judgement {
  if (asked) return judgement;
  if (silent && judgement.verdict === 'pass')
    return { verdict: 'not-applicable', message: SILENT, exchanges: [] };
  if (judgement.verdict !== 'incomplete') return judgement;
  return {
    ...judgement,
    message: judgement.message || `${check.id} was not exercised.`,
    verdict: 'not-applicable',
  };
}

function endingOfGrade(checks: readonly CheckResult[], exchanges: number): Ending {
  const failed = checks.filter(({ verdict }) => verdict === 'fail');
  const judged = checks.filter(({ verdict }) => isJudged(verdict)).length;
  if (exchanges === 0 && failed.length === 0)
    return ending('incomplete', 'Nothing to judge: no request reached the mock.');
  if (failed.some(({ ambiguities }) => ambiguities.length === 0)) {
    return ending('failed', `${rules(failed.length)} broken of ${judged} that could be judged.`);
  }
  const worst = Math.max(0, ...checks.map(({ verdict }) => badness(verdict)));
  if (worst === badness('harness-error')) {
    return ending('harness-error', 'No verdict: some rules could not be judged through our own fault.');
  }
  if (failed.length > 0)
    return ending('only-ambiguities', `Only ambiguous rules are broken (${failed.length}).`);
  const unjudged = checks.filter(({ verdict }) => verdict === 'incomplete').length;
  if (unjudged > 0) {
    return ending(
      'incomplete',
      `No verdict: ${rules(unjudged)} of the scenario could not be judged by the recording.`,
    );
  }
  if (judged === 0) return ending('incomplete', 'No verdict: nothing that was recorded exercises any rule.');
  const warned = worst >= badness('warn') ? ', with warnings' : '';
  return ending(
    'nothing-broken',
    `No rule broken of ${judged} that could be judged${warned}. This is not a certification.`,
  );
}

/** Runs a command as it is against a fresh space, and judges what it did. */
export async function gradeCommand(
  suite: Suite,
  options: {
    command: readonly string[];
    strict?: boolean;
    output: CommandOutput;
    signal?: AbortSignal;
    env?: NodeJS.ProcessEnv;
  },
  startMock: () => Promise<OmniMock>,
): Promise<{ report: RunReport; trace: Trace }> {
  const { command, output, signal, env, strict = false } = options;
  const omni = await startMock();
  await omni.warmUp();
  try {
    const space: SpaceControl = omni.createSpace();
    // Nothing is known of its receiver, so an address that is set already stays.
    const webhookUrl = (env ?? process.env).OMNI_WEBHOOK_URL;
    const { exit, stderrTail } = await runPassiveCommand({
      command,
      space,
      webhooks: webhookTerms(webhookUrl ? { webhookUrl } : {}, env ?? process.env, 'grade'),
      output,
      onWebhookSecret: (listener) => void space.onExchange(submittedSecrets(space, listener)),
      ...(signal ? { signal } : {}),
      ...(env ? { env } : {}),
    });
    const trace = space.trace();
    const report = gradeRecording(suite, trace, { strict, command });
    const how = exit.startError ?? `The command ${describeExit(exit)}.`;
    const scenarios = report.scenarios.map((one) => ({
      ...one,
      name: 'your command',
      reason: how,
      stderrTail,
    }));
    const checks = report.checks.map((check) => ({
      ...check,
      evidence: check.evidence.map((one) => ({ ...one, scenario: 'your command' })),
    }));
    return {
      report: { ...report, checks, scenarios, ...endingOfCommand(report, exit.code === 0, how, signal) },
      trace,
    };
  } finally {
    await omni.close();
  }
}

/** A command that failed has not shown that it works, even when it broke no rule. */
function endingOfCommand(
  report: RunReport,
  succeeded: boolean,
  how: string,
  signal?: AbortSignal,
): Partial<RunReport> {
  if (signal?.aborted)
    return { ...ending('interrupted', 'Interrupted: the command was stopped.'), complaints: [how] };
  const [recording] = report.scenarios;
  const unreached =
    recording?.exchanges === 0
      ? [
          'No request reached the mock. The client must read OMNI_BASE_URL, OMNI_API_KEY (or OMNI_API_TOKEN) and OMNI_MODEL_ID from its environment.',
        ]
      : [];
  if (succeeded) return { complaints: [...report.complaints, ...unreached] };
  const complaints = [how, ...report.complaints, ...unreached];
  if (report.outcome !== 'nothing-broken') return { complaints };
  return {
    ...ending('incomplete', `No verdict: no rule was broken, but the command itself failed.`),
    complaints,
  };
}
