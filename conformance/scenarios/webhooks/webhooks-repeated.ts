import { actsOnce } from '../../checks/webhooks/index.js';
import { defineScenario, type Session } from '../define-scenario.js';
import {
  askAll,
  type CaseUnderWay,
  endAll,
  eventIdOf,
  finish,
  heldJob,
  lookAfterwards,
  send,
} from './by-hand.js';

const TWICE = 'same-event-twice';
const AT_ONCE = 'same-event-at-once';
const TIMED_OUT = 'retry-after-time-out';
const RETRIED = 'retry-after-lost-answer';
const PROGRESS = 'same-progress-twice';

/** Omni tries again a second after an attempt that failed. */
const RETRY_MS = 1_600;

export const webhooksRepeated = defineScenario({
  name: 'webhooks-repeated',
  story:
    'The same event comes twice: one after the other, both at once, after a time-out, after a lost answer; one is progress.',
  needs: ['ask', 'webhook'],
  lastsSeconds: 8,
  scripts: [
    ...[TWICE, AT_ONCE, TIMED_OUT].map((id) => heldJob(id)),
    // The mock takes the first attempt for failed, whatever the receiver says: as if its 200 had been lost.
    heldJob(RETRIED, { webhook: { retryAnyway: 1 } }),
    heldJob(PROGRESS, { scenario: 'answers' }),
  ],
  checks: [actsOnce],
  async drive(session) {
    const [asked, underWay] = await Promise.all([
      askAll(session, [TWICE, AT_ONCE, TIMED_OUT, RETRIED]),
      askAll(session, [PROGRESS], { progress: true }),
    ]);
    for (const { job } of asked) if (job) finish(session, job.jobId);
    const repeated = (one: CaseUnderWay) => {
      const first = { eventId: eventIdOf(one) };
      switch (one.id) {
        case TWICE:
          return inTurn(
            () => send(session, one, 'control', first),
            () => send(session, one, 'mutant', { repeats: true }),
          );
        case AT_ONCE:
          return Promise.all([send(session, one, 'control', first), send(session, one, 'mutant', first)]);
        case TIMED_OUT:
          return inTurn(
            () => send(session, one, 'mutant', { ...first, abandon: true }),
            () => send(session, one, 'control', { repeats: true }),
          );
        default:
          return undefined;
      }
    };
    await Promise.all([...asked.map(repeated), ...underWay.map((one) => repeatProgress(session, one))]);
    await Promise.all([...asked, ...underWay].map(({ reply }) => reply));
    await lookAfterwards(session, RETRY_MS);
  },
});

/** A job reports the same progress twice before it ends. Who asked for the end alone is sent none. */
async function repeatProgress(session: Session, one: CaseUnderWay): Promise<void> {
  if (!one.job) return;
  if (one.job.webhook.progress) {
    session.space.step(one.job.jobId);
    session.space.step(one.job.jobId);
    const progress = { event: 'job.progress', eventId: `${eventIdOf(one, 0)}_progress` } as const;
    await send(session, one, 'control', progress);
    await send(session, one, 'mutant', { ...progress, repeats: true });
  }
  await endAll(session, [one]);
}

async function inTurn(...moves: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (const move of moves) await move();
}
