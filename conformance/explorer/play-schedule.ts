import { setTimeout as delay } from 'node:timers/promises';
import type { SpaceControl, WebhookByHand } from '../../mock-server/index.js';
import { type ConformanceScenario, defineScenario, type Session } from '../scenarios/define-scenario.js';
import { type Move, type Schedule, textOf, usesWebhooks } from './moves.js';

const PROMPT = 'Which store sold most of what it had?';
/** For a client that looks every five seconds, or when its webhooks have been silent for so long. */
const POLL_COMES_MS = 6_500;
/** A client that joins a second cancel to the first, or knows that the job has ended, sends none. */
const CANCEL_COMES_MS = 1_500;
const DEADLINE_MS = 45_000;
/** For what is still to come once nothing is held any more: two polls, and an answer to be read. */
const ENDING_MS = 14_000;
/** For a client that polls on after the end to do so twice. */
const WATCH_MS = 4_600;
const SUBMIT_COMES_MS = 15_000;

const ENDS: readonly string[] = ['COMPLETE', 'FAILED', 'CANCELLED'];

/** A schedule as something that a client can be asked to do: the mock moves as ordered, the client moves when it likes. */
export const playing = (schedule: Schedule): ConformanceScenario =>
  defineScenario({
    name: `explore ${textOf(schedule)}`,
    story: 'Events around one question, in this order.',
    needs: usesWebhooks(schedule) ? ['ask', 'webhook'] : ['ask'],
    space: { seed: 7, switches: { cancelExecuting: 'immediate', cancelDelivering: 'refuse' } },
    scripts: [
      {
        scenario: schedule.includes('F') ? 'fails-while-running' : 'answers',
        pace: { by: 'steps' },
        ...(usesWebhooks(schedule) ? { webhook: { drop: 'all' } } : {}),
      },
    ],
    checks: [],
    // Without its client there is nothing left to play; the moves that are waiting end by themselves.
    drive: (session) => Promise.race([drive(session, schedule), session.gone]),
  });

async function drive(session: Session, schedule: Schedule): Promise<void> {
  const { space } = session;
  const submit = space.fault({ operation: 'aiJobSubmit', kind: 'hold', times: 100 });
  const question = session.ask({
    as: 'cust-ana',
    prompt: PROMPT,
    deadlineMs: DEADLINE_MS,
    ...(usesWebhooks(schedule) ? { webhook: { progress: true } } : {}),
  });
  // A client that answers at once will not submit any more.
  await Promise.race([space.holding(submit, SUBMIT_COMES_MS), question.reply]);
  const jobId = jobIn(space);
  if (jobId === undefined) return void (await question.reply);

  const poll = space.fault({ operation: 'aiJobStatus', kind: 'hold', when: 'both', times: 1_000 });
  const cancel = space.fault({ operation: 'aiJobCancel', kind: 'hold', when: 'both', times: 1_000 });
  const cancels: Promise<unknown>[] = [];
  let isOver = false;
  let isGone = false;
  void session.gone.then(() => {
    isGone = true;
  });
  const over = question.reply.then(() => {
    isOver = true;
  });
  const comes = (fault: string, withinMs: number) =>
    isOver ? space.holding(fault, CANCEL_COMES_MS) : Promise.race([space.holding(fault, withinMs), over]);
  const moves: Record<Move, () => unknown> = {
    S: () => space.release(submit),
    E: () => space.step(jobId),
    D: () => finish(space, jobId),
    F: () => finish(space, jobId),
    p: async () => (await comes(poll, POLL_COMES_MS)) && space.release(poll),
    P: () => space.release(poll),
    C: () => cancels.push(question.cancel()),
    k: async () => (await space.holding(cancel, CANCEL_COMES_MS)) && space.release(cancel),
    K: () => space.release(cancel),
    w: () => tell(space, { jobId, event: 'job.progress' }),
    // A cancel that never came has ended nothing.
    W: () => hasEnded(space, jobId) && tell(space, { jobId }),
  };
  for (const move of schedule) {
    if (isGone) return;
    await moves[move]();
    await settled();
  }

  if (isGone) return;

  // What was left open now happens as it does on a calm day: answers first, then cancels, then the end and its webhook.
  space.clearFaults();
  await within(Promise.all(cancels), CANCEL_COMES_MS);
  if (isGone) return;
  finish(space, jobId);
  await settled();
  if (usesWebhooks(schedule) && !schedule.includes('W')) await tell(space, { jobId });
  await within(Promise.all([question.reply, ...cancels]), ENDING_MS);
  await within(session.gone, WATCH_MS);
  await session.observe();
}

/** For what a client does at once to be done, so that the next move comes after it. */
const settled = (): Promise<void> => delay(60);

const within = (promise: Promise<unknown>, ms: number): Promise<unknown> => {
  const patience = new AbortController();
  const wait = delay(ms, undefined, { signal: patience.signal }).catch(() => undefined);
  return Promise.race([promise, wait]).finally(() => patience.abort());
};

/** The job that the submit made, whose answer nobody has seen yet. */
function jobIn(space: SpaceControl): string | undefined {
  for (const event of space.trace()) if (event.kind === 'transition') return event.jobId;
  return undefined;
}

const hasEnded = (space: SpaceControl, jobId: string): boolean => {
  const moves = space.trace().filter((event) => event.kind === 'transition' && event.jobId === jobId);
  const last = moves.at(-1);
  return last?.kind === 'transition' && ENDS.includes(last.to);
};

function finish(space: SpaceControl, jobId: string): void {
  while (!hasEnded(space, jobId)) space.step(jobId);
}

/** The label keeps it apart from what the job sends by itself. A client that subscribed to nothing is told nothing. */
const tell = (space: SpaceControl, webhook: WebhookByHand): Promise<unknown> =>
  space.subscriptionOf(webhook.jobId)
    ? space.sendWebhook({ ...webhook, attack: { id: 'explored', role: 'control' } })
    : Promise.resolve();
