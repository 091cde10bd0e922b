import { reportsRealEnd } from '../../checks/cancel/index.js';
import { defineScenario } from '../define-scenario.js';

/** For a client that has decided to cancel to do so. */
const AT_ONCE_MS = 3_000;
/** For a client that polls every five seconds to poll once. */
const ONE_POLL_MS = 5_500;

export const cancelCrossesCompletion = defineScenario({
  name: 'cancel-crosses-completion',
  story: 'A job ends while its cancel is on the way, and the client may read the end in a poll first.',
  needs: ['ask', 'cancel'],
  scripts: [{ scenario: 'answers', pace: { by: 'time', durationMs: 60_000 } }],
  checks: [reportsRealEnd],
  async drive({ ask, seen, space }) {
    const onTheWay = space.fault({ operation: 'aiJobCancel', kind: 'hold', when: 'before' });
    const question = ask({ as: 'cust-ana', prompt: 'Which shelves are empty by noon?' });
    await seen('aiJobStatus', 1);
    const cancel = question.cancel();
    if (await space.holding(onTheWay, AT_ONCE_MS)) {
      space.advance(60_000);
      await Promise.race([question.reply, seen('aiJobResult', Number.MAX_SAFE_INTEGER, ONE_POLL_MS)]);
    }
    space.clearFaults();
    await Promise.all([cancel, question.reply]);
  },
});
