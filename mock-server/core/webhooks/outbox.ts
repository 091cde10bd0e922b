import { setMaxListeners } from 'node:events';
import TinyQueue from 'tinyqueue';
import type { Control } from '../../../openapi/index.js';
import { type Instant, iso, type SpaceClock } from '../clock.js';
import { isTerminal } from '../jobs/job.js';
import type { JobRecord } from '../jobs/job-record.js';
import { nextStepAt } from '../jobs/plan.js';
import type { SpaceKeys } from '../space.js';
import type { DeliveryEvent, WebhookEventName } from '../trace-events.js';
import type { TraceRecorder } from '../trace-recorder.js';
import type { AttemptOutcome } from './attempt-outcome.js';
import { isLost, LOST, lostAt, outgoing, retryAt } from './attempts.js';
import { deliveryEvent, type Ending, maskUserInfo } from './delivery-event.js';
import { eventOf } from './event-facts.js';
import { type EventMaker, makeEvent } from './event-maker.js';
import { bySoonest, type JobWebhooks, type MadeEvent, type PendingAttempt } from './job-webhooks.js';
import type { OutgoingWebhook } from './outgoing-webhook.js';

export interface OutboxContext extends EventMaker {
  readonly clock: SpaceClock;
  readonly wallMs: () => number;
  readonly trace: TraceRecorder;
  readonly keys: SpaceKeys;
  /** Brings a job up to now. */
  readonly settle: (job: JobRecord) => void;
  /** Something may have become due. */
  readonly onDue: () => void;
}

/** A subscribed job, and the time at which it moves next. */
interface Wake {
  readonly at: Instant;
  readonly job: JobRecord;
}

/**
 * The webhooks of one space that are still to be sent. It decides what goes when, and what becomes of it; somebody else
 * carries it: takes what is due, and says how each attempt ended.
 */
export class Outbox {
  readonly #context: OutboxContext;
  readonly #due = new TinyQueue<PendingAttempt>([], bySoonest);
  readonly #wakes = new TinyQueue<Wake>([], (a, b) => a.at - b.at);
  /** Jobs with attempts that wait for something else of the same job. */
  readonly #behind = new Set<JobWebhooks>();
  readonly #tellings = new Map<JobWebhooks, () => void>();
  /** Attempts being made at this moment, and when they were due. */
  readonly #underWay = new Map<OutgoingWebhook, Instant>();
  readonly #calledOff = new AbortController();
  #turns = 0;

  constructor(context: OutboxContext) {
    this.#context = context;
    // Every attempt under way listens.
    setMaxListeners(0, this.signal);
  }

  /** How many attempts are being made at this moment. */
  get underWay(): number {
    return this.#underWay.size;
  }

  /** Aborted when the space is over: nothing more is to be sent. */
  get signal(): AbortSignal {
    return this.#calledOff.signal;
  }

  get #closed(): boolean {
    return this.signal.aborted;
  }

  /** Announces what a job has just become, if somebody subscribed to it. */
  jobMoved(job: JobRecord, webhooks: JobWebhooks, at: Instant): void {
    if (this.#closed) return;
    this.#announce(job, webhooks, at);
    const next = isTerminal(job.phase.state) ? null : nextStepAt(job.plan, job);
    if (next !== null) this.#wakes.push({ at: next, job });
    this.#context.onDue();
  }

  /** The space's clock was moved, stopped or started. */
  clockMoved(): void {
    if (this.nextDueAt() !== null) this.#context.onDue();
  }

  /** When something is to be done next, on the space's clock; null when nothing is planned. */
  nextDueAt(): Instant | null {
    const next = Math.min(this.#due.peek()?.dueAt ?? Infinity, this.#wakes.peek()?.at ?? Infinity);
    return next === Infinity ? null : next;
  }

  /** Lets subscribed jobs move, and hands out every attempt that is to be made now. */
  takeDue(): OutgoingWebhook[] {
    const now = this.#context.clock.now();
    for (let wake = this.#wakes.peek(); wake && wake.at <= now; wake = this.#wakes.peek()) {
      this.#wakes.pop();
      this.#context.settle(wake.job);
    }
    const taken: OutgoingWebhook[] = [];
    for (let next = this.#due.peek(); next && next.dueAt <= now; next = this.#due.peek()) {
      this.#due.pop();
      const { webhooks } = next;
      if (isLost(webhooks, next.event.name)) {
        this.#lose(next, LOST.byScript);
      } else if (webhooks.admits(next)) {
        webhooks.begin(next);
        taken.push(this.begin(outgoing(this.#context, next, this.signal)));
      } else {
        this.#putOff(webhooks, webhooks.wait(next));
      }
    }
    return taken;
  }

  /**
   * Makes an event of a job. A job ends once, so the event that tells of it is the one that was sent by hand before its
   * time, if that said the very same. If it did not, it was another event: one `event_id` never stands for two bodies.
   */
  make(job: JobRecord, webhooks: JobWebhooks, name: WebhookEventName, at: Instant): MadeEvent {
    const early = name === 'job.progress' ? undefined : webhooks.made.get(name);
    const same = early && makeEvent(this.#context, job, webhooks, name, at, early.eventId);
    const event =
      early && same?.body.equals(early.body) ? same : makeEvent(this.#context, job, webhooks, name, at);
    webhooks.made.set(name, event);
    return event;
  }

  /** Counts an attempt as under way, until `settled` is told of it. */
  begin(made: OutgoingWebhook): OutgoingWebhook {
    this.#underWay.set(made, made.parts.pending?.dueAt ?? this.#context.clock.now());
    return made;
  }

  /** Records how an attempt ended and plans the next one if there is to be one; null when the space is over. */
  settled(sent: OutgoingWebhook, outcome: AttemptOutcome): DeliveryEvent | null {
    if (this.#closed) return null;
    this.#underWay.delete(sent);
    const { pending } = sent.parts;
    const retryDueAt = pending && retryAt(this.#context, pending, outcome);
    const recorded = this.#record(sent, outcome, retryDueAt);
    if (pending) {
      const { webhooks, event, attempt } = pending;
      for (const next of webhooks.end()) this.#due.push(next);
      if (webhooks.inLine.length === 0) this.#behind.delete(webhooks);
      if (retryDueAt !== null) {
        this.#due.push(this.#pending(pending.jobId, webhooks, event, attempt + 1, retryDueAt));
      }
      if (event.name !== 'job.progress') this.#ended(webhooks);
    }
    return recorded;
  }

  /** Nothing that was due by then is under way or still to be sent. What became due later does not count. */
  isQuiet(by: Instant = this.#context.clock.now()): boolean {
    if (this.#closed) return true;
    if ((this.nextDueAt() ?? Infinity) <= by) return false;
    for (const dueAt of this.#underWay.values()) if (dueAt <= by) return false;
    for (const { waiting } of this.#behind) if ((waiting[0]?.dueAt ?? Infinity) <= by) return false;
    return true;
  }

  /** What is still to be sent, by when it is due. */
  pending(): Control['PendingWebhook'][] {
    const inLine = [...this.#behind].flatMap((webhooks) => webhooks.inLine);
    return [...this.#due.data, ...inLine]
      .sort(bySoonest)
      .map(({ event, jobId, webhooks, attempt, dueAt }) => ({
        eventId: event.eventId,
        event: event.name,
        jobId,
        url: maskUserInfo(webhooks.subscription.url),
        attempt,
        dueAt: iso(dueAt),
      }));
  }

  /** Resolves when the end of a job has been told once, whatever came of it, or never will be. */
  told(webhooks: JobWebhooks): Promise<void> {
    if (this.#closed || webhooks.held === null) return Promise.resolve();
    return new Promise((resolve) => this.#tellings.set(webhooks, resolve));
  }

  /** Forgets everything: the space is over. */
  close(): void {
    this.#calledOff.abort();
    this.#underWay.clear();
    this.#due.data = [];
    this.#due.length = 0;
    this.#wakes.data = [];
    this.#wakes.length = 0;
    this.#behind.clear();
    for (const resolve of this.#tellings.values()) resolve();
    this.#tellings.clear();
  }

  #announce(job: JobRecord, webhooks: JobWebhooks, at: Instant): void {
    const { switches } = this.#context;
    const name = eventOf(job);
    if (name === null || (name === 'job.progress' && !webhooks.subscription.progress)) return;
    if (name === 'job.cancelled' && switches.webhookOnCancel === 'not-sent') {
      this.#ended(webhooks);
      return;
    }
    const event = this.make(job, webhooks, name, at);
    const { delayMs = 0, copies = 1, order } = webhooks.script;
    const isHeld = order === 'progress-last' && name === 'job.progress' && webhooks.held !== null;
    for (let copy = 0; copy < copies; copy++) {
      const pending = this.#pending(job.id, webhooks, event, 1, at + delayMs, copy);
      if (isHeld) this.#putOff(webhooks, webhooks.hold(pending));
      else this.#due.push(pending);
    }
  }

  #pending(
    jobId: string,
    webhooks: JobWebhooks,
    event: MadeEvent,
    attempt: number,
    dueAt: Instant,
    copy = 0,
  ): PendingAttempt {
    this.#turns += 1;
    return { jobId, webhooks, event, attempt, copy, dueAt, turn: this.#turns };
  }

  /** Notes that a job has something in line, and what had to make room for it. */
  #putOff(webhooks: JobWebhooks, crowdedOut: PendingAttempt | null): void {
    this.#behind.add(webhooks);
    if (crowdedOut) this.#lose(crowdedOut, LOST.byCrowd);
  }

  /** Notes an attempt that is never made. */
  #lose(pending: PendingAttempt, why: string): void {
    this.#record(outgoing(this.#context, pending, this.signal), lostAt(this.#context.wallMs(), why), null);
    if (pending.event.name !== 'job.progress') this.#ended(pending.webhooks);
  }

  #record(sent: OutgoingWebhook, ending: Ending, retryDueAt: Instant | null): DeliveryEvent | null {
    const { trace, keys } = this.#context;
    trace.record(deliveryEvent(sent, ending, retryDueAt, keys));
    const [recorded] = trace.since(trace.lastSeq - 1);
    return recorded?.kind === 'delivery' ? recorded : null;
  }

  /** The end of a job has been told: what waited for that may go. */
  #ended(webhooks: JobWebhooks): void {
    for (const held of webhooks.held ?? []) this.#due.push(held);
    webhooks.held = null;
    if (webhooks.waiting.length === 0) this.#behind.delete(webhooks);
    this.#tellings.get(webhooks)?.();
    this.#tellings.delete(webhooks);
  }
}
