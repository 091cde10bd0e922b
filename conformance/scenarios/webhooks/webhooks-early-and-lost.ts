import { earlyDeliveryCounts, fallsBackToPolling } from '../../checks/webhooks/index.js';
import { defineScenario } from '../define-scenario.js';
import { atOnce } from '../plain-jobs.js';
import { askAll, endAll, heldJob, promptOf } from './by-hand.js';

const EARLY = 'terminal-before-submit-response';
const LOST = 'delivery-lost';
/** Shows whether the client takes any webhook at all. */
const ORDINARY = 'ordinary';

/** A client that polls seldom, because it has webhooks, is given the time to. */
const DEADLINE_MS = 15_000;

export const webhooksEarlyAndLost = defineScenario({
  name: 'webhooks-early-and-lost',
  story:
    'One job ends before the answer to its submit is there, the webhook of another is lost, and all is well with a third.',
  needs: ['ask', 'webhook'],
  lastsSeconds: 9,
  scripts: [
    heldJob(EARLY, { pace: atOnce, webhook: { beforeSubmitResponse: true } }),
    heldJob(LOST, { pace: atOnce, webhook: { drop: 'terminal' } }),
    heldJob(ORDINARY),
  ],
  checks: [earlyDeliveryCounts, fallsBackToPolling],
  async drive(session) {
    const replies = [EARLY, LOST].map(
      (id) =>
        session.ask({
          as: 'cust-ana',
          prompt: promptOf(id),
          deadlineMs: DEADLINE_MS,
          webhook: { progress: false },
        }).reply,
    );
    await endAll(session, await askAll(session, [ORDINARY]));
    await Promise.all(replies);
    await session.observe();
  },
});
