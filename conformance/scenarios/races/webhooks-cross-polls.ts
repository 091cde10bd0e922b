import { oneEndOneAnswer } from '../../checks/webhooks/index.js';
import { defineScenario } from '../define-scenario.js';
import { answered, askAll, finish, heldJob, lookAfterwards, send } from '../webhooks/by-hand.js';

const POLL_FIRST = 'poll-tells-first';
const WEBHOOK_FIRST = 'webhook-during-a-poll';

/** A client that has webhooks may not look sooner. */
const FIRST_POLL_MS = 7_000;

export const webhooksCrossPolls = defineScenario({
  name: 'webhooks-cross-polls',
  story:
    'One end is announced while a poll is under way that still says otherwise, another after a poll has told it.',
  needs: ['ask', 'webhook'],
  lastsSeconds: 8,
  scripts: [heldJob(POLL_FIRST), heldJob(WEBHOOK_FIRST)],
  checks: [oneEndOneAnswer],
  async drive(session) {
    const { space } = session;
    const polls = [1, 2].map(() => space.fault({ operation: 'aiJobStatus', kind: 'hold' }));
    const cases = await askAll(session, [POLL_FIRST, WEBHOOK_FIRST]);
    const [pollFirst, webhookFirst] = cases;
    if (!pollFirst?.job || !webhookFirst?.job) return;
    finish(session, pollFirst.job.jobId);
    await Promise.all(polls.map((poll) => space.holding(poll, FIRST_POLL_MS)));
    finish(session, webhookFirst.job.jobId);
    await send(session, webhookFirst, 'control');
    space.clearFaults();
    await answered(session, [webhookFirst]);
    await send(session, pollFirst, 'control');
    await answered(session, cases);
    await lookAfterwards(session);
  },
});
