import type { SpaceControl } from '../../../mock-server/index.js';
import type { Observer, RestartableAdapter } from '../../drivers/index.js';
import type {
  AskReply,
  CancelReply,
  EmbedUrlReply,
  HistoryReply,
  SessionReply,
} from '../../protocol/messages.js';
import type { ClientDescription } from '../../report/run-report.js';
import type { AskInFlight, AskOptions, Session, SubmittedJob } from '../../scenarios/define-scenario.js';
import { ENDLESS, UNHURRIED_MS } from './attach.js';
import type { ExchangeWatch } from './exchange-watch.js';
import { introduce } from './introduce.js';

const ASK_DEADLINE_MS = 20_000;
/** Beyond the deadline: a late answer is still evidence, so it is waited for longer than any check allows. */
const LATENESS_MS = 8_000;
const PROMPTLY_MS = 15_000;

/** What a scenario drives the client with: its adapter, and the space it works in. */
export function startSession(given: {
  space: SpaceControl;
  adapter: RestartableAdapter;
  watch: ExchangeWatch;
  ids: () => number;
  client: ClientDescription;
  /** Is told why an adapter that offers `events` could not answer it. */
  onUntold: (why: string) => void;
  observer?: Observer;
  /** Somebody steps through the client: it is waited for without end. */
  unhurried?: boolean;
}): Session {
  const { space, adapter, watch, ids, client, onUntold, observer, unhurried = false } = given;
  const patience = (ms: number) => (unhurried ? ENDLESS : ms);
  const defaultDeadlineMs = unhurried ? UNHURRIED_MS : ASK_DEADLINE_MS;
  return {
    space,
    webhookHabits: client.webhook ?? {},
    gone: adapter.gone.then(() => undefined),
    offers: (capability) => client.capabilities.includes(capability),
    ask(options: AskOptions): AskInFlight {
      const { as, deadlineMs = defaultDeadlineMs, ...asked } = options;
      const id = ids();
      const message = { id, verb: 'ask' as const, user: { externalId: as }, ...asked, deadlineMs };
      const reply = adapter
        .request('ask', message, patience(deadlineMs + LATENESS_MS))
        .then((answer): AskReply | undefined => (answer && 'reply' in answer ? answer.reply : undefined));
      const cancel = async (): Promise<CancelReply | undefined> => {
        const answer = await adapter.request(
          'cancel',
          { id: ids(), verb: 'cancel', ask: id },
          patience(PROMPTLY_MS),
        );
        return answer && 'reply' in answer ? answer.reply : undefined;
      };
      return { reply, cancel };
    },
    async history({ as, conversationId }): Promise<HistoryReply | undefined> {
      const request = { id: ids(), verb: 'history' as const, user: { externalId: as }, conversationId };
      const answer = await adapter.request('history', request, patience(PROMPTLY_MS));
      return answer && 'reply' in answer ? answer.reply : undefined;
    },
    async signIn(user): Promise<SessionReply | undefined> {
      const answer = await adapter.request(
        'session',
        { id: ids(), verb: 'session', user },
        patience(PROMPTLY_MS),
      );
      return answer && 'reply' in answer ? answer.reply : undefined;
    },
    async embedUrl(options): Promise<EmbedUrlReply | undefined> {
      const request = { id: ids(), verb: 'embed-url' as const, ...options };
      const answer = await adapter.request('embed-url', request, patience(PROMPTLY_MS));
      return answer && 'reply' in answer ? answer.reply : undefined;
    },
    async open(url) {
      // Only within the space: whatever else a client hands out is never visited.
      if (!url.startsWith(`${space.baseUrl}/`)) return null;
      const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(PROMPTLY_MS) });
      await response.body?.cancel();
      return response.status;
    },
    async submitted(prompt, withinMs = PROMPTLY_MS): Promise<SubmittedJob | undefined> {
      const jobId = await watch.jobOf(prompt, patience(withinMs), adapter.gone);
      if (jobId === undefined) return undefined;
      const subscription = space.subscriptionOf(jobId);
      if (!subscription) return { jobId, webhook: null };
      const { url, secret, progress } = subscription;
      return { jobId, webhook: { url, secret, progress } };
    },
    async observe() {
      if (client.capabilities.includes('events')) {
        const answer = await adapter.request('events', { id: ids(), verb: 'events' }, patience(PROMPTLY_MS));
        if (answer && 'error' in answer) onUntold(answer.error);
        // One that is gone is told of elsewhere.
        else if (!answer && adapter.whyGone() === undefined)
          onUntold(`no answer came within ${PROMPTLY_MS / 1000} s`);
        return;
      }
      const acted = await observer?.look();
      if (acted) space.record({ kind: 'observation', acted });
    },
    async restart() {
      await adapter.restart();
      return 'client' in (await introduce(adapter, ids(), ...(unhurried ? [ENDLESS] : [])));
    },
    seen: (operation, count, withinMs = PROMPTLY_MS) =>
      watch.reached(operation, count, patience(withinMs), adapter.gone),
  };
}
