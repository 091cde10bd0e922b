import { AskEnded, type EndedAs } from './ask-ended.js';
import { type CancelOutcome, cancelJob } from './cancellation.js';
import type { Conversations } from './conversations.js';
import type { OmniHttp } from './http.js';
import { Denied, type Submitted, submitJob, waitForCompletion } from './jobs.js';
import { type Picture, readPicture } from './pictures.js';
import { type JobResult, readResult } from './results.js';
import type { UserDirectory } from './users.js';
import { untilAborted } from './waiting.js';
import type { Webhooks } from './webhook-inbox.js';
import type { Subscription } from './webhook-subscription.js';

const CANCEL_TIMEOUT_MS = 30_000;

export interface AskOptions {
  /** The application's own id of the person who asks. */
  readonly externalId: string;
  readonly prompt: string;
  /** From an earlier answer to the same person, to follow up in it. */
  readonly conversationId?: string | undefined;
  readonly deadlineMs: number;
  /** A picture of the answer is wanted too. */
  readonly picture?: boolean | undefined;
  /** Omni is to announce the end by webhook, and with `progress` the job's progress too. */
  readonly webhook?: { readonly progress: boolean } | undefined;
}

/** What is shown to the person who asked. */
type Shown = JobResult & Submitted & { readonly picture?: Picture | undefined };

export type Answer =
  | ({ readonly outcome: 'answered' } & Shown)
  | ({ readonly outcome: EndedAs; readonly message: string } & Partial<Submitted>);

export interface Services {
  readonly http: OmniHttp;
  readonly users: UserDirectory;
  readonly conversations: Conversations;
  readonly modelId: string;
  readonly webhooks: Webhooks;
}

/** One question under way. It begins when it is made, and `answer` says how it ended, whatever happened. */
export class Ask {
  readonly answer: Promise<Answer>;
  readonly #services: Services;
  readonly #options: AskOptions;
  /** Aborted to end the ask at once; the reason says how it ended. */
  readonly #end = new AbortController();
  #subscription: Subscription | undefined;
  #submitting: Promise<Submitted> | undefined;
  #hasEnded = false;

  constructor(services: Services, options: AskOptions) {
    this.#services = services;
    this.#options = options;
    this.answer = this.#run();
  }

  async cancel(): Promise<CancelOutcome> {
    if (!this.#submitting) {
      if (this.#hasEnded) return 'already-ended';
      this.#end.abort(cancelled());
      return 'cancelled';
    }
    const submitted = await this.#submitting.catch(() => undefined);
    if (!submitted) return 'failed';
    const outcome = await cancelJob(
      this.#services.http,
      submitted.jobId,
      AbortSignal.timeout(CANCEL_TIMEOUT_MS),
    );
    if (outcome === 'cancelled') this.#end.abort(cancelled());
    return outcome;
  }

  async #run(): Promise<Answer> {
    const deadline = setTimeout(() => this.#end.abort(tooLate()), this.#options.deadlineMs);
    try {
      const userId = await this.#membershipId();
      const result = await this.#whenItsTurnComes(() => this.#askAs(userId));
      return { outcome: 'answered', ...result };
    } catch (error) {
      if (!(error instanceof AskEnded)) throw error;
      return {
        outcome: error.outcome,
        message: error.message,
        ...(await this.#submitting?.catch(() => undefined)),
      };
    } finally {
      clearTimeout(deadline);
      this.#subscription?.close();
      this.#hasEnded = true;
    }
  }

  /** Fails closed: without the membership id the question is never sent, because Omni would run it as the key's owner. */
  async #membershipId(): Promise<string> {
    const { externalId } = this.#options;
    const id = await this.#services.users
      .membershipId(externalId, this.#end.signal)
      .catch((error: unknown) => {
        if (error instanceof AskEnded || !(error instanceof Error)) throw error;
        throw new AskEnded('refused', `The person who asks could not be looked up: ${error.message}`);
      });
    if (id === undefined) throw new AskEnded('refused', 'Omni does not know the person who asks.');
    return id;
  }

  async #whenItsTurnComes<T>(turn: () => Promise<T>): Promise<T> {
    const { conversationId, externalId } = this.#options;
    if (conversationId === undefined) return turn();
    const { conversations } = this.#services;
    conversations.demandOwner(conversationId, externalId);
    return conversations.inTurn(conversationId, this.#end.signal, turn);
  }

  async #askAs(userId: string): Promise<Shown> {
    const { http, conversations, webhooks } = this.#services;
    const { webhook } = this.#options;
    if (webhook)
      this.#subscription = await untilAborted(webhooks.subscribe(webhook.progress), this.#end.signal);
    this.#submitting = this.#submit(userId);
    const submitted = await this.#submitting;
    this.#subscription?.isAbout(submitted.jobId);
    conversations.claim(submitted.conversationId, this.#options.externalId);
    await waitForCompletion(http, submitted.jobId, this.#end.signal, this.#subscription);
    this.#subscription?.close();
    const result = await readResult(http, submitted.jobId, this.#end.signal);
    if (!this.#options.picture) return { ...result, ...submitted };
    return { ...result, ...submitted, picture: await readPicture(http, submitted.jobId, this.#end.signal) };
  }

  /**
   * A denied submit accepted nothing, and can mean that the person was deleted and made anew: then, and only then, the
   * question goes out once more, with the new id of the same person.
   */
  async #submit(userId: string): Promise<Submitted> {
    const { http, modelId, users } = this.#services;
    const { prompt, conversationId, externalId } = this.#options;
    const question = { modelId, prompt, conversationId };
    const webhook = this.#subscription?.fields;
    try {
      return await submitJob(http, { ...question, ...webhook, userId }, this.#end.signal);
    } catch (error) {
      if (!(error instanceof Denied)) throw error;
      users.forget(externalId);
      const newId = await this.#membershipId();
      if (newId === userId) throw error;
      return submitJob(http, { ...question, ...webhook, userId: newId }, this.#end.signal);
    }
  }
}

const cancelled = () => new AskEnded('cancelled', 'The question was cancelled.');
const tooLate = () =>
  new AskEnded('timed-out', 'Omni did not answer in time. The question may still be running there.');
