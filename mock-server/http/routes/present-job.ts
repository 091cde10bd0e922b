import type { Wire } from '../../../openapi/index.js';
import { iso } from '../../core/clock.js';
import type { JobRecord } from '../../core/jobs/job-record.js';
import { resultOf } from '../../core/jobs/result-of.js';
import type { Space } from '../../core/space.js';
import { chatUrlOf } from '../chat-url.js';

/** A job as its status shows it: exactly the fields of its state, absent rather than null. */
export function presentStatus(space: Space, job: JobRecord): Wire['AiJobStatusResponse'] {
  const base = {
    id: job.id,
    prompt: job.prompt,
    conversationId: job.conversationId,
    modelId: job.modelId,
    branchId: job.branchId,
    topicName: job.topicName,
    organizationId: space.world.organizationId,
    userId: job.userId,
    omniChatUrl: chatUrlOf(space, job),
    createdAt: iso(job.createdAt),
    updatedAt: iso(job.updatedAt),
  };
  const started = { executionStartedAt: iso(job.executionStartedAt ?? job.createdAt) };
  const startedIfEver = job.executionStartedAt === null ? {} : started;
  const ended = iso(job.endedAt ?? job.updatedAt);
  const { phase } = job;
  switch (phase.state) {
    case 'QUEUED':
      return { ...base, state: 'QUEUED' };
    case 'EXECUTING': {
      const progress = phase.progress && { ...phase.progress, updatedAt: iso(phase.progress.updatedAt) };
      return { ...base, state: 'EXECUTING', ...started, progress };
    }
    case 'DELIVERING':
      return { ...base, state: 'DELIVERING', ...started };
    case 'COMPLETE':
      return {
        ...base,
        state: 'COMPLETE',
        ...started,
        completedAt: ended,
        resultSummary: resultOf(job).message,
      };
    case 'FAILED':
      return { ...base, state: 'FAILED', ...startedIfEver, completedAt: ended, error: { ...phase.error } };
    case 'CANCELLED':
      return {
        ...base,
        state: 'CANCELLED',
        ...startedIfEver,
        cancelledAt: ended,
        cancelledBy: phase.cancelledBy,
      };
  }
}
