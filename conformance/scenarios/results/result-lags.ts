import { survivesLag } from '../../checks/results/index.js';
import { defineScenario } from '../define-scenario.js';
import { atOnce, plainJson } from '../plain-jobs.js';

export const resultLags = defineScenario({
  name: 'result-lags',
  story: 'The result answers 404 twice after COMPLETE, and then is there.',
  needs: ['ask'],
  space: plainJson,
  scripts: [{ scenario: 'late-result', pace: atOnce, message: 'Monday sells best.' }],
  checks: [survivesLag],
  async drive({ ask }) {
    await ask({ as: 'cust-ana', prompt: 'Which day of the week sells best?' }).reply;
  },
});
