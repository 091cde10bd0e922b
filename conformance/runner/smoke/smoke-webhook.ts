import type { DeliveryEvent, ExchangeEvent, SpaceControl } from '../../../mock-server/index.js';
import type { Adapter } from '../../drivers/index.js';
import { ExchangeWatch } from '../play/exchange-watch.js';

const PROMPT = 'Which regions grew, and tell me by webhook?';
const ASK_MS = 15_000;
const ACCOUNT_MS = 10_000;

/** Asks one question whose end is announced by webhook; says in one sentence what did not come through, or nothing. */
export async function tryWebhook(
  adapter: Adapter,
  space: SpaceControl,
  id: number,
): Promise<string | undefined> {
  space.script({ scenario: 'answers', promptContains: PROMPT, pace: { by: 'time', durationMs: 300 } });
  const watch = new ExchangeWatch();
  const unsubscribe = space.onExchange((exchange: ExchangeEvent) => watch.add(exchange));
  const user = { externalId: space.embedUsers[0]?.externalId ?? '' };
  const ask = { id, verb: 'ask' as const, user, prompt: PROMPT, deadlineMs: ASK_MS };
  const answer = await adapter.request('ask', { ...ask, webhook: { progress: false } }, ASK_MS + 5_000);
  const jobId = await watch.jobOf(PROMPT, 0, adapter.gone);
  unsubscribe();
  if (jobId === undefined) return 'no submit came for the second question, which carries `webhook`';
  if (!space.subscriptionOf(jobId)) {
    return 'the submit had no `webhookUrl`: name OMNI_WEBHOOK_URL, or where the client itself listens';
  }
  await space.webhooksDelivered();
  const [first] = space
    .trace()
    .filter((event): event is DeliveryEvent => event.kind === 'delivery' && event.jobId === jobId);
  const refused = first ? refusal(first) : 'no webhook was sent before the answer was there';
  if (refused !== undefined) return refused;
  const reply = answer && 'reply' in answer ? answer.reply : undefined;
  if (reply?.outcome === 'answered') return undefined;
  return `the webhook was taken, but the outcome of the question is ${reply?.outcome ?? 'unknown'}`;
}

/** Asks which webhooks were acted on, after one was taken; says in one sentence why that is no account, or nothing. */
export async function tellsWhatItActedOn(
  adapter: Adapter,
  space: SpaceControl,
  id: number,
): Promise<string | undefined> {
  const answer = await adapter.request('events', { id, verb: 'events' }, ACCOUNT_MS);
  if (!answer) return `\`events\` was not answered within ${ACCOUNT_MS / 1000} s`;
  if ('error' in answer) return `\`events\` failed: ${answer.error}`;
  const jobs = space.trace().flatMap((event) => (event.kind === 'delivery' ? event.jobId : []));
  if (answer.reply.acted.some(({ jobId }) => jobs.includes(jobId))) return undefined;
  return 'the answer to `events` does not have the webhook that the question was answered by';
}

function refusal({ url, status, problem, responseBody }: DeliveryEvent): string | undefined {
  if (status !== null && status >= 200 && status < 300) return undefined;
  if (status === null) return `the webhook did not arrive: ${problem ?? 'no answer came'}`;
  const hint =
    status === 401 || status === 403
      ? '; its key is the secret that the client submits, such as OMNI_WEBHOOK_SECRET'
      : status === 404 || status === 405
        ? `; check the path of ${url}`
        : '';
  return `the webhook was answered ${status}${responseBody ? ` (${responseBody.slice(0, 120)})` : ''}${hint}`;
}
