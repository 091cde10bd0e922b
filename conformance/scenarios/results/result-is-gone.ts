import { boundedWhenGone } from '../../checks/results/index.js';
import { defineScenario } from '../define-scenario.js';
import { atOnce } from '../plain-jobs.js';

export const resultIsGone = defineScenario({
  name: 'result-is-gone',
  story: 'The result of a COMPLETE job is not there any more, and never comes back.',
  needs: ['ask'],
  lastsSeconds: 8,
  scripts: [{ scenario: 'answers', pace: atOnce, message: 'In store outsells online.' }],
  faults: [
    {
      operation: 'aiJobResult',
      kind: 'status',
      status: 404,
      message: 'Result is no longer available',
      times: 10_000,
    },
  ],
  checks: [boundedWhenGone],
  async drive({ ask }) {
    await ask({ as: 'cust-ana', prompt: 'How much do we sell online and in store?', deadlineMs: 12_000 })
      .reply;
  },
});
