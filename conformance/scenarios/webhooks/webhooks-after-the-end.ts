import { acknowledgesBeforeWorking, keepsTheEnd } from '../../checks/webhooks/index.js';
import { defineScenario } from '../define-scenario.js';
import { plainJson } from '../plain-jobs.js';
import { askAll, eventIdOf, finish, hasReadTheEnd, heldJob, lookAfterwards, send } from './by-hand.js';

const LATE = {
  'progress-after-terminal': 'job.progress',
  'failed-after-complete': 'job.failed',
} as const;
const IDS = ['progress-after-terminal', 'failed-after-complete'] as const;

export const webhooksAfterTheEnd = defineScenario({
  name: 'webhooks-after-the-end',
  story:
    'Two jobs are COMPLETE and their results come slowly; meanwhile one more webhook of each says otherwise.',
  needs: ['ask', 'webhook'],
  space: plainJson,
  scripts: IDS.map((id) => heldJob(id)),
  // The client is still busy with the answer when the late webhook comes, and can be made to drop it.
  faults: [{ operation: 'aiJobResult', kind: 'slow', times: IDS.length, chunkBytes: 32, intervalMs: 90 }],
  checks: [acknowledgesBeforeWorking, keepsTheEnd],
  async drive(session) {
    const asked = await askAll(session, IDS, { progress: true });
    await Promise.all(
      asked.map(async (one) => {
        if (!one.job) return;
        finish(session, one.job.jobId);
        await send(session, one, 'control', { eventId: eventIdOf(one) });
        await lookAfterwards(session);
        const event = LATE[one.id as keyof typeof LATE];
        const isLate = hasReadTheEnd(session, one.job.jobId);
        await send(session, one, 'mutant', { event, eventId: `${eventIdOf(one, 2)}_late` });
        if (isLate) return;
        // For a client that polls and hears nothing, only what comes after its answer is certainly late.
        await one.reply;
        await send(session, one, 'mutant', { event, eventId: `${eventIdOf(one, 3)}_later` });
      }),
    );
    await Promise.all(asked.map(({ reply }) => reply));
    await lookAfterwards(session);
  },
});
