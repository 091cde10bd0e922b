import type { Check } from '../../checks/define-check.js';
import type { CheckEvidence } from '../../report/run-report.js';
import type { ConformanceScenario } from '../../scenarios/define-scenario.js';
import type { ExpectedFailure } from '../assess/expected-failures.js';
import type { ScenarioRun } from './run-scenario.js';
import { isBroken } from './second-look.js';

/** Watches a run for its first failure, after which nothing more is started. */
export class Bail {
  readonly #isFinal: (check: Check) => boolean;
  readonly #on: boolean;
  #reason: string | undefined;

  /** A failure that was announced ends nothing, nor does one that is looked at a second time. */
  constructor(on: boolean, run: { expectedFailures: readonly ExpectedFailure[]; startedAt: Date }) {
    this.#on = on;
    const today = run.startedAt.toISOString().slice(0, 10);
    this.#isFinal = ({ id }) =>
      !run.expectedFailures.some(({ check, expires }) => check === id && expires >= today);
  }

  see(judged: readonly { readonly check: Check; readonly evidence: CheckEvidence }[]): void {
    if (!this.#on || this.#reason !== undefined) return;
    const first = judged.find(
      ({ check, evidence }) => evidence.verdict === 'fail' && !evidence.timing && this.#isFinal(check),
    );
    if (!first) return;
    this.#reason = `Not played: ${first.check.id} failed in ${first.evidence.scenario}, and the run was to stop there (--bail).`;
  }

  /** Why nothing more is to be started, once that is so. */
  get reason(): string | undefined {
    return this.#reason;
  }
}

/** A scenario that was left out, as a run in which nothing happened. */
export const unplayed = (scenario: ConformanceScenario, reason: string): ScenarioRun => ({
  scenario,
  attempt: 1,
  status: 'not-run',
  reason,
  client: null,
  durationMs: 0,
  problems: [],
  untold: [],
  stderrTail: '',
  secrets: [],
});

/** What looked broken while other scenarios ran, and was never looked at alone, proves nothing. */
export function unconfirmed(checks: readonly Check[], evidence: Map<string, CheckEvidence[]>): void {
  for (const { id } of checks) {
    const seen = evidence.get(id);
    if (!seen) continue;
    evidence.set(
      id,
      seen.map((one) =>
        one.timing && isBroken(one)
          ? { ...one, verdict: 'incomplete', message: `${one.message} ${UNCONFIRMED}` }
          : one,
      ),
    );
  }
}

const UNCONFIRMED = 'It was not looked at again alone, as the run stopped before that (--bail).';
