import type { Check } from '../../checks/define-check.js';
import type { Judgement } from '../../checks/verdict.js';
import {
  type CheckEvidence,
  type ClientDescription,
  REPORT_VERSION,
  type RunReport,
  type ScenarioResult,
} from '../../report/run-report.js';
import { TOOL } from '../../report/tool.js';
import { resultOf } from '../assess/check-results.js';
import { applyExpectedFailures, type ExpectedFailure } from '../assess/expected-failures.js';
import { countVerdicts, endingOf, profileResults } from '../assess/outcome.js';
import { withCauses } from '../assess/root-causes.js';
import type { ScenarioRun } from '../play/run-scenario.js';
import { inSuiteOrder } from '../suite/in-suite-order.js';
import { PROFILES, type Suite } from '../suite/suite.js';
import { accountComplaint } from './account-complaint.js';
import { adapterHint } from './adapter-hint.js';
import { timelineOf } from './build-timeline.js';
import { breaksIn } from './present-evidence.js';
import { genuineDeliveries, wasTaken, webhookHint } from './webhook-hints.js';

export interface RunFacts {
  /** All there is, as opposed to what was selected: the manifest a profile is measured by. */
  readonly suite: Suite;
  readonly selected: Suite;
  readonly command: readonly string[];
  readonly strict: boolean;
  readonly expectedFailures: readonly ExpectedFailure[];
  readonly startedAt: Date;
  readonly durationMs: number;
  readonly client: ClientDescription | null;
  readonly runs: readonly ScenarioRun[];
  readonly evidence: ReadonlyMap<string, readonly CheckEvidence[]>;
  readonly interrupted: boolean;
  /** Only some of the scenarios were asked for. */
  readonly partial: boolean;
  /** What made the ids of this run differ from those of others, if anybody named it. */
  readonly seed?: number;
  /** Why the run as a whole came to nothing. */
  readonly trouble?: string;
  /** Why nobody could say what was acted on. */
  readonly observerComplaint?: string | undefined;
  /** That the receiver may not know the secret. */
  readonly secretComplaint?: string | undefined;
}

const profilesIn = (checks: readonly Check[]) =>
  PROFILES.filter((name) => checks.some(({ profile }) => profile === name));

/** The rules that profiles are measured by. */
const rulesOf = ({ manifest, checks }: Suite): readonly Pick<Check, 'id' | 'profile'>[] =>
  manifest?.profiles.flatMap((one) => one.checks.map(({ id }) => ({ id, profile: one.profile }))) ?? checks;

/** Sums up a run. */
export function buildReport(facts: RunFacts): RunReport {
  const { suite, selected, evidence, interrupted, trouble, observerComplaint } = facts;
  const missing =
    trouble ?? (interrupted ? 'The run was interrupted.' : 'No scenario gave evidence for this rule.');
  const nothing: Judgement = { verdict: 'incomplete', message: missing, exchanges: [] };
  const judged = selected.checks.map((check) =>
    resultOf(
      check,
      inSuiteOrder(suite, evidence.get(check.id) ?? [], (one) => one),
      nothing,
    ),
  );
  const runs = inSuiteOrder(suite, facts.runs, ({ scenario: { name }, attempt }) => ({
    scenario: name,
    attempt,
  }));
  const today = facts.startedAt.toISOString().slice(0, 10);
  // A run that broke off says nothing about what is stale.
  const whole = !interrupted && trouble === undefined;
  const { checks, complaints } = applyExpectedFailures(
    withCauses(judged),
    whole ? facts.expectedFailures : [],
    {
      today,
      partial: facts.partial,
    },
  );
  const chosen = profilesIn(selected.checks);
  const profiles = profileResults(chosen, rulesOf(suite), checks);
  const genuine = genuineDeliveries(runs.flatMap(({ trace }) => trace ?? []));
  const listens = facts.client?.capabilities.includes('webhook') ?? false;
  // Whoever took one knows the secret.
  const untoldSecret = listens && !genuine.some(wasTaken) ? facts.secretComplaint : undefined;
  const hint = untoldSecret === undefined ? webhookHint(genuine) : undefined;
  const verdict = endingOf({ checks, profiles, complaints, interrupted, partial: facts.partial });
  return {
    reportVersion: REPORT_VERSION,
    kind: 'run',
    tool: TOOL,
    startedAt: facts.startedAt.toISOString(),
    durationMs: Math.round(facts.durationMs),
    command: facts.command,
    strict: facts.strict,
    ...(facts.seed === undefined ? {} : { seed: facts.seed }),
    ...(facts.partial ? { partial: true } : {}),
    client: facts.client,
    ...verdict,
    counts: countVerdicts(checks),
    profiles,
    notJudged: PROFILES.filter((name) => !chosen.includes(name)),
    checks,
    scenarios: runs.map((run) => scenarioResult(run, facts.evidence)),
    complaints: [trouble, ...complaints, observerComplaint, accountComplaint(runs), untoldSecret].filter(
      (text) => text !== undefined,
    ),
    hints: [adapterHint(facts.runs.flatMap(({ trace }) => (trace ? [trace] : []))), hint].filter(
      (text) => text !== undefined,
    ),
  };
}

function scenarioResult(run: ScenarioRun, evidence: RunFacts['evidence']): ScenarioResult {
  const own = [...evidence].flatMap(([check, seen]) =>
    seen
      .filter(({ scenario, attempt }) => scenario === run.scenario.name && attempt === run.attempt)
      .map((one) => [check, one] as const),
  );
  return {
    name: run.scenario.name,
    story: run.scenario.story,
    attempt: run.attempt,
    status: run.status,
    reason: run.reason,
    durationMs: run.durationMs,
    exchanges: run.trace?.filter(({ kind }) => kind === 'exchange').length ?? 0,
    problems: run.problems,
    stderrTail: run.stderrTail,
    ...(run.trace ? { timeline: timelineOf(run.trace, breaksIn(own)) } : {}),
  };
}
