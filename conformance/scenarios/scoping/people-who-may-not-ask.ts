import type { FaultRequest } from '../../../mock-server/index.js';
import { noFallbackWithoutUser } from '../../checks/scoping/index.js';
import { defineScenario } from '../define-scenario.js';
import { atOnce, SHORT_DEADLINE_MS } from '../plain-jobs.js';
import { NORTHWIND, SOUTHGATE, VIEWER } from './people.js';

const refusal = (status: number, message: string): FaultRequest => ({
  operation: 'aiJobSubmit',
  kind: 'status',
  status,
  message,
});

export const peopleWhoMayNotAsk = defineScenario({
  name: 'people-who-may-not-ask',
  story:
    'A viewer asks; then the key may not speak for another user; then somebody asks about a topic that is not there for them.',
  needs: ['ask'],
  scripts: [{ scenario: 'answers', pace: atOnce, times: 10 }],
  checks: [noFallbackWithoutUser],
  async drive({ ask, space }) {
    const deadlineMs = SHORT_DEADLINE_MS;
    await ask({ as: VIEWER, prompt: 'Top 5 products by revenue', deadlineMs }).reply;
    space.fault(refusal(403, 'User-scoped API keys cannot act on behalf of other users'));
    await ask({ as: NORTHWIND, prompt: 'Net sales by store last month?', deadlineMs }).reply;
    space.fault(refusal(404, 'Topic was not found'));
    await ask({ as: SOUTHGATE, prompt: 'Which products are low on stock?', deadlineMs }).reply;
  },
});
