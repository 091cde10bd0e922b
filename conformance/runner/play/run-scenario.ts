import { setTimeout as delay } from 'node:timers/promises';
import type { OmniMock, SpaceControl, Trace } from '../../../mock-server/index.js';
import {
  afterwards,
  type Driver,
  type Observer,
  omniTerms,
  omniVariables,
  restartable,
  type WebhookTerms,
} from '../../drivers/index.js';
import type { WebhookHabits } from '../../protocol/messages.js';
import type { ClientDescription, ScenarioStatus } from '../../report/run-report.js';
import type { ConformanceScenario } from '../../scenarios/define-scenario.js';
import { type Attach, type AttachedPlace, ENDLESS, UNHURRIED_MS } from './attach.js';
import { ExchangeWatch } from './exchange-watch.js';
import { fitnessFor, introduce } from './introduce.js';
import { spaceFor } from './scenario-space.js';
import { startSession } from './session.js';
import { submittedSecrets } from './submitted-secrets.js';

export interface ScenarioContext {
  readonly omni: OmniMock;
  /** How the client is reached. */
  readonly driver: Driver;
  readonly env?: NodeJS.ProcessEnv;
  readonly webhooks: WebhookTerms;
  /** How the client reads webhooks, as it said when it was met. */
  readonly habits?: WebhookHabits;
  /** Tells what was acted on, for a client that cannot. */
  readonly observer?: Observer;
  /** Makes the ids of this run differ from those of others. */
  readonly seedWord?: string;
  /** How long one scenario may take in all. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
  /** The client has started, or never will. */
  readonly onStarted?: () => void;
  /** Somebody watches this one with a debugger. */
  readonly attach?: Attach;
  /** The client's latest move, for a live display. */
  readonly onSight?: (what: string) => void;
}

/** One scenario played once: what happened, not yet judged. */
export interface ScenarioRun {
  readonly scenario: ConformanceScenario;
  readonly attempt: number;
  readonly status: ScenarioStatus;
  readonly reason: string;
  /** How the client left in the middle of it, unless it was made to. */
  readonly departed?: string;
  readonly client: ClientDescription | null;
  /** Absent when the client never got as far as being asked. */
  readonly trace?: Trace;
  readonly durationMs: number;
  readonly problems: readonly string[];
  /** Why the adapter could not say what was acted on, each time it was asked and could not. */
  readonly untold: readonly string[];
  readonly stderrTail: string;
  /** All that the client was given or chose to keep secret: whatever leaves this process must not contain it. */
  readonly secrets: readonly string[];
}

/** Why a scenario has no end that somebody outside made the run stop in. */
export const INTERRUPTED = 'The run was interrupted.';

const BYE_MS = 5_000;
const LEAVE_MS = 3_000;
const SETTLE_MS = 25;
/** For a scenario to notice that its client is gone. */
const NOTICE_MS = 3_000;

/** Plays one scenario in a space of its own with a client process of its own. Never throws on account of the client. */
export async function runScenario(
  scenario: ConformanceScenario,
  context: ScenarioContext,
  attempt = 1,
): Promise<ScenarioRun> {
  const began = performance.now();
  const { attach } = context;
  const patience = (ms: number) => (attach ? ENDLESS : ms);
  const space = spaceFor(scenario, context.omni, { ...context, idleMs: attach && UNHURRIED_MS * 365 });
  const watch = new ExchangeWatch();
  const unsubscribe = space.onExchange((exchange) => {
    watch.add(exchange);
    noticeSecret(exchange);
    context.onSight?.(exchange.jobState ?? `${exchange.method} ${exchange.status ?? 'dropped'}`);
  });
  attach?.ready(placeOf(scenario, space, context));
  const adapter = restartable(() =>
    context.driver.connect({
      space,
      webhooks: context.webhooks,
      ...(scenario.personalKeyOf === undefined ? {} : { personalKeyOf: scenario.personalKeyOf }),
      ...(context.env ? { env: context.env } : {}),
      ...(attach ? { onStderr: (text: string) => attach.stderr(text) } : {}),
    }),
  );
  const { organization, embedSecret, pats } = space.keys;
  const secrets = [organization, embedSecret, ...Object.values(pats), context.webhooks.secret];
  const noticeSecret = submittedSecrets(space, (secret) => {
    secrets.push(secret);
    adapter.watchWebhookSecret(secret);
  });
  const untold: string[] = [];

  let brokeOff: string | undefined;
  const breakOff = (reason: string) => {
    brokeOff ??= reason;
    void adapter.stop();
  };
  const onAbort = () => breakOff(INTERRUPTED);
  const stopTimer = afterwards(patience(context.timeoutMs), () =>
    breakOff(`The scenario took longer than ${context.timeoutMs / 1000} s and was stopped.`),
  );
  if (context.signal?.aborted) onAbort();
  context.signal?.addEventListener('abort', onAbort, { once: true });

  const finish = async (
    status: ScenarioStatus,
    reason: string,
    client: ClientDescription | null,
    departed?: string,
  ): Promise<ScenarioRun> => {
    await adapter.stop(status === 'finished' ? patience(LEAVE_MS) : 0);
    // Requests that died with the client end on the mock's side a moment later.
    await delay(SETTLE_MS);
    const played = status === 'finished' || status === 'cut-short';
    return {
      scenario,
      attempt,
      status,
      reason,
      ...(departed === undefined ? {} : { departed }),
      client,
      ...(played ? { trace: space.trace() } : {}),
      durationMs: Math.round(performance.now() - began),
      problems: adapter.problems(),
      untold,
      stderrTail: adapter.stderrTail(),
      secrets,
    };
  };

  let id = 0;
  const nextId = () => {
    id += 1;
    return id;
  };

  try {
    const introduction = await introduce(adapter, nextId(), ...(attach ? [ENDLESS] : []));
    context.onStarted?.();
    if ('refused' in introduction) return await finish('not-run', brokeOff ?? introduction.refused, null);
    const { client } = introduction;
    const fitness = fitnessFor(client, scenario, context.driver);
    if (!fitness.fit) {
      await adapter.request('bye', { id: nextId(), verb: 'bye' }, patience(BYE_MS));
      return await finish(fitness.declined ? 'declined' : 'not-run', fitness.reason, client);
    }
    const { observer } = context;
    const session = startSession({
      space,
      adapter,
      watch,
      ids: nextId,
      client,
      onUntold: (why) => untold.push(why),
      ...(observer ? { observer } : {}),
      unhurried: attach !== undefined,
    });
    const crash = await play(scenario, session, adapter.gone);
    if (crash !== undefined)
      return await finish('harness-error', `The scenario itself failed: ${crash}`, client);
    const violation = space.trace().find((event) => event.kind === 'contract-violation');
    if (violation) {
      const what = `${violation.operation} ${violation.status}: ${violation.issues.join('; ')}`;
      return await finish('harness-error', `The mock broke its own contract (${what}).`, client);
    }
    const gone = adapter.whyGone();
    if (brokeOff !== undefined) return await finish('cut-short', brokeOff, client);
    if (gone !== undefined)
      return await finish('cut-short', `In the middle of the scenario, ${gone}.`, client, gone);
    await adapter.request('bye', { id: nextId(), verb: 'bye' }, patience(BYE_MS));
    const { dropped = 0 } = space.trace()[0];
    if (dropped > 0) return await finish('cut-short', tooMuch(dropped), client);
    return await finish('finished', '', client);
  } finally {
    stopTimer();
    context.signal?.removeEventListener('abort', onAbort);
    await adapter.stop();
    await attach?.seenEnough();
    unsubscribe();
    space.drop();
  }
}

const placeOf = (
  { name, story, personalKeyOf }: ConformanceScenario,
  space: SpaceControl,
  { omni, webhooks }: ScenarioContext,
): AttachedPlace => ({
  scenario: name,
  story,
  baseUrl: space.baseUrl,
  traceUrl: `${omni.url}/_mock/spaces/${space.id}/trace`,
  environment: omniVariables(
    omniTerms(space, { webhooks, ...(personalKeyOf === undefined ? {} : { personalKeyOf }) }),
  ),
});

/** Of a client that floods the mock the beginning is not kept, and nobody may take the rest for the whole. */
const tooMuch = (dropped: number): string =>
  `So much happened in the scenario that its first ${dropped} events were not kept: far too many requests.`;

/** Drives the scenario; returns what went wrong inside it, if anything did. */
async function play(
  scenario: ConformanceScenario,
  session: Parameters<ConformanceScenario['drive']>[0],
  gone: Promise<unknown>,
): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined;
  let over = false;
  const abandoned = gone.then(
    () =>
      // What it waits for may never come now; that its client is gone is said elsewhere.
      new Promise<undefined>((resolve) => {
        if (!over) timer = setTimeout(() => resolve(undefined), NOTICE_MS).unref();
      }),
  );
  try {
    return (await Promise.race([scenario.drive(session), abandoned])) ?? undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    over = true;
    clearTimeout(timer);
  }
}
