import type { JobFailure } from './job.js';
import type { JobResult } from './job-result.js';

/** What a step puts a job in; the mock fills in times, ids and the answer. */
export type StepPhase =
  | { readonly state: 'EXECUTING'; readonly progress: string | null }
  | { readonly state: 'DELIVERING' }
  | { readonly state: 'COMPLETE' }
  | { readonly state: 'FAILED'; readonly error: JobFailure }
  | { readonly state: 'CANCELLED' };

export interface Step {
  /** When, as a share of the job's whole duration: 0 is the submit, 1 the end. */
  readonly at: number;
  readonly phase: StepPhase;
}

/** How a submitted job unfolds: a named timeline, as data. */
export interface JobScenario {
  readonly name: string;
  readonly story: string;
  readonly timeline: readonly Step[];
  /** How many times longer than the profile's usual job it takes; 1 unless said. */
  readonly span?: number;
  /** The last step comes again after every such share of the duration, for ever. */
  readonly repeatEvery?: number;
  /** Its failure is a refusal to run, which webhooks announce by another name. */
  readonly denied?: true;
  /** How often the result answers "not yet" after COMPLETE. */
  readonly resultLag?: number;
  /** What this scenario makes of an ordinary result. */
  readonly shape?: (result: JobResult, at: string) => JobResult;
}

/** Declares a job scenario. Throws when the steps are not in order of time or when none is given. */
export function defineJobScenario(scenario: JobScenario): JobScenario {
  const { name, timeline, repeatEvery } = scenario;
  if (timeline.length === 0) throw new Error(`Job scenario "${name}" has no step.`);
  if (timeline.some((step, i) => step.at < (timeline[i - 1]?.at ?? 0))) {
    throw new Error(`Job scenario "${name}": every step must come at or after the one before it.`);
  }
  if (repeatEvery !== undefined && repeatEvery <= 0) {
    throw new Error(`Job scenario "${name}": repeatEvery must be more than 0.`);
  }
  return scenario;
}
