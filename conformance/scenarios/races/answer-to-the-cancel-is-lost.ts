import { survivesALostAnswer } from '../../checks/cancel/index.js';
import { defineScenario } from '../define-scenario.js';

/** More than any client should need to notice that sending it again does not help. */
const MANY = 40;

export const answerToTheCancelIsLost = defineScenario({
  name: 'answer-to-the-cancel-is-lost',
  story:
    'A job is cancelled, and the connection drops before the client hears of it, however often it tries.',
  needs: ['ask', 'cancel'],
  space: { switches: { cancelExecuting: 'immediate' } },
  scripts: [{ scenario: 'never-ends', pace: { by: 'polls' } }],
  faults: [{ operation: 'aiJobCancel', kind: 'drop', when: 'after', times: MANY }],
  checks: [survivesALostAnswer],
  async drive({ ask, seen }) {
    const question = ask({
      as: 'cust-ana',
      prompt: 'Every receipt of the last year?',
      deadlineMs: 25_000,
    });
    await seen('aiJobStatus', 1);
    // What the client says of the cancel may take longer than the end of its ask, and is not waited for.
    void question.cancel();
    await question.reply;
  },
});
