import { Agent } from 'node:http';
import { Agent as SecureAgent } from 'node:https';
import type { AttemptOutcome } from '../core/webhooks/attempt-outcome.js';
import type { RawWebhook } from '../core/webhooks/raw-webhook.js';
import { Attempt, type Means } from './attempt.js';
import { refusal } from './egress/guard.js';
import { guardedLookup } from './egress/guarded-lookup.js';
import { type EgressPolicy, requirePolicy } from './egress/policy.js';
import { type Resolver, systemResolver } from './egress/resolver.js';
import { OriginLimits } from './origin-limits.js';
import { targetOf } from './target.js';

export { EGRESS_POLICIES, type EgressPolicy } from './egress/policy.js';
export type { Resolver } from './egress/resolver.js';

export interface WebhookRequest extends RawWebhook {
  readonly url: string;
  /** Counted from the moment it is really sent, not while it waits for its turn. */
  readonly timeoutMs: number;
  /** Cut the connection as soon as the request is written: what a receiver sees of a time-out on Omni's side. */
  readonly abandon?: boolean;
  /** Aborted when nobody wants it sent any more: what waits is not sent, and what is under way is cut. */
  readonly signal?: AbortSignal;
}

export interface WebhookSender {
  /**
   * One attempt. Never rejects: what went wrong is in the outcome. An answer can have a `problem` too, as a redirect
   * has; whether it counts as success is for the caller to say. `headers` is read once, when it is really sent, so a
   * getter can sign with the time of that moment.
   */
  send(request: WebhookRequest): Promise<AttemptOutcome>;
  /** Drops every connection; what is under way or waits fails. */
  close(): void;
}

export interface SenderOptions {
  readonly egress: EgressPolicy;
  /** Real, monotonic milliseconds since the server started. */
  readonly now: () => number;
  /** The system's resolver unless given. */
  readonly resolve?: Resolver;
}

/** Requests to one origin at a time, and so connections. */
const AT_ONCE = 50;

/** Shorter than the 5 seconds after which many servers close an idle connection, so that ours closes first. */
const IDLE_MS = 4000;

const CALLED_OFF = 'The webhook was called off before it was answered.';
const STOPPED = 'The mock was stopped before the webhook was answered.';

/**
 * Sends webhooks over connections that are kept, to addresses that the policy allows. Throws one sentence when there is no
 * such policy.
 */
export function webhookSender({ egress, now, resolve = systemResolver }: SenderOptions): WebhookSender {
  requirePolicy(egress);
  const lookup = guardedLookup(egress, resolve);
  const kept = { lookup, keepAlive: true, timeout: IDLE_MS };
  const judge = { now, refusal: (host: string, address: string) => refusal(egress, host, address) };
  const plain: Means = { ...judge, kept: new Agent(kept) };
  const secure: Means = { ...judge, kept: new SecureAgent(kept) };
  const limits = new OriginLimits(AT_ONCE);
  const underWay = new Set<Attempt>();
  let closed = false;

  const unsent = (outcome: 'refused' | 'failed', problem: string): AttemptOutcome => ({
    ...{ outcome, problem, status: null, responseHeaders: {}, responseBody: null },
    ...{ beganMs: now(), endedMs: now() },
  });

  return {
    async send(request) {
      const to = targetOf(request.url);
      if (typeof to === 'string') return unsent('refused', to);
      return limits.run(to.origin, async () => {
        await polled();
        if (closed) return unsent('failed', STOPPED);
        const { signal } = request;
        if (signal?.aborted) return unsent('failed', CALLED_OFF);
        const { headers, body, timeoutMs, abandon = false } = request;
        const orders = { timeoutMs, abandon };
        const attempt = new Attempt(to, { headers, body }, orders, to.secure ? secure : plain);
        const cut = () => attempt.cut(CALLED_OFF);
        signal?.addEventListener('abort', cut);
        underWay.add(attempt);
        const outcome = await attempt.outcome;
        underWay.delete(attempt);
        signal?.removeEventListener('abort', cut);
        return outcome;
      });
    },
    close() {
      closed = true;
      for (const attempt of underWay) attempt.cut(STOPPED);
      for (const { kept } of [plain, secure]) kept.destroy();
    },
  };
}

/** After a whole turn of the event loop: a kept connection that its receiver has closed is out of the pool by then. */
const polled = async (): Promise<void> => {
  for (let turn = 0; turn < 2; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};
