import type { JobRecord } from '../core/jobs/job-record.js';

/** Enough for all that changes while jobs are polled; more would be memory for jobs nobody asks about. */
const MOST = 4_096;

/**
 * The texts of job statuses that have passed the contract. A job is polled far more often than it changes, and making,
 * checking and serialising the same body again took two fifths of a poll.
 */
export class KeptTexts {
  // Weak, so that a space that is gone takes its jobs along.
  #texts = new WeakMap<JobRecord, { readonly revision: number; readonly text: string }>();
  #kept = 0;

  /** The text for the job as it is now, if there is one. */
  find(job: JobRecord): string | undefined {
    const kept = this.#texts.get(job);
    return kept?.revision === job.revision ? kept.text : undefined;
  }

  keep(job: JobRecord, text: string): void {
    // Forgetting all at once keeps no order of use, which would cost every poll.
    if (this.#kept >= MOST) {
      this.#texts = new WeakMap();
      this.#kept = 0;
    }
    this.#texts.set(job, { revision: job.revision, text });
    this.#kept += 1;
  }
}
