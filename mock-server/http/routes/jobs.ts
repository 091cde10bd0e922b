import type { Router } from 'express';
import type { Wire } from '../../../openapi/index.js';
import { seconds } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { submitJob } from '../../core/jobs/submit-job.js';
import type { Space } from '../../core/space.js';
import { chatUrlOf } from '../chat-url.js';
import { KeptTexts } from '../kept-texts.js';
import { ATTACHMENTS_LIMIT, readBody } from '../read-body.js';
import { type Edge, serve } from '../serve.js';
import { presentStatus } from './present-job.js';

/** How long a submit waits for the webhook that a script has overtake its answer. */
const TOLD_MS = seconds(5);

/** AI jobs: submit, status, cancel, result, feedback. Status comes first because it is what gets polled. */
export function jobRoutes(router: Router, edge: Edge): void {
  const statuses = new WeakMap<Space, KeptTexts>();
  const keptFor = (space: Space): KeptTexts => {
    const kept = statuses.get(space) ?? new KeptTexts();
    statuses.set(space, kept);
    return kept;
  };
  router.get(
    '/api/v1/ai/jobs/:jobId',
    serve(edge, 'aiJobStatus', ({ path, caller, call, space }) => {
      const job = space.jobs.poll(path.jobId, caller);
      call.about(job, job.phase.state);
      const kept = keptFor(space);
      const checkedText = kept.find(job);
      if (checkedText !== undefined) return { status: 200, checkedText };
      return {
        status: 200,
        body: presentStatus(space, job),
        onChecked: (text) => kept.keep(job, text),
      };
    }),
  );

  router.post(
    '/api/v1/ai/jobs',
    readBody(ATTACHMENTS_LIMIT),
    serve(
      edge,
      'aiJobSubmit',
      ({ query, body, caller, call, space }) => {
        // The body is this request's own; a copy of it would be a tenth of what a submit costs.
        const job = submitJob(space, caller, Object.assign(body, { userId: query.userId ?? null }));
        call.about(job, 'QUEUED');
        const answer: Wire['AiJobSubmitResponse'] = {
          jobId: job.id,
          conversationId: job.conversationId,
          omniChatUrl: chatUrlOf(space, job),
        };
        const outcome = { status: 201, body: answer };
        const told = job.webhooks?.script.beforeSubmitResponse && space.webhooks.told(job.webhooks);
        return told ? within(TOLD_MS, told).then(() => outcome) : outcome;
      },
      { needsAnswers: true },
    ),
  );

  router.post(
    '/api/v1/ai/jobs/:jobId/cancel',
    readBody(),
    serve(edge, 'aiJobCancel', ({ path, caller, call, space }) => {
      call.jobId = path.jobId;
      const job = space.jobs.cancel(path.jobId, caller);
      call.about(job, job.phase.state);
      const answer: Wire['AiJobCancelResponse'] = { jobId: job.id, state: job.phase.state };
      return { status: 200, body: answer };
    }),
  );

  router.get(
    '/api/v1/ai/jobs/:jobId/result',
    serve(edge, 'aiJobResult', ({ path, caller, call, space }) => {
      call.jobId = path.jobId;
      const { job, result } = space.jobs.result(path.jobId, caller);
      call.about(job);
      const { topic, ...rest } = result;
      const answer: Wire['AiJobResultResponse'] = {
        ...rest,
        actions: [...rest.actions],
        resultSummary: result.message,
        ...(topic === null ? {} : { topic }),
        omniChatUrl: chatUrlOf(space, job),
      };
      const contentType =
        space.switches.resultContentType === 'json' ? 'application/json' : 'application/octet-stream';
      return { status: 200, body: answer, streamedAs: contentType };
    }),
  );

  router.post(
    '/api/v1/ai/jobs/:jobId/feedback',
    readBody(),
    serve(edge, 'aiJobFeedback', ({ path, query, body, caller, call, space }) => {
      call.jobId = path.jobId;
      const comment = trimmedComment(body.comment);
      const job = space.jobs.rate(path.jobId, caller, query.userId ?? null);
      const answer: Wire['AiJobFeedbackResponse'] = {
        jobId: job.id,
        conversationId: job.conversationId,
        rating: body.rating,
        comment,
      };
      return { status: 200, body: answer };
    }),
  );
}

/** Resolves with the promise, or when the time is up. */
function within(ms: number, promise: Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    promise.then(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** "1-5000 characters, trimmed" (docs.omni.co, Rate an AI job's response); none is null. */
function trimmedComment(comment: string | null | undefined): string | null {
  if (comment == null) return null;
  const trimmed = comment.trim();
  const length = [...trimmed].length;
  if (length >= 1 && length <= 5000) return trimmed;
  const message =
    length === 0
      ? 'String must contain at least 1 character(s)'
      : 'String must contain at most 5000 character(s)';
  throw new DomainError('invalid_request', `Bad Request: comment: ${message}`);
}
