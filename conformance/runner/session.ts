import type { SpaceControl } from '../../mock-server/index.js';
import type { Adapter } from '../drivers/index.js';
import type {
  AskReply,
  CancelReply,
  Capability,
  EmbedUrlReply,
  HistoryReply,
  SessionReply,
} from '../protocol/messages.js';
import type { AskInFlight, AskOptions, Session } from '../scenarios/define-scenario.js';

const ASK_DEADLINE_MS = 20_000;
/** Beyond the deadline: a late answer is still evidence, so it is waited for longer than any check allows. */
const LATENESS_MS = 8_000;
const PROMPTLY_MS = 15_000;

/** Counts what the mock sees of each operation, for scenarios that wait for the client's next move. */
export class ExchangeCounter {
  readonly #counts = new Map<string, number>();
  readonly #waiting = new Set<() => void>();

  add(operation: string | null): void {
    if (operation !== null) this.#counts.set(operation, (this.#counts.get(operation) ?? 0) + 1);
    for (const look of this.#waiting) look();
  }

  /** Resolves true at the count, false when time is up or nothing more can come. */
  reached(operation: string, count: number, withinMs: number, over: Promise<unknown>): Promise<boolean> {
    const there = () => (this.#counts.get(operation) ?? 0) >= count;
    return new Promise((resolve) => {
      const settle = (value: boolean) => {
        clearTimeout(timer);
        this.#waiting.delete(look);
        resolve(value);
      };
      const look = () => {
        if (there()) settle(true);
      };
      const timer = setTimeout(() => settle(there()), withinMs);
      this.#waiting.add(look);
      over.then(() => settle(there()));
      look();
    });
  }
}

/** What a scenario drives the client with: its adapter, and the space it works in. */
export function startSession(
  space: SpaceControl,
  adapter: Adapter,
  counter: ExchangeCounter,
  ids: () => number,
  capabilities: readonly Capability[],
): Session {
  return {
    space,
    offers: (capability) => capabilities.includes(capability),
    ask(options: AskOptions): AskInFlight {
      const { as, deadlineMs = ASK_DEADLINE_MS, ...asked } = options;
      const id = ids();
      const message = { id, verb: 'ask' as const, user: { externalId: as }, ...asked, deadlineMs };
      const reply = adapter
        .request('ask', message, deadlineMs + LATENESS_MS)
        .then((answer): AskReply | undefined => (answer && 'reply' in answer ? answer.reply : undefined));
      const cancel = async (): Promise<CancelReply | undefined> => {
        const answer = await adapter.request('cancel', { id: ids(), verb: 'cancel', ask: id }, PROMPTLY_MS);
        return answer && 'reply' in answer ? answer.reply : undefined;
      };
      return { reply, cancel };
    },
    async history({ as, conversationId }): Promise<HistoryReply | undefined> {
      const request = { id: ids(), verb: 'history' as const, user: { externalId: as }, conversationId };
      const answer = await adapter.request('history', request, PROMPTLY_MS);
      return answer && 'reply' in answer ? answer.reply : undefined;
    },
    async signIn(user): Promise<SessionReply | undefined> {
      const answer = await adapter.request('session', { id: ids(), verb: 'session', user }, PROMPTLY_MS);
      return answer && 'reply' in answer ? answer.reply : undefined;
    },
    async embedUrl(options): Promise<EmbedUrlReply | undefined> {
      const request = { id: ids(), verb: 'embed-url' as const, ...options };
      const answer = await adapter.request('embed-url', request, PROMPTLY_MS);
      return answer && 'reply' in answer ? answer.reply : undefined;
    },
    async open(url) {
      // Only within the space: whatever else a client hands out is never visited.
      if (!url.startsWith(`${space.baseUrl}/`)) return null;
      const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(PROMPTLY_MS) });
      await response.body?.cancel();
      return response.status;
    },
    seen: (operation, count, withinMs = PROMPTLY_MS) =>
      counter.reached(operation, count, withinMs, adapter.gone),
  };
}
