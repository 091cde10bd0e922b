import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import type { OmniMock, Trace } from '../../mock-server/index.js';
import type { Check, Profile } from '../checks/define-check.js';
import { type Driver, observerOf, processDriver } from '../drivers/index.js';
import type { WebhookHabits } from '../protocol/messages.js';
import type { Progress } from '../report/progress.js';
import type { CheckEvidence, RunReport } from '../report/run-report.js';
import { checksOf, judgeScenario } from './assess/check-results.js';
import type { ExpectedFailure } from './assess/expected-failures.js';
import { badness } from './assess/judge.js';
import type { Attach } from './play/attach.js';
import { Bail, unconfirmed, unplayed } from './play/bail.js';
import { inParallel } from './play/in-parallel.js';
import { meet } from './play/meet.js';
import { runScenario, type ScenarioRun } from './play/run-scenario.js';
import { isBroken, lookAgain, type SecondLook } from './play/second-look.js';
import { turnstile } from './play/turnstile.js';
import {
  isPart,
  PROFILES,
  profilesFor,
  type Selecting,
  type Suite,
  selectFrom,
  selectionProblem,
} from './suite/suite.js';
import { buildReport, type RunFacts } from './tell/build-report.js';
import { madeUpSecret, type WebhookOptions, webhookOptionProblem, webhookTerms } from './webhook-terms.js';

export interface RunOptions extends WebhookOptions, Selecting {
  /** The adapter, as an argument list: it is never given to a shell. */
  readonly command?: readonly string[];
  /** Another way of reaching the client than starting `command`. */
  readonly driver?: Driver;
  /** Which profiles to judge; unless said, all that the client has something to offer for. */
  readonly profile?: readonly Profile[];
  /** Broken `should` rules fail too. */
  readonly strict?: boolean;
  /** How many scenarios at once; they mostly wait. */
  readonly jobs?: number;
  /** How long one scenario may take. */
  readonly timeoutMs?: number;
  /** Starts no more scenarios once one broke a rule. */
  readonly bail?: boolean;
  /** Another number gives the spaces other ids and keys; the same number the same. */
  readonly seed?: number;
  readonly expectedFailures?: readonly ExpectedFailure[];
  /** Environment of the adapter; this process's own unless said. */
  readonly env?: NodeJS.ProcessEnv;
  /** Stops the run; what was judged until then is reported. */
  readonly signal?: AbortSignal;
  /** Somebody watches one scenario with a debugger: it is played once, and without any time-out. */
  readonly attach?: Attach;
  readonly onProgress?: (progress: Progress) => void;
  /**
   * Is given each scenario's trace, from which its verdicts can be derived again, and the secrets that its client had.
   */
  readonly onTrace?: (scenario: string, attempt: number, trace: Trace, secrets: readonly string[]) => void;
}

/** How the client is reached. */
export function driverOf({ command, driver }: Pick<RunOptions, 'command' | 'driver'>): Driver {
  if (driver) return driver;
  if (command !== undefined && command.length > 0) return processDriver(command);
  throw new Error('Say how to reach the client: give `command` or `driver`.');
}

export const DEFAULT_JOBS = 24;
export const DEFAULT_TIMEOUT_MS = 60_000;

/** Clients that start at once, for each processor: more of them would only keep each other waiting. */
const STARTS_PER_PROCESSOR = 2;

/**
 * Plays a suite's scenarios against a client and judges it. The client's misdeeds never make this throw; options that
 * cannot work do, in one sentence.
 */
export async function runSuite(
  suite: Suite,
  options: RunOptions,
  startMock: () => Promise<OmniMock>,
): Promise<RunReport> {
  const wrong =
    webhookOptionProblem(options) ?? selectionProblem(suite, options.profile ?? PROFILES, options);
  if (wrong !== undefined) throw new Error(wrong);
  const facts = initialFacts(suite, options);
  const { strict } = facts;
  const bail = new Bail(options.bail ?? false, facts);
  let { selected } = facts;
  const { env, signal, onProgress, onTrace, webhookObserver, webhookUrl } = options;
  const { attach } = options;
  const driver = driverOf(options);
  const common = { driver, ...(env ? { env } : {}), ...(signal ? { signal } : {}) };
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
  const seedWord =
    options.seed?.toString() ?? (webhookUrl === undefined && !driver.outlives ? '' : randomUUID());
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

  const start = turnstile(STARTS_PER_PROCESSOR * availableParallelism());
  const play = async (name: ScenarioRun['scenario'], attempt: number): Promise<ScenarioRun> => {
    const hasStarted = await start();
    if (bail.reason !== undefined) {
      hasStarted();
      return leaveOut(name, bail.reason);
    }
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
        ...(attach ? { attach } : {}),
        timeoutMs: options.timeoutMs ?? DEFAULT_TIMEOUT_MS,
        onStarted: hasStarted,
        onSight: (what) => onProgress?.({ kind: 'sighted', scenario: name.name, what }),
      },
      attempt,
    ).finally(hasStarted);
    runs.push(run);
    if (run.trace) onTrace?.(run.scenario.name, attempt, run.trace, run.secrets);
    return run;
  };

  const leaveOut = (scenario: ScenarioRun['scenario'], reason: string): ScenarioRun => {
    const run = unplayed(scenario, reason);
    runs.push(run);
    return run;
  };

  const judgeRun = (run: ScenarioRun, only?: readonly Check[]): readonly SecondLook[] => {
    const wanted = only ?? checksOf(run, selected.checks);
    const judged = judgeScenario(run, wanted, strict);
    for (const { check, evidence: seen } of judged)
      evidence.set(check.id, [...(evidence.get(check.id) ?? []), seen]);
    // There is no news of what never began.
    if (run.reason === bail.reason) return judged;
    bail.see(judged);
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
    return judged;
  };

  try {
    if (attach) {
      // To meet it first would be one more stop for whoever debugs its beginning.
      const [scenario] = selected.scenarios;
      if (!scenario || selected.scenarios.length > 1)
        throw new Error(`One scenario can be attached to, not ${selected.scenarios.length}.`);
      await omni.warmUp();
      const run = await play(scenario, 1);
      judgeRun(run);
      return finish({ client: run.client, ...(run.status === 'not-run' ? { trouble: run.reason } : {}) });
    }
    // Many clients start at once, and none of them should be timed while the mock loads its rows.
    const [met] = await Promise.all([meet(omni, { ...common, webhooks: termsFor('hello') }), omni.warmUp()]);
    if (signal?.aborted) return finish({});
    if ('refused' in met) return finish({ trouble: met.refused });
    const { client } = met;
    habits = client.webhook ?? {};
    if (!client.capabilities.includes('events')) await observer?.begin();
    if (options.profile === undefined) {
      const offered = selectFrom(suite, profilesFor(client.capabilities), options);
      // Whoever asks for a scenario by name learns why this client cannot be asked for it.
      if (offered.scenarios.length > 0) selected = offered;
    }
    onProgress?.({
      kind: 'begun',
      client,
      scenarios: selected.scenarios.length,
      checks: selected.checks.length,
    });

    await inParallel(longestFirst(selected.scenarios), options.jobs ?? DEFAULT_JOBS, async (scenario) => {
      if (signal?.aborted) return;
      judgeRun(await play(scenario, 1));
    });
    if (bail.reason !== undefined) {
      unconfirmed(selected.checks, evidence);
      return finish({ client });
    }
    await lookAgain(selected.checks, [...runs], evidence, async (run, doubtful) => {
      if (signal?.aborted) return undefined;
      const second = await play(run.scenario, 2);
      return { run: second, looks: judgeRun(second, doubtful) };
    });
    return finish({ client });
  } finally {
    await observer?.stop();
    await omni.close();
  }
}

/** What a run is before it begins; also the report of a run that never came to an end. */
export function initialFacts(suite: Suite, options: RunOptions): RunFacts {
  const { profile = PROFILES, seed } = options;
  return {
    suite,
    selected: selectFrom(suite, profile, options),
    command: driverOf(options).describe,
    strict: options.strict ?? false,
    expectedFailures: options.expectedFailures ?? [],
    startedAt: new Date(),
    durationMs: 0,
    client: null,
    runs: [],
    evidence: new Map(),
    interrupted: false,
    partial: isPart(options),
    ...(seed === undefined ? {} : { seed }),
  };
}

/** What lasts longest comes first; the others keep their order. */
const longestFirst = (scenarios: Suite['scenarios']): Suite['scenarios'] =>
  [...scenarios].sort((one, other) => (other.lastsSeconds ?? 0) - (one.lastsSeconds ?? 0));
