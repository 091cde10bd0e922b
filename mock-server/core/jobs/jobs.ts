import type { Switches } from '../../../openapi/index.js';
import { actsForOthers, type Caller, isAdmin, requireAi } from '../access.js';
import type { Answer, AnswerEngine, AnswerFailure } from '../answers/answer-engine.js';
import { days, type Instant, type SpaceClock } from '../clock.js';
import type { Conversations } from '../conversations/conversations.js';
import type { EffectiveUser } from '../directory/effective-user.js';
import { DomainError } from '../errors.js';
import type { IdSource } from '../ids.js';
import { JobWebhooks, type WebhookScript } from '../webhooks/job-webhooks.js';
import type { Subscription } from '../webhooks/subscription.js';
import type { Model } from '../world.js';
import { isTerminal, type JobState, moveTo, type Phase } from './job.js';
import type { JobRecord } from './job-record.js';
import type { JobResult } from './job-result.js';
import { type DueStep, dueStep, type JobPlan, nextStep, reportNumber } from './plan.js';
import { resultOf } from './result-of.js';

/** Results are kept for 14 days after completion (docs.omni.co, Stream AI job results). */
const RESULT_RETENTION_MS = days(14);

/** A submit that has been found permissible. */
export interface NewJob {
  readonly prompt: string;
  readonly modelId: string;
  readonly branchId: string | null;
  readonly topicName: string | null;
  readonly conversationId: string | null;
  /** Membership the job runs as. */
  readonly userId: string;
  readonly subscription: Subscription | null;
}

/** How a new job will unfold, as scripts, phrases and the profile decide. */
export interface PlannedJob {
  readonly plan: JobPlan;
  readonly resultLag: number;
  readonly cancelConflicts: number;
  /** What goes wrong with its webhooks. */
  readonly webhooks: WebhookScript;
}

export type TransitionCause = 'submit' | 'timeline' | 'cancel' | 'step';

export interface JobsContext {
  readonly clock: SpaceClock;
  readonly ids: IdSource;
  readonly engine: AnswerEngine;
  /** Everybody as they are at the call; undefined when the membership is gone. */
  readonly effectiveUser: (membershipId: string) => EffectiveUser | undefined;
  /** A model or a branch. */
  readonly model: (id: string) => Model | undefined;
  readonly switches: Switches;
  readonly conversations: Conversations;
  /** Decides how the n-th job of the space, from 1, unfolds. */
  readonly plan: (prompt: string, n: number) => PlannedJob;
  /** Somebody with the right to cancel other people's jobs. */
  readonly anAdminId: string;
  readonly onTransition: (job: JobRecord, from: JobState | null, at: Instant, cause: TransitionCause) => void;
  /** A job that somebody subscribed to was made, or moved, progress included. */
  readonly onSubscribedMove: (job: JobRecord, webhooks: JobWebhooks, at: Instant) => void;
}

/** The jobs of one space. A job's state is worked out from its plan and the clock whenever somebody looks. */
export class Jobs {
  readonly #context: JobsContext;
  readonly #jobs = new Map<string, JobRecord>();
  /** Jobs that may still move; settled on demand. */
  readonly #active = new Set<JobRecord>();

  constructor(context: JobsContext) {
    this.#context = context;
  }

  /**
   * Makes a job, and a conversation for it unless it continues one.
   * Throws `conversation_busy` while an earlier job of the conversation is still active.
   */
  submit(order: NewJob): JobRecord {
    const { clock, ids, conversations, plan, onTransition } = this.#context;
    const now = clock.now();
    const conversation = order.conversationId
      ? conversations.get(order.conversationId)
      : conversations.begin(ids.next('conversation'), order.userId, now);
    const running = conversation.jobs.at(-1);
    if (running && !isTerminal(this.#settle(running, now).phase.state)) throw this.#busy();
    const { resultLag, cancelConflicts, ...planned } = plan(order.prompt, this.#jobs.size + 1);
    const { subscription } = order;
    const job: JobRecord = {
      id: ids.next('job'),
      conversationId: conversation.id,
      prompt: order.prompt,
      modelId: order.modelId,
      branchId: order.branchId,
      topicName: order.topicName,
      userId: order.userId,
      createdAt: now,
      phase: QUEUED,
      revision: 0,
      updatedAt: now,
      executionStartedAt: null,
      endedAt: null,
      plan: planned.plan,
      taken: 0,
      polls: 0,
      resultLag,
      cancelConflicts,
      cancelAskedBy: null,
      webhooks: subscription && new JobWebhooks(subscription, planned.webhooks),
    };
    this.#jobs.set(job.id, job);
    this.#active.add(job);
    // Not `push`, which makes room for 17 in a list that nearly always holds one.
    conversation.jobs = conversation.jobs.concat(job);
    conversation.updatedAt = now;
    onTransition(job, null, now, 'submit');
    if (job.webhooks !== null) this.#tellSubscriber(job, job.webhooks, now);
    return job;
  }

  /** The job as of now; counts as a poll, which is what moves a job paced by polls. */
  poll(jobId: string, caller: Caller): JobRecord {
    const job = this.#readable(jobId, caller);
    job.polls += 1;
    return this.#settle(job, this.#context.clock.now());
  }

  /**
   * Cancels: at once in the queue, refused while delivering, without effect at the end. While executing it happens at
   * once or after the iteration, as the switch says.
   */
  cancel(jobId: string, caller: Caller): JobRecord {
    const { clock, switches } = this.#context;
    const job = this.#find(jobId);
    if (!isAdmin(caller) && job.userId !== caller.user.membershipId) throw denied();
    const now = clock.now();
    const { state } = this.#settle(job, now).phase;
    if (isTerminal(state)) return job;
    if (job.cancelConflicts > 0) {
      job.cancelConflicts -= 1;
      throw new DomainError('job_changed_meanwhile', 'The job changed while it was being cancelled');
    }
    if (state === 'DELIVERING') {
      if (switches.cancelDelivering === 'report') return job;
      throw new DomainError('not_cancellable', 'Job is not in a cancellable state');
    }
    if (state === 'EXECUTING' && switches.cancelExecuting === 'after-iteration') {
      job.cancelAskedBy ??= caller.user.membershipId;
      return job;
    }
    this.#move(job, { state: 'CANCELLED', cancelledBy: caller.user.membershipId }, now, 'cancel');
    return job;
  }

  /** A COMPLETE job. Throws `result_not_ready` before that, `result_expired` after 14 days. */
  complete(jobId: string, caller: Caller): JobRecord {
    const job = this.#readable(jobId, caller);
    const now = this.#context.clock.now();
    this.#settle(job, now);
    if (job.phase.state !== 'COMPLETE') throw notReady();
    if (now - (job.endedAt ?? now) > RESULT_RETENTION_MS) {
      throw new DomainError('result_expired', 'Result is no longer available');
    }
    return job;
  }

  /** The result of a COMPLETE job, which may lag behind it. Throws as `complete` does. */
  result(jobId: string, caller: Caller): { readonly job: JobRecord; readonly result: JobResult } {
    const job = this.complete(jobId, caller);
    if (job.resultLag > 0) {
      job.resultLag -= 1;
      throw notReady();
    }
    return { job, result: resultOf(job) };
  }

  /** The job a rating is for. Throws `not_rateable_yet` unless it is COMPLETE or FAILED. */
  rate(jobId: string, caller: Caller, userId: string | null): JobRecord {
    if (caller.key === 'personal' && userId !== null) throw actsForOthers();
    const job = this.#find(jobId);
    const rater = userId ?? caller.user.membershipId;
    const foreign = job.userId !== rater && (caller.key === 'personal' || userId !== null);
    if (foreign && this.#context.switches.foreignFeedback === 'not-found') throw notFound();
    if (foreign) throw denied();
    const { state } = this.#settle(job, this.#context.clock.now()).phase;
    if (state !== 'COMPLETE' && state !== 'FAILED') {
      throw new DomainError('not_rateable_yet', 'Feedback can only be given on a completed or failed job');
    }
    return job;
  }

  /** Moves a job one step along its timeline, whatever its pace. Does nothing at the end. */
  step(jobId: string): JobRecord {
    const job = this.#find(jobId);
    const now = this.#context.clock.now();
    this.#settle(job, now);
    const next = isTerminal(job.phase.state) ? null : nextStep(job.plan, job.taken, now);
    if (next) this.#take(job, next, 'step');
    return job;
  }

  /** The job as of now, whoever asks. */
  look(jobId: string): JobRecord {
    return this.settle(this.#find(jobId));
  }

  /** Brings one job up to now. */
  settle(job: JobRecord): JobRecord {
    return this.#settle(job, this.#context.clock.now());
  }

  /** The message of a job's answer, now or as it will be when the job gets that far. */
  summaryOf(job: JobRecord): string {
    const answer = 'answer' in job.phase ? job.phase.answer : this.#answer(job);
    if ('failure' in answer) return answer.failure.message;
    return resultOf({ ...job, phase: { state: 'COMPLETE', answer } }).message;
  }

  /** Brings every job that may have moved up to now, in the order in which things happened to each. */
  settleAll(): void {
    const now = this.#context.clock.now();
    for (const job of this.#active) this.#settle(job, now);
  }

  #find(jobId: string): JobRecord {
    const job = this.#jobs.get(jobId);
    if (!job) throw notFound();
    return job;
  }

  #readable(jobId: string, caller: Caller): JobRecord {
    const { switches, effectiveUser, model } = this.#context;
    const reader = switches.jobReadPermission === 'required' ? effectiveUser(caller.user.membershipId) : null;
    // Before the job is looked up: whoever may use AI nowhere does not learn which jobs there are.
    if (reader !== null) requireAi(reader);
    const job = this.#find(jobId);
    if (reader !== null) requireAi(reader, model(job.modelId));
    const foreign = !isAdmin(caller) && job.userId !== caller.user.membershipId;
    if (foreign && switches.foreignJob === 'not-found') throw notFound();
    return job;
  }

  #settle(job: JobRecord, now: Instant): JobRecord {
    while (!isTerminal(job.phase.state)) {
      const due = dueStep(job.plan, job, now);
      if (!due) break;
      this.#take(job, due, 'timeline');
    }
    return job;
  }

  #take(job: JobRecord, due: DueStep, cause: TransitionCause): void {
    job.taken = due.taken;
    if (job.cancelAskedBy !== null && job.phase.state === 'EXECUTING') {
      this.#move(job, { state: 'CANCELLED', cancelledBy: job.cancelAskedBy }, due.at, 'cancel');
    } else {
      this.#move(job, this.#phase(job, due), due.at, cause);
    }
  }

  #phase(job: JobRecord, { phase, at, taken }: DueStep): Phase {
    switch (phase.state) {
      case 'EXECUTING': {
        if (phase.progress === null) return { state: 'EXECUTING', progress: null };
        const iteration = reportNumber(job.plan, taken);
        return { state: 'EXECUTING', progress: { iteration, message: phase.progress, updatedAt: at } };
      }
      case 'DELIVERING':
      case 'COMPLETE': {
        // Worked out where the job leaves EXECUTING: a query that cannot run ends the job there.
        const answer = job.phase.state === 'DELIVERING' ? job.phase.answer : this.#answer(job);
        if ('failure' in answer) return { state: 'FAILED', error: answer.failure };
        return { state: phase.state, answer };
      }
      case 'CANCELLED':
        return { state: 'CANCELLED', cancelledBy: this.#context.anAdminId };
      default:
        return phase;
    }
  }

  #answer(job: JobRecord): Answer | AnswerFailure {
    const { engine, conversations, effectiveUser, model } = this.#context;
    // A follow-up means the last query there was; an answer without one in between does not end the thread.
    const earlier = conversations
      .get(job.conversationId)
      .jobs.findLast(({ phase }) => phase.state === 'COMPLETE' && phase.answer.queries.length > 0);
    const previous = earlier?.phase.state === 'COMPLETE' ? earlier.phase.answer : null;
    const asker = effectiveUser(job.userId);
    const asked = model(job.branchId ?? job.modelId);
    if (!asker || !asked) {
      const gone = asker ? `Model ${job.branchId ?? job.modelId}` : `Membership ${job.userId}`;
      return { failure: { message: `${gone} no longer exists`, code: 'QUERY_EXECUTION_ERROR' } };
    }
    return engine.answer({ prompt: job.prompt, model: asked, topicName: job.topicName, asker, previous });
  }

  #move(job: JobRecord, phase: Phase, at: Instant, cause: TransitionCause): void {
    const from = job.phase.state;
    moveTo(job, phase, at);
    if (isTerminal(phase.state)) {
      this.#active.delete(job);
      const conversation = this.#context.conversations.get(job.conversationId);
      conversation.updatedAt = Math.max(conversation.updatedAt, at);
    }
    if (from !== phase.state) this.#context.onTransition(job, from, at, cause);
    if (job.webhooks !== null) this.#context.onSubscribedMove(job, job.webhooks, at);
  }

  #tellSubscriber(job: JobRecord, webhooks: JobWebhooks, at: Instant): void {
    this.#context.onSubscribedMove(job, webhooks, at);
    if (!webhooks.script.beforeSubmitResponse) return;
    // To its end at once, or through its timeline when that has none.
    for (const _ of job.plan.scenario.timeline) this.step(job.id);
  }

  #busy(): DomainError {
    const text =
      this.#context.switches.activeJobText === 'docs'
        ? 'Active job exists for conversation'
        : 'An active job already exists for this conversation';
    return new DomainError('conversation_busy', text);
  }
}

const QUEUED: Phase = { state: 'QUEUED' };
const denied = () => new DomainError('permission_denied', 'Permission denied');
const notReady = () => new DomainError('result_not_ready', 'Job results not yet available');
const notFound = () => new DomainError('job_not_found', 'Job not found');
