import { type Control, requestIssueText, validateControlRequest } from '../openapi/index.js';
import { describeSpace } from './control/describe.js';
import type { WebhookDesk } from './control/webhook-desk.js';
import type { FaultRequest } from './core/faults.js';
import type { Features } from './core/features.js';
import type { HeldCalls } from './core/held-calls.js';
import type { JobState } from './core/jobs/job.js';
import type { ScriptRequest } from './core/scripts.js';
import type { Space } from './core/space.js';
import type { Spaces } from './core/spaces.js';
import type { DeliveryEvent, ExchangeEvent, Trace } from './core/trace-events.js';
import type { NewTraceEvent } from './core/trace-recorder.js';
import type { WebhookByHand } from './core/webhooks/by-hand.js';
import type { Subscription } from './core/webhooks/subscription.js';

/** What a test holds of a space: how to point a client at it, and how to move it. */
export interface SpaceControl {
  readonly id: string;
  /** What a client takes for Omni: paths like `/api/v1/ai/jobs` follow it. */
  readonly baseUrl: string;
  readonly keys: Control['SpaceKeys'];
  readonly modelId: string;
  /** The connection of the model; a key of `connectionRoles`. */
  readonly connectionId: string;
  /** What the organization has switched on, now. */
  readonly features: Features;
  /** The named embed users, with the membership ids that `userId` takes. */
  readonly embedUsers: readonly Control['SpaceEmbedUser'][];
  /** Questions that the dataset has an answer to. */
  readonly questions: readonly string[];
  /** Decides how the next submits unfold. */
  script(request: ScriptRequest): void;
  /** Orders misbehaviour for the next calls of an operation, and gives the fault's id. */
  fault(request: FaultRequest): string;
  /**
   * Resolves true as soon as the fault of kind `hold` keeps a call waiting, and false after `withinMs` of real time or when
   * the space ends.
   */
  holding(faultId: string, withinMs: number): Promise<boolean>;
  /** Lets those calls go on that a fault of kind `hold` keeps waiting now, and says how many they were. */
  release(faultId: string): number;
  /** Forgets all faults; calls that waited go on. */
  clearFaults(): void;
  /** Switches features of the organization on or off; what is left out stays as it is. */
  setFeatures(change: Partial<Features>): void;
  /** Deletes an embed user for good and makes them anew; gives the new membership id. Throws when there is nobody. */
  renewEmbedUser(externalId: string): string;
  /**
   * Moves the clock on by milliseconds and returns at once; everything due by then has happened. Webhooks are then on
   * their way: `webhooksDelivered` waits for them.
   */
  advance(ms: number): void;
  freeze(): void;
  resume(): void;
  /** Moves a job one step along its timeline, whatever its pace. Throws when there is no such job. */
  step(jobId: string): JobState;
  /** Where the webhooks of a job go, or null when its submit named no `webhookUrl`. Throws when there is no such job. */
  subscriptionOf(jobId: string): Subscription | null;
  /**
   * Sends a webhook of a job now, beside those that the job sends by itself, and gives what became of it. What the receiver
   * does is never an error. Rejects when there is no such job, when it sends no webhooks, or when the space ends meanwhile.
   */
  sendWebhook(request: WebhookByHand): Promise<DeliveryEvent>;
  /** Resolves when no webhook that is due by now is left; retries that are due later are not waited for. */
  webhooksDelivered(): Promise<void>;
  /** Everything recorded so far; still there when the space is gone. */
  trace(): Trace;
  /** Adds what was seen outside the mock, such as an adapter's messages. */
  record(event: NewTraceEvent): void;
  /** Calls back for each exchange from now on, until the returned function is called. */
  onExchange(listener: (exchange: ExchangeEvent) => void): () => void;
  /** Ends the space. */
  drop(): void;
}

export function controlOf(
  spaces: Spaces,
  space: Space,
  baseUrl: string,
  webhooks: WebhookDesk,
): SpaceControl {
  const { id, keys, modelId, connectionId, embedUsers } = describeSpace(spaces, space, baseUrl);
  /** The space, now in use. Throws when it is gone: what is done to it would have no effect. */
  const alive = (): Space => {
    const found = spaces.find(id);
    if (!found) throw new Error(`Space ${id} is gone: it was dropped, or nobody used it for too long.`);
    return found;
  };
  return {
    id,
    baseUrl,
    keys,
    modelId,
    connectionId,
    get features() {
      return space.features;
    },
    embedUsers,
    questions: space.world.dataset.questions
      .filter(({ followUpOnly }) => !followUpOnly)
      .flatMap(({ prompts }) => prompts.slice(0, 1)),
    script: (request) => void alive().scripts.add(allowed('addScript', request)),
    fault: (request) => alive().faults.add(allowed('addFault', request)).id,
    holding: (faultId, withinMs) => untilHeld(alive().faults.held, faultId, withinMs),
    release: (faultId) => alive().faults.release(faultId) ?? 0,
    clearFaults: () => alive().faults.clear(),
    setFeatures: (change) => alive().changeFeatures(allowed('changeFeatures', change)),
    renewEmbedUser: (externalId) => {
      const renewed = alive().embedUsers.renew(externalId);
      if (!renewed) throw new Error(`The space has no embed user ${JSON.stringify(externalId)}.`);
      return renewed.id;
    },
    advance: (ms) => alive().advance(ms),
    freeze: () => alive().freeze(),
    resume: () => alive().resume(),
    step: (jobId) => alive().jobs.step(jobId).phase.state,
    subscriptionOf: (jobId) => alive().jobs.look(jobId).webhooks?.subscription ?? null,
    sendWebhook: async (request) => webhooks.send(alive(), allowed('sendWebhook', request)),
    webhooksDelivered: () => webhooks.delivered(space),
    trace: () => space.read(),
    record: (event) => space.trace.record(event),
    onExchange: (listener) =>
      space.trace.follow((event) => {
        if (event.kind === 'exchange') listener(event);
      }),
    drop: () => void spaces.drop(id),
  };
}

function untilHeld(held: HeldCalls, faultId: string, withinMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (isHeld: boolean) => {
      clearTimeout(timer);
      stop();
      resolve(isHeld);
    };
    const look = () => {
      if (held.count(faultId) > 0) settle(true);
      else if (held.isOver) settle(false);
    };
    const timer = setTimeout(() => settle(false), withinMs);
    const stop = held.onHeld(look);
    look();
  });
}

/** The request, if the contract of the control API allows it. Throws one sentence otherwise. */
function allowed<Request>(
  operation: 'addScript' | 'addFault' | 'changeFeatures' | 'sendWebhook',
  request: Request,
): Request {
  const judged = validateControlRequest(operation, { path: { spaceId: 'any' }, body: request });
  if (judged.ok) return request;
  throw new Error(`${operation}: ${judged.issues.map(requestIssueText).join('; ')}`);
}
