import type { DeliveryEvent, ScriptRequest, WebhookByHand } from '../../../mock-server/index.js';
import type { AskInFlight, Session, SubmittedJob } from '../define-scenario.js';

/** For a receiver to do what it does after it has answered. */
const AFTERWARDS_MS = 400;

/**
 * Counted from the ask on, and a job waits for its turn: on a busy machine that takes a while. A client that was told the
 * end too early may take no other word for it and poll, seldom, because it has webhooks.
 */
const DEADLINE_MS = 20_000;

/** A question of its own for each case: that is how a job is told from the others. */
export const promptOf = (id: string): string => `Net sales by region (case ${id})`;

/** The job of a case stays where it is until it is moved by hand, and announces nothing by itself. */
export const heldJob = (id: string, more: Partial<ScriptRequest> = {}): ScriptRequest => ({
  scenario: 'jumps-to-complete',
  promptContains: `(case ${id})`,
  pace: { by: 'steps' },
  message: `The answer to ${id}: net sales went up.`,
  webhook: { drop: 'all' },
  ...more,
});

/** The ask of a case, with its job once the client has submitted it. */
export interface CaseUnderWay extends AskInFlight {
  readonly id: string;
  /** Undefined when the client submitted nothing, or subscribed to nothing. */
  readonly job: (SubmittedJob & { readonly webhook: NonNullable<SubmittedJob['webhook']> }) | undefined;
}

/** Asks the questions of several cases side by side, and waits until each has its job. */
export const askAll = (
  session: Session,
  ids: readonly string[],
  { progress = false }: { readonly progress?: boolean } = {},
): Promise<CaseUnderWay[]> => {
  const asks = ids.map((id) => ({
    id,
    ...session.ask({ as: 'cust-ana', prompt: promptOf(id), deadlineMs: DEADLINE_MS, webhook: { progress } }),
  }));
  return Promise.all(
    asks.map(async (asked) => {
      const job = await session.submitted(promptOf(asked.id));
      if (job && !job.webhook) finish(session, job.jobId);
      return { ...asked, job: job?.webhook ? { ...job, webhook: job.webhook } : undefined };
    }),
  );
};

const TERMINAL: readonly (string | null)[] = ['COMPLETE', 'FAILED', 'CANCELLED'];

/** The client has read the end of a job where Omni's API says it. */
export const hasReadTheEnd = ({ space }: Session, jobId: string): boolean =>
  space
    .trace()
    .some(
      (event) =>
        event.kind === 'exchange' &&
        event.operation === 'aiJobStatus' &&
        event.jobId === jobId &&
        event.status === 200 &&
        TERMINAL.includes(event.jobState),
    );

/** Moves a job to its end. */
export function finish({ space }: Session, jobId: string): void {
  while (!TERMINAL.includes(space.step(jobId)));
}

type ByHand = Omit<WebhookByHand, 'jobId' | 'attack'>;

/** Sends one side of a case about its own job; nothing is sent when there is no job. */
export async function send(
  { space }: Session,
  { id, job }: CaseUnderWay,
  role: 'control' | 'mutant',
  more: ByHand = {},
): Promise<DeliveryEvent | undefined> {
  return job && space.sendWebhook({ jobId: job.jobId, attack: { id, role }, ...more });
}

/** One event of a job, whatever it says: the id that a control has, and a mutant that must not keep it from counting. */
export const eventIdOf = ({ job }: CaseUnderWay, number = 1): string =>
  `evt_${job?.jobId.slice(0, 8)}_COMPLETE_${1_785_000_000 + number}`;

/** Some time has passed, or the client is gone. */
export const waited = ({ seen }: Session, ms: number): Promise<unknown> =>
  // Not to reach this count, but to wait.
  seen('aiJobResult', Number.MAX_SAFE_INTEGER, ms);

/** Lets the client do what it does after it has answered, and asks what that was. */
export async function lookAfterwards(session: Session, forMs = AFTERWARDS_MS): Promise<void> {
  await waited(session, forMs);
  await session.observe();
}

/** The jobs end, each with the genuine webhook that says so; then the asks have their answers. */
export async function endAll(session: Session, cases: readonly CaseUnderWay[]): Promise<void> {
  await Promise.all(
    cases.map(async (one) => {
      if (!one.job) return;
      finish(session, one.job.jobId);
      await send(session, one, 'control', { eventId: eventIdOf(one) });
    }),
  );
  await answered(session, cases);
  await session.observe();
}

/**
 * Every ask that has a job has been answered, or its deadline is over. Who has taken the webhook is through long before;
 * on a machine that is overloaded, nobody else can be told from who has not.
 */
export async function answered(session: Session, cases: readonly CaseUnderWay[]): Promise<void> {
  const replies = cases.flatMap(({ job, reply }) => (job ? [reply] : []));
  await Promise.race([Promise.all(replies), waited(session, DEADLINE_MS)]);
}
