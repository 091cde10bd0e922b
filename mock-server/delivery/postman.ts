import type { Instant } from '../core/clock.js';
import type { Space } from '../core/space.js';
import type { DeliveryEvent } from '../core/trace-events.js';
import type { OutgoingWebhook } from '../core/webhooks/outgoing-webhook.js';
import { isDelivered } from '../core/webhooks/webhook-rules.js';
import { Rounds } from './rounds.js';
import type { WebhookSender } from './send-webhook.js';

export interface PostmanOptions {
  readonly sender: WebhookSender;
  /** Says on the mock's own log that a webhook could not leave. */
  readonly complain: (message: string) => void;
  /** Real, monotonic milliseconds since the server started. */
  readonly now: () => number;
}

/** Carries the webhooks of all spaces of a server. */
export interface Postman {
  /** Something of a space may have become due, or its clock has moved. */
  notify(space: Space): void;
  /** Resolves when nothing of a space that is due by now is left; what becomes due later is not waited for. */
  delivered(space: Space): Promise<void>;
  /** Carries one webhook that was made by hand, at once; null when the space is over before it has ended. */
  send(space: Space, outgoing: OutgoingWebhook): Promise<DeliveryEvent | null>;
  /** Lets everything lie, whatever receivers are doing. */
  close(): void;
}

interface Waiter {
  /** What is due after this, on the space's clock, is not waited for. */
  readonly by: Instant;
  readonly resolve: () => void;
}

/** How many complaints are remembered; after that many, nobody reads on. */
const MOST_COMPLAINTS = 100;

export function startPostman({ sender, complain, now }: PostmanOptions): Postman {
  const rounds = new Rounds<Space>(now, (space) => visit(space));
  /** Spaces to visit once the requests at hand have been answered. */
  const called = new Set<Space>();
  const waiters = new Map<Space, Waiter[]>();
  const known = new WeakSet<Space>();
  const complainedOf = new Set<string>();
  let setOut: NodeJS.Immediate | null = null;
  let closed = false;

  const visit = (space: Space): void => {
    if (closed) return;
    for (const outgoing of dueOf(space)) void carry(space, outgoing);
    if (!known.has(space)) {
      known.add(space);
      space.onEnd(() => forget(space));
    }
    rounds.plan(space);
    const waiting = waiters.get(space) ?? [];
    if (waiting.length > 0) tell(space, waiting, ({ by }) => space.webhooks.isQuiet(by));
  };

  /** A job that cannot move must not take the server along: nobody is there to be answered with an error. */
  const dueOf = (space: Space): OutgoingWebhook[] => {
    try {
      return space.webhooks.takeDue();
    } catch (error) {
      complain(
        `A job of space ${space.id} could not move: ${error instanceof Error ? error.message : error}`,
      );
      // What was next in line is still there.
      notify(space);
      return [];
    }
  };

  const carry = async (space: Space, outgoing: OutgoingWebhook): Promise<DeliveryEvent | null> => {
    const outcome = await sender.send(outgoing);
    const recorded = space.webhooks.settled(outgoing, outcome);
    const isGivenUp =
      outgoing.parts.pending !== null &&
      recorded?.nextAttemptAt === null &&
      !isDelivered(space.switches, outcome);
    if (recorded && (isGivenUp || recorded.outcome === 'refused')) complainOnce(recorded);
    visit(space);
    return recorded;
  };

  /** Says that an event was given up: once for each address and each way to fail, or a log would drown in it. */
  const complainOnce = ({ url, event, attempt, outcome, status, problem }: DeliveryEvent): void => {
    const kind = `${outcome} ${status} ${url}`;
    if (complainedOf.has(kind) || complainedOf.size === MOST_COMPLAINTS) return;
    complainedOf.add(kind);
    const tries = attempt === 1 ? '1 attempt' : `${attempt} attempts`;
    complain(
      outcome === 'refused'
        ? `No webhook was sent to ${url}: ${problem}`
        : `${event} to ${url} was given up after ${tries}: ${problem ?? `The receiver answered ${status}.`}`,
    );
  };

  const tell = (space: Space, waiting: Waiter[], isOver: (waiter: Waiter) => boolean): void => {
    const left = waiting.filter((waiter) => !isOver(waiter));
    if (left.length > 0) waiters.set(space, left);
    else waiters.delete(space);
    for (const waiter of waiting) if (!left.includes(waiter)) waiter.resolve();
  };

  const tellAll = (space: Space): void => tell(space, waiters.get(space) ?? [], () => true);

  const forget = (space: Space): void => {
    called.delete(space);
    rounds.forget(space);
    tellAll(space);
  };

  const notify = (space: Space): void => {
    if (closed) return;
    called.add(space);
    setOut ??= setImmediate(() => {
      setOut = null;
      const spaces = [...called];
      called.clear();
      for (const one of spaces) visit(one);
    });
  };

  return {
    notify,
    delivered(space) {
      const by = space.clock.now();
      visit(space);
      if (closed || space.webhooks.isQuiet(by)) return Promise.resolve();
      return new Promise((resolve) => waiters.set(space, [...(waiters.get(space) ?? []), { by, resolve }]));
    },
    send: carry,
    close() {
      closed = true;
      if (setOut) clearImmediate(setOut);
      called.clear();
      rounds.close();
      sender.close();
      for (const space of [...waiters.keys()]) tellAll(space);
    },
  };
}
