import { availableParallelism } from 'node:os';
import type { OmniMock } from '../../mock-server/index.js';
import type { Check } from '../checks/define-check.js';
import type { ConnectOptions, Driver, observerOf } from '../drivers/index.js';
import type { WebhookHabits } from '../protocol/messages.js';
import type { CheckEvidence } from '../report/run-report.js';
import type { ConformanceScenario } from '../scenarios/define-scenario.js';
import { checksOf, judgeScenario } from './assess/check-results.js';
import { badness } from './assess/judge.js';
import { type Bail, unconfirmed, unplayed } from './play/bail.js';
import { inParallel } from './play/in-parallel.js';
import { runScenario, type ScenarioRun } from './play/run-scenario.js';
import { isBroken, lookAgain, type SecondLook } from './play/second-look.js';
import { turnstile } from './play/turnstile.js';
import { DEFAULT_JOBS, DEFAULT_TIMEOUT_MS, type RunOptions } from './run-options.js';
import type { Suite } from './suite/suite.js';

/** Clients that start at once, for each processor: more of them would only keep each other waiting. */
const STARTS_PER_PROCESSOR = 2;

/** What all scenarios of a run share. */
export interface Terms {
  readonly omni: OmniMock;
  readonly driver: Driver;
  readonly observer: ReturnType<typeof observerOf> | undefined;
  readonly bail: Bail;
  readonly strict: boolean;
  readonly seedWord: string;
  readonly webhooksFor: (scenario: string) => ConnectOptions['webhooks'];
}

/** Plays scenarios and judges them, and keeps what came of each. */
export class SuiteRun {
  readonly runs: ScenarioRun[] = [];
  /** By the id of the rule, in the order in which it was seen. */
  readonly evidence = new Map<string, CheckEvidence[]>();
  /** How the client reads webhooks, once it has said. */
  habits: WebhookHabits = {};
  readonly #terms: Terms;
  readonly #options: RunOptions;
  readonly #start = turnstile(STARTS_PER_PROCESSOR * availableParallelism());

  constructor(terms: Terms, options: RunOptions) {
    this.#terms = terms;
    this.#options = options;
  }

  /** Plays everything that was selected, and then once more, alone, what time may have broken. */
  async playAll({ scenarios, checks }: Suite): Promise<void> {
    const { signal, jobs = DEFAULT_JOBS } = this.#options;
    await inParallel(longestFirst(scenarios), jobs, async (scenario) => {
      if (!signal?.aborted) await this.playOne(scenario, checks);
    });
    if (this.#terms.bail.reason !== undefined) return unconfirmed(checks, this.evidence);
    await lookAgain(checks, [...this.runs], this.evidence, async ({ scenario }, doubtful) => {
      if (signal?.aborted) return undefined;
      const run = await this.#play(scenario, 2);
      return { run, looks: this.#judge(run, doubtful) };
    });
  }

  async playOne(scenario: ConformanceScenario, checks: readonly Check[]): Promise<ScenarioRun> {
    const run = await this.#play(scenario, 1);
    this.#judge(run, checksOf(run, checks));
    return run;
  }

  async #play(scenario: ConformanceScenario, attempt: number): Promise<ScenarioRun> {
    const { bail, webhooksFor, observer, omni, driver, seedWord } = this.#terms;
    const { attach, env, signal, timeoutMs = DEFAULT_TIMEOUT_MS, onProgress, onTrace } = this.#options;
    const hasStarted = await this.#start();
    if (bail.reason !== undefined) {
      hasStarted();
      const leftOut = unplayed(scenario, bail.reason);
      this.runs.push(leftOut);
      return leftOut;
    }
    onProgress?.({ kind: 'started', scenario: scenario.name, attempt });
    const run = await runScenario(
      scenario,
      {
        omni,
        driver,
        seedWord,
        timeoutMs,
        webhooks: webhooksFor(scenario.name),
        habits: this.habits,
        ...(env ? { env } : {}),
        ...(signal ? { signal } : {}),
        ...(observer ? { observer } : {}),
        ...(attach ? { attach } : {}),
        onStarted: hasStarted,
        onSight: (what) => onProgress?.({ kind: 'sighted', scenario: scenario.name, what }),
      },
      attempt,
    ).finally(hasStarted);
    this.runs.push(run);
    if (run.trace) onTrace?.(scenario.name, attempt, run.trace, run.secrets);
    return run;
  }

  #judge(run: ScenarioRun, checks: readonly Check[]): readonly SecondLook[] {
    const { bail, strict } = this.#terms;
    const judged = judgeScenario(run, checks, strict);
    for (const { check, evidence } of judged)
      this.evidence.set(check.id, [...(this.evidence.get(check.id) ?? []), evidence]);
    // There is no news of what never began.
    if (run.reason === bail.reason) return judged;
    bail.see(judged);
    const broken = judged.filter(({ evidence }) => isBroken(evidence));
    const isDoubtful = ({ evidence }: SecondLook) =>
      evidence.timing === true && run.attempt === 1 && this.#options.attach === undefined;
    const idsOf = (looks: readonly SecondLook[]) => looks.map(({ check }) => check.id);
    const verdicts = judged.map((one) =>
      isBroken(one.evidence) && isDoubtful(one) ? 'incomplete' : one.evidence.verdict,
    );
    this.#options.onProgress?.({
      kind: 'finished',
      scenario: run.scenario.name,
      attempt: run.attempt,
      durationMs: run.durationMs,
      verdict: verdicts.sort((one, other) => badness(other) - badness(one))[0] ?? 'not-applicable',
      broken: idsOf(broken.filter((one) => !isDoubtful(one))),
      doubtful: idsOf(broken.filter(isDoubtful)),
      reason: run.reason,
    });
    return judged;
  }
}

/** What lasts longest comes first; the others keep their order. */
const longestFirst = (scenarios: Suite['scenarios']): Suite['scenarios'] =>
  [...scenarios].sort((one, other) => (other.lastsSeconds ?? 0) - (one.lastsSeconds ?? 0));
