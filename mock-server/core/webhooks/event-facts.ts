import type { Instant } from '../clock.js';
import type { JobRecord } from '../jobs/job-record.js';
import type { WebhookEventName } from '../trace-events.js';
import type { EventFacts } from './event-body.js';
import type { Subscription } from './subscription.js';

/** What a job has to announce by being where it is, or null. */
export function eventOf({ phase, plan }: JobRecord): WebhookEventName | null {
  switch (phase.state) {
    case 'EXECUTING':
      return phase.progress === null ? null : 'job.progress';
    case 'COMPLETE':
      return 'job.complete';
    case 'FAILED':
      return plan.scenario.denied ? 'job.denied' : 'job.failed';
    case 'CANCELLED':
      return 'job.cancelled';
    default:
      return null;
  }
}

/** What an event of a job can say at a time, also one that the job itself would not send now. */
export function factsOf(
  job: JobRecord,
  { metadata }: Subscription,
  summary: string,
  at: Instant,
): EventFacts {
  const { phase } = job;
  const progress = phase.state === 'EXECUTING' ? phase.progress : null;
  return {
    jobId: job.id,
    summary,
    error: phase.state === 'FAILED' ? phase.error.message : 'The job failed.',
    progress: progress ?? { iteration: 1, message: 'Running query', updatedAt: at },
    metadata,
    at: job.endedAt ?? at,
  };
}
