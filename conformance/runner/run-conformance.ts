import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { resolve } from 'node:path';
import type { OmniMock, Trace } from '../../mock-server/index.js';
import type { Profile } from '../checks/define-check.js';
import { observerOf } from '../drivers/index.js';
import type { WebhookHabits } from '../protocol/messages.js';
import { buildReport, type RunFacts } from './build-report.js';
import { checksOf, judgeScenario } from './check-results.js';
import type { ExpectedFailure } from './expected-failures.js';
import { inParallel } from './in-parallel.js';
import { badness } from './judge.js';
import { meet } from './meet.js';
import type { Progress } from './progress.js';
import type { CheckEvidence, RunReport } from './run-report.js';
import { runScenario, type ScenarioRun } from './run-scenario.js';
import { PROFILES, profilesFor, type Suite, selectFrom } from './suite.js';
import { madeUpSecret, type WebhookOptions, webhookOptionProblem, webhookTerms } from './webhook-terms.js';

export interface RunOptions extends WebhookOptions {
  /** The adapter, as an argument list: it is never given to a shell. */
  readonly command: readonly string[];
  /** Which profiles to judge; unless said, all that the client has something to offer for. */
  readonly profile?: readonly Profile[];
  /** Broken `should` rules fail too. */
  readonly strict?: boolean;
  /** How many scenarios at once; they mostly wait. */
  readonly jobs?: number;
  /** How long one scenario may take. */
  readonly timeoutMs?: number;
  /** Only scenarios whose name contains this: for development, never a verdict. */
  readonly scenario?: string;
  readonly expectedFailures?: readonly ExpectedFailure[];
  /** Environment of the adapter; this process's own unless said. */
  readonly env?: NodeJS.ProcessEnv;
  /** Stops the run; what was judged until then is reported. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Is given each scenario's trace, from which its verdicts can be derived again. */
  readonly onTrace?: (scenario: string, attempt: number, trace: Trace) => void;
}

export const DEFAULT_JOBS = 24;
export const DEFAULT_TIMEOUT_MS = 60_000;

/** The only rules that a busy machine can break for an innocent client. */
const TIMING_CHECKS: readonly string[] = ['polling.cadence'];

const isBroken = ({ verdict }: CheckEvidence) => verdict === 'fail' || verdict === 'warn';

/**
 * Plays a suite's scenarios against a client and judges it. The client's misdeeds never make this throw; options that
 * cannot work do, in one sentence.
 */
export async function runSuite(
  suite: Suite,
  options: RunOptions,
  startMock: () => Promise<OmniMock>,
): Promise<RunReport> {
  const wrong = webhookOptionProblem(options);
  if (wrong !== undefined) throw new Error(wrong);
  const facts = initialFacts(suite, options);
  const { strict } = facts;
  let { selected } = facts;
  const { command, env, signal, onProgress, onTrace, webhookObserver, webhookUrl } = options;
  const common = { command, ...(env ? { env } : {}), ...(signal ? { signal } : {}) };
  const termsFor = (scenario: string) => webhookTerms(options, env ?? process.env, scenario);
  // Every scenario under way listens; that is no leak.
  if (signal) setMaxListeners(0, signal);
  const began = performance.now();
  const omni = await startMock();
  const observer =
    webhookObserver === undefined
      ? undefined
      : observerOf({ program: resolve(webhookObserver), ...(env ? { env } : {}) });
  if (observer) signal?.addEventListener('abort', () => void observer.stop(), { once: true });
  // A receiver that outlives the run has seen the ids of the run before; whatever knows them again is right.
  const seedWord = webhookUrl === undefined ? '' : randomUUID();
  let habits: WebhookHabits = {};
  const runs: ScenarioRun[] = [];
  const evidence = new Map<string, CheckEvidence[]>();
  const finish = (more: Partial<RunFacts>) =>
    buildReport({
      ...facts,
      selected,
      durationMs: performance.now() - began,
      runs,
      evidence,
      interrupted: signal?.aborted ?? false,
      observerComplaint: observer?.complaint(),
      secretComplaint: madeUpSecret(options, env ?? process.env),
      ...more,
    });

  const play = async (name: ScenarioRun['scenario'], attempt: number): Promise<ScenarioRun> => {
    onProgress?.({ kind: 'started', scenario: name.name, attempt });
    const run = await runScenario(
      name,
      {
        ...common,
        omni,
        webhooks: termsFor(name.name),
        habits,
        seedWord,
        ...(observer ? { observer } : {}),
        timeoutMs: options.timeoutMs ?? DEFAULT_TIMEOUT_MS,
        onSight: (what) => onProgress?.({ kind: 'sighted', scenario: name.name, what }),
      },
      attempt,
    );
    runs.push(run);
    if (run.trace) onTrace?.(run.scenario.name, attempt, run.trace);
    return run;
  };

  const judgeRun = (run: ScenarioRun, only?: readonly string[]): CheckEvidence[] => {
    const wanted = checksOf(run, selected.checks).filter(({ id }) => !only || only.includes(id));
    const judged = judgeScenario(run, wanted, strict);
    for (const { check, evidence: seen } of judged)
      evidence.set(check.id, [...(evidence.get(check.id) ?? []), seen]);
    const worst = judged.reduce((sofar, { evidence: { verdict } }) => Math.max(sofar, badness(verdict)), 0);
    onProgress?.({
      kind: 'finished',
      scenario: run.scenario.name,
      attempt: run.attempt,
      durationMs: run.durationMs,
      verdict:
        judged.find(({ evidence: { verdict } }) => badness(verdict) === worst)?.evidence.verdict ??
        'not-applicable',
      broken: judged.filter(({ evidence: seen }) => isBroken(seen)).map(({ check }) => check.id),
      reason: run.reason,
    });
    return judged.map(({ evidence: seen }) => seen);
  };

  try {
    // Many clients start at once, and none of them should be timed while the mock loads its rows.
    const [met] = await Promise.all([meet(omni, { ...common, webhooks: termsFor('hello') }), omni.warmUp()]);
    if (signal?.aborted) return finish({});
    if ('refused' in met) return finish({ trouble: met.refused });
    const { client } = met;
    habits = client.webhook ?? {};
    if (!client.capabilities.includes('events')) await observer?.begin();
    if (options.profile === undefined) {
      selected = selectFrom(suite, {
        profiles: profilesFor(client.capabilities),
        scenario: options.scenario,
      });
    }
    onProgress?.({
      kind: 'begun',
      client,
      scenarios: selected.scenarios.length,
      checks: selected.checks.length,
    });

    await inParallel(selected.scenarios, options.jobs ?? DEFAULT_JOBS, async (scenario) => {
      if (signal?.aborted) return;
      judgeRun(await play(scenario, 1));
    });
    await repeatTimingFailures(evidence, runs, async (run, id) => {
      if (signal?.aborted) return undefined;
      return judgeRun(await play(run.scenario, 2), [id])[0];
    });
    return finish({ client });
  } finally {
    await observer?.stop();
    await omni.close();
  }
}

/** What a run is before it begins; also the report of a run that never came to an end. */
export function initialFacts(suite: Suite, options: RunOptions): RunFacts {
  const { profile = PROFILES, scenario } = options;
  return {
    suite,
    selected: selectFrom(suite, { profiles: profile, scenario }),
    command: options.command,
    strict: options.strict ?? false,
    expectedFailures: options.expectedFailures ?? [],
    startedAt: new Date(),
    durationMs: 0,
    client: null,
    runs: [],
    evidence: new Map(),
    interrupted: false,
    partial: scenario !== undefined,
  };
}

/**
 * A rule about time that looked broken is looked at again with nothing else running. The second look decides; one that
 * confirms the failure ends the matter.
 */
async function repeatTimingFailures(
  evidence: Map<string, CheckEvidence[]>,
  runs: readonly ScenarioRun[],
  again: (run: ScenarioRun, check: string) => Promise<CheckEvidence | undefined>,
): Promise<void> {
  for (const id of TIMING_CHECKS) {
    const broken = (evidence.get(id) ?? []).filter(isBroken);
    const shortestFirst = [...runs]
      .filter((run) => broken.some(({ scenario }) => scenario === run.scenario.name))
      .sort((a, b) => a.durationMs - b.durationMs);
    for (const run of shortestFirst) {
      const second = await again(run, id);
      if (!second) return;
      const seen = evidence.get(id) ?? [];
      evidence.set(
        id,
        seen.map((one) =>
          one.scenario === second.scenario && one.attempt === 1 ? { ...one, superseded: true } : one,
        ),
      );
      if (isBroken(second)) break;
    }
  }
}
