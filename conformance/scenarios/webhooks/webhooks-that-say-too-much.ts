import {
  asksForSignatures,
  confirmsTheState,
  fetchesTheResult,
  progressIsNoEnd,
  subscribes,
} from '../../checks/webhooks/index.js';
import { defineScenario } from '../define-scenario.js';
import { askAll, endAll, eventIdOf, finish, heldJob, lookAfterwards, send } from './by-hand.js';

const PROGRESS = 'progress-only';
const COMPLETE = 'complete-while-executing';
const FAILED = 'failed-while-executing';
const CANCELLED = 'cancelled-while-executing';
const SUMMARY = 'summary-is-not-the-answer';

/** What is said of a job that is EXECUTING, and goes on to be COMPLETE. */
const SAID = {
  [PROGRESS]: 'job.progress',
  [COMPLETE]: 'job.complete',
  [FAILED]: 'job.failed',
  [CANCELLED]: 'job.cancelled',
} as const;
const IDS = [...Object.keys(SAID), SUMMARY];

/** What a webhook sets off too early is a request or two away, and has to be seen before the jobs end. */
const EFFECT_MS = 1_500;

export const webhooksThatSayTooMuch = defineScenario({
  name: 'webhooks-that-say-too-much',
  story:
    'One webhook reports progress, three say COMPLETE, FAILED and CANCELLED while the job runs, and one has a summary that is not the answer.',
  needs: ['ask', 'webhook'],
  scripts: IDS.map((id) => heldJob(id, { scenario: 'answers' })),
  checks: [asksForSignatures, confirmsTheState, fetchesTheResult, progressIsNoEnd, subscribes],
  async drive(session) {
    const asked = await askAll(session, IDS, { progress: true });
    await Promise.all(
      asked.map(async (one) => {
        if (!one.job) return;
        if (one.id === SUMMARY) {
          finish(session, one.job.jobId);
          const body = { result_summary: 'Net sales were 41,999,007 last year.' };
          await send(session, one, 'mutant', { eventId: eventIdOf(one), body });
          return;
        }
        session.space.step(one.job.jobId);
        session.space.step(one.job.jobId);
        const event = SAID[one.id as keyof typeof SAID];
        await send(session, one, 'mutant', { event, eventId: `${eventIdOf(one, 0)}_${event}` });
      }),
    );
    await lookAfterwards(session, EFFECT_MS);
    await endAll(
      session,
      asked.filter(({ id }) => id !== SUMMARY),
    );
    await Promise.all(asked.map(({ reply }) => reply));
  },
});
