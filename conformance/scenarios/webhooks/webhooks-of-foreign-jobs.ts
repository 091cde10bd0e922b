import { oneSecretOneJob, ownJobsOnly } from '../../checks/webhooks/index.js';
import { defineScenario, type Session } from '../define-scenario.js';
import { atOnce } from '../plain-jobs.js';
import { askAll, endAll, eventIdOf, heldJob, lookAfterwards, send } from './by-hand.js';

const FOREIGN = 'job-of-another-user';
const UNKNOWN = 'unknown-job';
const SECRET = 'secret-of-another-subscription';
const IDS = [FOREIGN, UNKNOWN, SECRET];

/** Asked by another application of the organization. */
const ELSEWHERE = 'Net sales by store (asked elsewhere)';

export const webhooksOfForeignJobs = defineScenario({
  name: 'webhooks-of-foreign-jobs',
  story:
    'Rightly signed webhooks name a job of somebody else and one that does not exist; one has the secret of another job.',
  needs: ['ask', 'webhook'],
  scripts: [
    ...IDS.map((id) => heldJob(id)),
    {
      scenario: 'jumps-to-complete',
      promptContains: ELSEWHERE,
      pace: atOnce,
      message: 'Store 12 of another customer leads.',
    },
  ],
  checks: [oneSecretOneJob, ownJobsOnly],
  async drive(session) {
    const [asked, foreignJob] = await Promise.all([askAll(session, IDS), submitElsewhere(session)]);
    const secretOf = (id: string) => asked.find((one) => one.id === id)?.job?.webhook.secret;
    await Promise.all(
      asked.map((one) => {
        switch (one.id) {
          case FOREIGN:
            return send(session, one, 'mutant', {
              eventId: `${eventIdOf(one)}_foreign`,
              body: { jobId: foreignJob },
            });
          case UNKNOWN:
            return send(session, one, 'mutant', {
              eventId: `${eventIdOf(one)}_unknown`,
              body: { jobId: crypto.randomUUID() },
            });
          default: {
            const other = secretOf(FOREIGN);
            // A client with one secret for all jobs has no other one to try.
            if (typeof other !== 'string' || other === secretOf(SECRET)) return undefined;
            return send(session, one, 'mutant', { eventId: eventIdOf(one), secret: other });
          }
        }
      }),
    );
    await lookAfterwards(session);
    await endAll(session, asked);
  },
});

/** A job of Ben's that the client has not submitted; its key could read it. */
async function submitElsewhere({ space }: Session): Promise<string> {
  const ben = space.embedUsers.find(({ externalId }) => externalId === 'cust-ben');
  const response = await fetch(`${space.baseUrl}/api/v1/ai/jobs?userId=${ben?.userId}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${space.keys.organization}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ modelId: space.modelId, prompt: ELSEWHERE }),
  });
  const { jobId }: { jobId: string } = JSON.parse(await response.text());
  return jobId;
}
