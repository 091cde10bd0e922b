import { AskEnded } from './ask-ended.js';
import { chatLink } from './chat-link.js';
import { isObject } from './error-text.js';
import { isSuccess, isTransient, type OmniHttp, Refusal, type Response, Unreachable } from './http.js';
import { backOffMs, pause } from './waiting.js';

/** Omni asks for 2 to 5 seconds between polls; one key has 60 requests a minute for everything. */
const POLL_EVERY_MS = 2_000;
/** A refusal or a tiny question can end a job within a second; most take 15 to 60. */
const FIRST_POLL_AFTER_MS = 1_000;
const SUBMIT_ATTEMPTS = 6;

/** Where Omni announces how the job ends. */
export interface WebhookFields {
  readonly webhookUrl?: string;
  readonly webhookSigningSecret?: string;
  readonly progressWebhookEnabled?: boolean;
}

/** Omni does not know the user (any more), or knows them and will not let them ask this: a 404 and a 403 can say either. */
export class Denied extends AskEnded {}

export interface Question extends WebhookFields {
  readonly modelId: string;
  readonly prompt: string;
  /** Membership id of the person who asks. Never optional: without it Omni answers with the key's own reach. */
  readonly userId: string;
  readonly conversationId?: string | undefined;
}

/** When to look at a job that is awaited. */
export interface Pace {
  beforeFirstLook(signal: AbortSignal): Promise<void>;
  betweenLooks(signal: AbortSignal): Promise<void>;
}

export interface Submitted {
  readonly jobId: string;
  readonly conversationId: string;
  /** Where to go on in Omni itself; none when Omni gave no link that can be trusted. */
  readonly links: readonly string[];
}

/**
 * Submits a question once. Submitting twice makes two jobs, so after a lost answer the outcome is `unknown`; only a 429,
 * which says that nothing was accepted, leads to another try.
 */
export async function submitJob(http: OmniHttp, question: Question, signal: AbortSignal): Promise<Submitted> {
  const { userId, ...body } = question;
  for (let attempt = 0; ; attempt += 1) {
    const response = await http
      .once({ method: 'POST', path: '/api/v1/ai/jobs', query: { userId }, body }, signal)
      .catch((error: unknown) => {
        throw error instanceof Unreachable || signal.aborted ? acceptanceUnknown() : error;
      });
    if (isSuccess(response)) return parseSubmitted(response.body, http.baseUrl);
    if (response.status >= 500 || response.status === 408) throw acceptanceUnknown();
    if (response.status !== 429 || attempt === SUBMIT_ATTEMPTS - 1) throw refused(response);
    await pause(backOffMs(attempt, response.retryAfter), signal);
  }
}

/** The pace where nothing announces the end. */
const POLLING: Pace = {
  beforeFirstLook: (signal) => pause(FIRST_POLL_AFTER_MS, signal),
  betweenLooks: (signal) => pause(POLL_EVERY_MS, signal),
};

/** Looks until the job is COMPLETE. Throws `AskEnded` when it ends any other way, or the signal's reason. */
export async function waitForCompletion(
  http: OmniHttp,
  jobId: string,
  signal: AbortSignal,
  pace: Pace = POLLING,
): Promise<void> {
  let troubles = 0;
  await pace.beforeFirstLook(signal);
  for (;;) {
    let retryAfter: string | null = null;
    try {
      const response = await http.once({ method: 'GET', path: `/api/v1/ai/jobs/${jobId}` }, signal);
      if (isSuccess(response)) {
        if (isComplete(response.body, jobId)) return;
        troubles = 0;
        await pace.betweenLooks(signal);
        continue;
      }
      if (!isTransient(response.status)) throw refused(response);
      ({ retryAfter } = response);
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
    }
    // A look that failed is no news about the job, which goes on at Omni; the deadline is what ends the waiting.
    const waitMs = Math.max(POLL_EVERY_MS, backOffMs(troubles, retryAfter));
    await pause(waitMs, signal);
    troubles += 1;
  }
}

/** Reads `state` (there is no `status` field). A state nobody has heard of is not an end. */
function isComplete(body: string, jobId: string): boolean {
  const job = parseObject(body);
  if (job?.id !== jobId || typeof job.state !== 'string') {
    throw new AskEnded(
      'failed',
      'Omni answered a status request with something that is not the status of this job.',
    );
  }
  if (job.state === 'FAILED')
    throw new AskEnded('failed', `Omni could not answer: ${failureText(job.error)}`);
  if (job.state === 'CANCELLED') throw new AskEnded('cancelled', 'The question was cancelled.');
  return job.state === 'COMPLETE';
}

/** `code` and `detail` may be missing; only `message` is promised. */
function failureText(error: unknown): string {
  const { message, code } = isObject(error) ? error : {};
  const said = typeof message === 'string' && message !== '' ? message : 'no reason was given';
  return typeof code === 'string' ? `${said} (${code})` : said;
}

function parseSubmitted(body: string, baseUrl: string): Submitted {
  const { jobId, conversationId, omniChatUrl } = parseObject(body) ?? {};
  if (typeof jobId !== 'string' || typeof conversationId !== 'string') throw acceptanceUnknown();
  const link = chatLink(omniChatUrl, baseUrl);
  return { jobId, conversationId, links: link === undefined ? [] : [link] };
}

function parseObject(body: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const acceptanceUnknown = () =>
  new AskEnded('unknown', 'Omni may or may not have accepted the question; it was not sent again.');

const refused = (response: Response) => {
  const message = `Omni refused: ${new Refusal(response).message}`;
  const isDenial = response.status === 403 || response.status === 404;
  return isDenial ? new Denied('failed', message) : new AskEnded('failed', message);
};
