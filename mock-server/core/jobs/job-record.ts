import type { JobWebhooks } from '../webhooks/job-webhooks.js';
import type { Job } from './job.js';
import type { JobPlan } from './plan.js';

/** A job with what only the mock knows of it. */
export interface JobRecord extends Job {
  readonly plan: JobPlan;
  /** Steps of the timeline taken. */
  taken: number;
  /** Status polls seen. */
  polls: number;
  /** How many result reads still answer "not yet". */
  resultLag: number;
  /** How many cancels still answer "changed meanwhile". */
  cancelConflicts: number;
  /** Who asked for a cancel that waits for the end of the iteration. */
  cancelAskedBy: string | null;
  /** Null when nobody subscribed to it. */
  readonly webhooks: JobWebhooks | null;
}
