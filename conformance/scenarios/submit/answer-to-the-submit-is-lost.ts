import { noBlindResend } from '../../checks/submit/no-blind-resend.js';
import { defineScenario } from '../define-scenario.js';

export const answerToTheSubmitIsLost = defineScenario({
  name: 'answer-to-the-submit-is-lost',
  story: 'One submit is accepted and its connection drops before the answer; another one gets a 503.',
  needs: ['ask'],
  scripts: [{ scenario: 'jumps-to-complete', pace: { by: 'polls' }, times: 20 }],
  faults: [
    { operation: 'aiJobSubmit', kind: 'drop', when: 'after' },
    { operation: 'aiJobSubmit', kind: 'status', status: 503, message: 'The service is unavailable' },
  ],
  checks: [noBlindResend],
  async drive({ ask }) {
    // One after the other: which ask meets which trouble must not depend on who is faster.
    await ask({ as: 'cust-ana', prompt: 'How many orders did we ship yesterday?', deadlineMs: 8_000 }).reply;
    await ask({ as: 'cust-ana', prompt: 'Which supplier is late most often?', deadlineMs: 8_000 }).reply;
  },
});
