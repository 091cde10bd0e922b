import { reportsRealEnd } from '../../checks/cancel/index.js';
import { defineScenario } from '../define-scenario.js';

export const cancelComesTooLate = defineScenario({
  name: 'cancel-comes-too-late',
  story: 'A job ends between two polls, just before its user stops it.',
  needs: ['ask', 'cancel'],
  scripts: [{ scenario: 'answers', pace: { by: 'time', durationMs: 60_000 } }],
  checks: [reportsRealEnd],
  async drive({ ask, seen, space }) {
    const question = ask({ as: 'cust-ana', prompt: 'Which shelf sells best?' });
    await seen('aiJobStatus', 1);
    space.advance(60_000);
    await question.cancel();
    await question.reply;
  },
});
