import { failClosedLookup } from '../../checks/scoping/index.js';
import { defineScenario } from '../define-scenario.js';
import { atOnce } from '../plain-jobs.js';

export const lookUpFails = defineScenario({
  name: 'look-up-fails',
  story: 'Somebody asks whom Omni does not know; then the look-up itself is out of order.',
  needs: ['ask'],
  lastsSeconds: 8,
  scripts: [{ scenario: 'answers', pace: atOnce, times: 10 }],
  checks: [failClosedLookup],
  async drive({ ask, space }) {
    await ask({ as: 'cust-nobody', prompt: 'Show revenue by category', deadlineMs: 8_000 }).reply;
    space.fault({ operation: 'scimEmbedUsersList', kind: 'status', status: 503, times: 10_000 });
    await ask({ as: 'cust-ben', prompt: 'What is our average order value?', deadlineMs: 8_000 }).reply;
  },
});
