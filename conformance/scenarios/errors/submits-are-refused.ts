import type { FaultRequest } from '../../../mock-server/index.js';
import { givesUpOnDenial } from '../../checks/errors/gives-up-on-denial.js';
import { readsEveryDialect } from '../../checks/errors/reads-every-dialect.js';
import { defineScenario } from '../define-scenario.js';

type StatusFault = Extract<FaultRequest, { kind: 'status' }>;

const refusal = (fault: Omit<StatusFault, 'operation' | 'kind'>): FaultRequest => ({
  operation: 'aiJobSubmit',
  kind: 'status',
  ...fault,
});

/** One refusal in each shape an error body has been described in, or seen. */
const REFUSALS: readonly FaultRequest[] = [
  refusal({ status: 401, dialect: 'A', message: 'Unauthorized: Missing or invalid API key' }),
  refusal({
    status: 403,
    dialect: 'A',
    message: 'Forbidden: AI query generation is not enabled for this organization',
  }),
  refusal({ status: 403, dialect: 'B', message: 'Feature not enabled' }),
  refusal({ status: 404, dialect: 'B-detail', message: 'Model was not found' }),
  refusal({ status: 403, dialect: 'C', message: 'Insufficient permissions' }),
  refusal({ status: 403, dialect: 'F', message: 'User does not have USE_AI permission' }),
  refusal({ status: 403, dialect: 'text', message: 'Blocked by the company proxy' }),
  refusal({ status: 403, dialect: 'empty' }),
  { operation: 'aiJobSubmit', kind: 'html', status: 403 },
];

export const submitsAreRefused = defineScenario({
  name: 'submits-are-refused',
  story: 'One question after another is refused, each time with another shape of error body.',
  needs: ['ask'],
  scripts: [{ scenario: 'jumps-to-complete', pace: { by: 'polls' }, times: 40 }],
  faults: REFUSALS,
  checks: [givesUpOnDenial, readsEveryDialect],
  async drive({ ask }) {
    for (const number of REFUSALS.keys()) {
      // One after the other, so that a client which tries again is seen to take the next refusal too.
      await ask({ as: 'cust-ana', prompt: `Sales of region number ${number + 1}?`, deadlineMs: 8_000 }).reply;
    }
  },
});
