import { randomInt } from 'node:crypto';
import type { ExchangeEvent, OmniMock } from '../../../mock-server/index.js';
import { counted } from '../../report/counted.js';
import { introduce } from '../play/introduce.js';
import { driverOf, type RunOptions } from '../run-options.js';
import { webhookTerms } from '../webhook-terms.js';
import { tellsWhatItActedOn, tryWebhook } from './smoke-webhook.js';

/** One step of a smoke test, with what to do when it went wrong. */
export interface SmokeStep {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
}

export interface SmokeReport {
  readonly steps: readonly SmokeStep[];
  /** 3 when the adapter could not even be talked to. */
  readonly exitCode: 0 | 1 | 3;
}

const PROMPT = 'What were our top 5 products by revenue?';
const ANSWER = 'The smoke test got through: Aurora Lamp leads.';
const ASK_MS = 15_000;

/** Says hello, asks one question that is answered at once, says bye: seconds, to see whether an adapter is wired up. */
export async function runSmoke(
  options: Pick<RunOptions, 'command' | 'driver' | 'signal' | 'env' | 'webhookUrl' | 'webhookSecret'>,
  startMock: () => Promise<OmniMock>,
): Promise<SmokeReport> {
  const { signal, env } = options;
  const omni = await startMock();
  await omni.warmUp();
  // A receiver that outlives the smoke test has seen the ids of the one before.
  const seed = options.webhookUrl === undefined ? 1 : randomInt(1_000_000);
  const space = omni.createSpace({ profile: 'instant', seed });
  space.script({ scenario: 'answers', message: ANSWER, pace: { by: 'time', durationMs: 0 } });
  const exchanges: ExchangeEvent[] = [];
  space.onExchange((exchange) => exchanges.push(exchange));
  const webhooks = webhookTerms(options, env ?? process.env, 'smoke');
  const adapter = driverOf(options).connect({ space, webhooks, ...(env ? { env } : {}) });
  const onAbort = () => void adapter.stop();
  signal?.addEventListener('abort', onAbort, { once: true });
  const steps: SmokeStep[] = [];
  const step = (name: string, ok: boolean, detail: string) => {
    steps.push({ name, ok, detail });
    return ok;
  };
  try {
    const met = await introduce(adapter, 1);
    if ('refused' in met) {
      step('starts and says hello', false, withStderr(met.refused, adapter.stderrTail()));
      return { steps: [...steps, ...complaints(adapter.problems())], exitCode: 3 };
    }
    const { name, version, capabilities, declined, webhook } = met.client;
    const not = declined.map(({ capability, reason }) => `, declines ${capability} (${reason})`).join('');
    step('starts and says hello', true, `${name} ${version}; can ${capabilities.join(', ')}${not}`);
    const user = { externalId: space.embedUsers[0]?.externalId ?? '' };
    const answer = await adapter.request(
      'ask',
      { id: 2, verb: 'ask', user, prompt: PROMPT, deadlineMs: ASK_MS },
      ASK_MS + 5_000,
    );
    const reached = exchanges.length > 0;
    // An adapter that could not even call its client says best itself what to do.
    const unable = !reached && answer && 'error' in answer ? answer.error : undefined;
    if (unable !== undefined) step('answers', false, unable);
    step(
      'reaches the mock',
      reached,
      reached
        ? counted(exchanges.length, 'request')
        : 'no request came: the client must use OMNI_BASE_URL as its base URL',
    );
    const denied = exchanges.filter(({ status }) => status === 401);
    if (reached) {
      const advice = 'a request was answered 401: send OMNI_API_KEY as `Authorization: Bearer <key>`';
      step('authenticates', denied.length === 0, denied.length === 0 ? '' : advice);
    }
    const submits = exchanges.filter(({ operation }) => operation === 'aiJobSubmit');
    const accepted = submits.find(({ status }) => status !== null && status < 300);
    const refusal = submits.at(-1)?.responseBody ?? 'no submit came: POST /api/v1/ai/jobs';
    if (unable === undefined) step('submits a question', accepted !== undefined, accepted ? '' : refusal);
    if (accepted) {
      const states = exchanges
        .filter(({ operation }) => operation === 'aiJobStatus')
        .map(({ jobState }) => jobState);
      const ended = states.includes('COMPLETE');
      step(
        'polls the job to its end',
        ended,
        ended ? states.join(', ') : `states seen: ${states.join(', ') || 'none'}`,
      );
    }
    const reply = answer && 'reply' in answer ? answer.reply : undefined;
    const why = !answer
      ? `no reply within ${ASK_MS / 1000} s`
      : 'error' in answer
        ? answer.error
        : reply?.message;
    if (unable === undefined) {
      step(
        'answers',
        reply?.outcome === 'answered',
        reply ? `outcome ${reply.outcome}${why ? `: ${why}` : ''}` : (why ?? ''),
      );
    }
    if (reply?.outcome === 'answered') {
      const whole = reply.text?.includes(ANSWER) ?? false;
      step(
        'hands the answer to the user',
        whole,
        whole ? '' : "the reply's `text` lacks the message of the job's result",
      );
    }
    // The space was made before the client said how it reads webhooks, and signs as it does by default.
    const readsDefault = (webhook?.digest ?? 'hex') === 'hex' && webhook?.timestampUnit !== 'milliseconds';
    if (reply?.outcome === 'answered' && capabilities.includes('webhook') && readsDefault) {
      const problem = await tryWebhook(adapter, space, 3);
      step('takes a webhook', problem === undefined, problem ?? '');
      if (problem === undefined && capabilities.includes('events')) {
        const silence = await tellsWhatItActedOn(adapter, space, 4);
        step('tells what it acted on', silence === undefined, silence ?? '');
      }
    }
    const bye = await adapter.request('bye', { id: 5, verb: 'bye' }, 5_000);
    await adapter.stop(3_000);
    step(
      'says bye and leaves',
      bye !== undefined,
      bye ? '' : withStderr(adapter.whyGone() ?? 'no reply', adapter.stderrTail()),
    );
    steps.push(...complaints(adapter.problems()));
    return { steps, exitCode: steps.every(({ ok }) => ok) ? 0 : 1 };
  } finally {
    signal?.removeEventListener('abort', onAbort);
    await adapter.stop();
    await omni.close();
  }
}

const complaints = (problems: readonly string[]): SmokeStep[] =>
  problems.map((problem) => ({ name: 'keeps the protocol', ok: false, detail: problem }));

const withStderr = (text: string, stderr: string): string =>
  stderr.trim() === '' ? text : `${text}\nIt wrote on standard error:\n${stderr.trim()}`;
