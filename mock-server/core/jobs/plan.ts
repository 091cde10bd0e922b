import type { Instant } from '../clock.js';
import type { JobScenario, StepPhase } from './job-scenario.js';

/** What moves a job along its timeline. */
export type Pace =
  | { readonly by: 'time'; readonly durationMs: number }
  /** The n-th status poll sees the job after floor((n - 1) / every) steps. */
  | { readonly by: 'polls'; readonly every: number }
  /** Only the control API moves it. */
  | { readonly by: 'steps' };

/** How one job will unfold: its scenario, its pace, and what a script asked for beside them. */
export interface JobPlan {
  readonly scenario: JobScenario;
  readonly pace: Pace;
  /** Replaces the final answer text. */
  readonly message?: string;
  /** Takes the place of the link into Omni's chat. */
  readonly chatUrl?: string;
}

/** How far a job has come along its plan. */
export interface Progressed {
  /** Steps taken so far. */
  readonly taken: number;
  /** Status polls seen so far, the present one included. */
  readonly polls: number;
  readonly createdAt: Instant;
}

export interface DueStep {
  readonly phase: StepPhase;
  readonly at: Instant;
  /** `taken` once this step is applied; a repeating step may leap over those nobody watched. */
  readonly taken: number;
}

/** Which progress report the last of these steps is, from 1. */
export const reportNumber = ({ scenario: { timeline } }: JobPlan, taken: number): number =>
  timeline.slice(0, taken).filter(({ phase }) => phase.state === 'EXECUTING' && phase.progress !== null)
    .length + Math.max(0, taken - timeline.length);

/** A repeating step never comes more often than this, so that an instant profile does not spin. */
const SHORTEST_REPEAT_MS = 250;

/** The step a job takes next if it is due, or null. */
export function dueStep(
  plan: JobPlan,
  { taken, polls, createdAt }: Progressed,
  now: Instant,
): DueStep | null {
  const next = nextStep(plan, taken, now);
  if (!next || plan.pace.by === 'steps') return null;
  if (plan.pace.by === 'polls') return Math.floor((polls - 1) / plan.pace.every) > taken ? next : null;

  const { timeline, span = 1 } = plan.scenario;
  const duration = plan.pace.durationMs * span;
  const listed = timeline[taken];
  if (listed) {
    const at = createdAt + Math.round(listed.at * duration);
    return at <= now ? { ...next, at } : null;
  }
  const { lastListed, everyMs } = repeatsOf(plan, createdAt, duration);
  const repeats = Math.floor((now - lastListed) / everyMs);
  const after = timeline.length + repeats;
  return after > taken ? { ...next, at: lastListed + repeats * everyMs, taken: after } : null;
}

/** When a job takes its next step by itself; null when only polls or the control API move it, or it is at the end. */
export function nextStepAt(plan: JobPlan, { taken, createdAt }: Progressed): Instant | null {
  const { pace, scenario } = plan;
  if (pace.by !== 'time') return null;
  const { timeline, span = 1, repeatEvery } = scenario;
  const duration = pace.durationMs * span;
  const listed = timeline[taken];
  if (listed) return createdAt + Math.round(listed.at * duration);
  if (repeatEvery === undefined) return null;
  const { lastListed, everyMs } = repeatsOf(plan, createdAt, duration);
  return Math.ceil(lastListed + (taken - timeline.length + 1) * everyMs);
}

/** When the last listed step of a timeline is due, and how often it comes again after that. */
function repeatsOf(
  { scenario: { timeline, repeatEvery = 0 } }: JobPlan,
  createdAt: Instant,
  duration: number,
) {
  return {
    lastListed: createdAt + Math.round((timeline.at(-1)?.at ?? 0) * duration),
    everyMs: Math.max(repeatEvery * duration, SHORTEST_REPEAT_MS),
  };
}

/** The next step whatever the pace, as for a job moved by hand; null at the end of the timeline. */
export function nextStep(plan: JobPlan, taken: number, now: Instant): DueStep | null {
  const { timeline, repeatEvery } = plan.scenario;
  const step = timeline[taken] ?? (repeatEvery === undefined ? undefined : timeline.at(-1));
  return step ? { phase: step.phase, at: now, taken: taken + 1 } : null;
}
