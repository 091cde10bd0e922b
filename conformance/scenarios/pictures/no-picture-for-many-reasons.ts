import type { FaultRequest } from '../../../mock-server/index.js';
import { readsEveryAnswer } from '../../checks/pictures/index.js';
import { defineScenario } from '../define-scenario.js';
import { atOnce, plainJson, SHORT_DEADLINE_MS } from '../plain-jobs.js';

type StatusFault = Extract<FaultRequest, { kind: 'status' }>;

/** What an instance may answer in place of a picture, other than that there is nothing to draw. */
const ANSWERS: readonly Omit<StatusFault, 'operation' | 'kind'>[] = [
  { status: 404, message: 'AI visualization is not enabled for this organization' },
  { status: 204 },
  { status: 200, dialect: 'C', message: 'No Arrow IPC data available for visualization' },
];

const PROMPTS = ['Net sales by region', 'Net sales by store', 'Net sales by category'];

export const noPictureForManyReasons = defineScenario({
  name: 'no-picture-for-many-reasons',
  story: 'Pictures are wanted, and Omni answers 404, then 204, then JSON.',
  needs: ['ask', 'picture'],
  lastsSeconds: 5,
  space: plainJson,
  scripts: [{ scenario: 'answers', pace: atOnce, times: PROMPTS.length }],
  faults: ANSWERS.map((answer) => ({ operation: 'aiJobVisualization', kind: 'status', ...answer })),
  checks: [readsEveryAnswer],
  async drive({ ask }) {
    for (const prompt of PROMPTS)
      await ask({ as: 'cust-ana', prompt, deadlineMs: SHORT_DEADLINE_MS, picture: true }).reply;
  },
});
