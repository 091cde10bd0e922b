import { AskEnded } from './ask-ended.js';
import { isObject } from './error-text.js';
import { isSuccess, isTransient, type OmniHttp, Refusal, Unreachable } from './http.js';
import { type Table, tableFrom } from './tables.js';
import { backOffMs, pause } from './waiting.js';

const ATTEMPTS = 8;
const LAG_MS = 1_000;

/** What a finished job has to say. */
export interface JobResult {
  readonly text: string;
  readonly tables: readonly Table[];
  /** Some step did not work: COMPLETE means that the agent finished, not that every query ran. */
  readonly incomplete: boolean;
}

/**
 * Fetches the result of a COMPLETE job. It can be missing for a moment after COMPLETE, and it is gone after 14 days;
 * both are a 404, so patience has an end.
 */
export async function readResult(http: OmniHttp, jobId: string, signal: AbortSignal): Promise<JobResult> {
  for (let attempt = 0; ; attempt += 1) {
    const lastTry = attempt === ATTEMPTS - 1;
    let waitMs = backOffMs(attempt, null);
    try {
      const response = await http.once({ method: 'GET', path: `/api/v1/ai/jobs/${jobId}/result` }, signal);
      // Whatever the content type says (application/octet-stream has been seen), the body is one JSON object.
      if (isSuccess(response)) return parseResult(response.body);
      const mayAppear = response.status === 404 || response.status === 409 || isTransient(response.status);
      if (lastTry || !mayAppear)
        throw new AskEnded('failed', `The answer cannot be read: ${new Refusal(response).message}`);
      waitMs = response.status === 404 ? LAG_MS : backOffMs(attempt, response.retryAfter);
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      if (lastTry) throw new AskEnded('failed', `The answer cannot be read: ${error.message}`);
    }
    await pause(waitMs, signal);
  }
}

/** No field is guaranteed and new ones appear, so everything is optional here and nothing unknown is an error. */
export function parseResult(body: string): JobResult {
  let result: unknown;
  try {
    result = JSON.parse(body);
  } catch {
    throw new AskEnded('failed', 'The answer cannot be read: it is not JSON.');
  }
  if (!isObject(result)) throw new AskEnded('failed', 'The answer cannot be read: it is not a JSON object.');
  const actions = Array.isArray(result.actions) ? result.actions.filter(isObject) : [];
  return {
    // Only the final answer: a `summarize` action repeats it, and other actions' messages are working notes.
    text: words(result.message) ?? words(result.resultSummary) ?? 'Omni finished without a written answer.',
    tables: actions.map((action) => tableFrom(action.result)).filter((table) => table !== undefined),
    incomplete: actions.some(didNotWork),
  };
}

function didNotWork(action: Record<string, unknown>): boolean {
  const { type, status, isError, result } = action;
  if (type === 'failure' || isError === true) return true;
  if (typeof status === 'string' && status !== 'complete') return true;
  if (type !== 'generate_query') return false;
  return !isObject(result) || result.status === 'error' || typeof result.csvResult !== 'string';
}

const words = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined;
