import {
  asksForSignatures,
  confirmsTheState,
  subscribes,
  takesEveryEnd,
} from '../../checks/webhooks/index.js';
import { defineScenario } from '../define-scenario.js';
import { promptOf } from './by-hand.js';

const ENDS = {
  complete: 'answers',
  failed: 'fails-while-running',
  denied: 'is-denied',
  cancelled: 'cancelled-by-somebody-else',
} as const;

export const webhooksOfEveryEnd = defineScenario({
  name: 'webhooks-of-every-end',
  story: 'Omni announces how four jobs ended: one well, one failed, one denied, one cancelled.',
  needs: ['ask', 'webhook'],
  scripts: Object.entries(ENDS).map(([id, scenario]) => ({
    scenario,
    promptContains: `(case ${id})`,
    pace: { by: 'time', durationMs: 600 },
    message: 'Net sales went up.',
  })),
  checks: [asksForSignatures, confirmsTheState, subscribes, takesEveryEnd],
  async drive({ ask, observe, space }) {
    await Promise.all(
      Object.keys(ENDS).map(
        (id) =>
          ask({
            as: 'cust-ana',
            prompt: promptOf(id),
            webhook: { progress: false },
          }).reply,
      ),
    );
    await space.webhooksDelivered();
    await observe();
  },
});
