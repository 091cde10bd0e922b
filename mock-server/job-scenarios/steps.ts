import type { Step } from '../core/jobs/job-scenario.js';

/** Steps that several timelines share; `at` is a share of the job's duration. */
export const executing = (at: number, progress: string | null = null): Step => ({
  at,
  phase: { state: 'EXECUTING', progress },
});
export const delivering = (at: number): Step => ({ at, phase: { state: 'DELIVERING' } });
export const complete: Step = { at: 1, phase: { state: 'COMPLETE' } };

/** The ordinary way: starts, reports once, delivers, completes. */
export const ordinary: readonly Step[] = [
  executing(0.1),
  executing(0.3, 'Running query'),
  delivering(0.9),
  complete,
];
