import { isObject } from './error-text.js';
import { isSuccess, isTransient, type OmniHttp, type Response, Unreachable } from './http.js';
import { backOffMs, pause } from './waiting.js';

const ATTEMPTS = 6;

/**
 * What is known after a cancel. Only `cancelled` says that the job is cancelled; after `requested` the job's own state
 * has to be awaited.
 */
export type CancelOutcome = 'cancelled' | 'requested' | 'already-ended' | 'not-cancellable' | 'failed';

/** Asks Omni to cancel a job. Cancelling is idempotent, so it may be tried again. */
export async function cancelJob(http: OmniHttp, jobId: string, signal: AbortSignal): Promise<CancelOutcome> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    let retryAfter: string | null = null;
    try {
      const response = await http.once({ method: 'POST', path: `/api/v1/ai/jobs/${jobId}/cancel` }, signal);
      if (isSuccess(response)) return outcomeFrom(response);
      // 400: the job is delivering its answer and can no longer be cancelled.
      if (response.status === 400) return 'not-cancellable';
      // 409: the job changed under the request.
      if (response.status !== 409 && !isTransient(response.status)) return 'failed';
      retryAfter = response.retryAfter;
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
    }
    await pause(backOffMs(attempt, retryAfter), signal);
  }
  return 'failed';
}

/** A 200 is no confirmation: a job that is executing stops after its current iteration, and a finished one stays so. */
function outcomeFrom(response: Response): CancelOutcome {
  switch (stateIn(response.body)) {
    case 'CANCELLED':
      return 'cancelled';
    case 'COMPLETE':
    case 'FAILED':
      return 'already-ended';
    case 'DELIVERING':
      return 'not-cancellable';
    default:
      return 'requested';
  }
}

function stateIn(body: string): unknown {
  try {
    const answer: unknown = JSON.parse(body);
    return isObject(answer) ? answer.state : undefined;
  } catch {
    return undefined;
  }
}
