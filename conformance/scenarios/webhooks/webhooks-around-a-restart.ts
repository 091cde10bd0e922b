import { survivesRestart } from '../../checks/webhooks/index.js';
import { defineScenario } from '../define-scenario.js';
import { askAll, endAll, eventIdOf, heldJob, lookAfterwards } from './by-hand.js';

const CASE = 'receiver-restarted';
const BEFORE = `${CASE}, before`;
const AFTER = `${CASE}, after`;

export const webhooksAroundARestart = defineScenario({
  name: 'webhooks-around-a-restart',
  story: 'The client is started anew, an event from before comes again, and a new question is asked.',
  needs: ['ask', 'webhook'],
  restarts: true,
  scripts: [BEFORE, AFTER].map((id) => heldJob(id)),
  checks: [survivesRestart],
  async drive(session) {
    const attack = (role: 'control' | 'mutant') => ({ id: CASE, role });
    const [before] = await askAll(session, [BEFORE]);
    if (!before?.job) return;
    const { jobId, webhook } = before.job;
    session.space.step(jobId);
    const { status } = await session.space.sendWebhook({
      jobId,
      attack: attack('control'),
      eventId: eventIdOf(before),
    });
    // A client that does not take it now is no measure of what it does later.
    if (status === null || status >= 300) return;
    await before.reply;
    await session.observe();
    if (!(await session.restart())) return;
    const [after] = await askAll(session, [AFTER]);
    if (!after?.job) return;
    // Some accounts begin anew with the process, others go on.
    await session.observe();
    // To where the client listens now; a receiver that chose a port by itself has another one than before.
    const { url } = after.job.webhook;
    const { secret } = webhook;
    await session.space.sendWebhook({
      jobId,
      url,
      repeats: true,
      attack: attack('mutant'),
      ...(secret === null ? {} : { secret }),
    });
    await lookAfterwards(session);
    await endAll(session, [{ ...after, id: CASE }]);
    await after.reply;
  },
});
