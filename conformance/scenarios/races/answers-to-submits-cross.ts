import { neverSwapped, rightUser } from '../../checks/scoping/index.js';
import { defineScenario } from '../define-scenario.js';
import { atOnce } from '../plain-jobs.js';
import { NORTHWIND, SOUTHGATE } from '../scoping/people.js';

/** For a client that has been asked to submit; one that submits one question after the other holds the second back. */
const AT_ONCE_MS = 3_000;
/** For a client that polls every five seconds to poll once. */
const ONE_POLL_MS = 5_500;

export const answersToSubmitsCross = defineScenario({
  name: 'answers-to-submits-cross',
  story:
    'Two people of two tenants ask through one client, and whoever asked last is told first which job is theirs.',
  needs: ['ask'],
  lastsSeconds: 4,
  scripts: [{ scenario: 'answers', pace: atOnce, times: 4 }],
  checks: [rightUser, neverSwapped],
  async drive({ ask, seen, space }) {
    const [early, late] = [1, 2].map(() => space.fault({ operation: 'aiJobSubmit', kind: 'hold' }));
    if (early === undefined || late === undefined) return;
    const pat = ask({ as: NORTHWIND, prompt: 'Top 5 products by revenue' });
    // One after the other, so that the order of the submits is that of the questions, however long a look-up takes.
    await space.holding(early, AT_ONCE_MS);
    const ben = ask({ as: SOUTHGATE, prompt: 'Net sales by store' });
    if (await space.holding(late, AT_ONCE_MS)) {
      space.release(late);
      // Only a poll shows that the client has read the answer to the second submit, before there is one to the first.
      await seen('aiJobStatus', 1, ONE_POLL_MS);
    }
    space.clearFaults();
    const [toPat, toBen] = await Promise.all([pat.reply, ben.reply]);
    const follow = (as: string, prompt: string, conversationId?: string) =>
      conversationId === undefined ? undefined : ask({ as, prompt, conversationId }).reply;
    await Promise.all([
      follow(NORTHWIND, 'Only the top 3', toPat?.conversationId),
      follow(SOUTHGATE, 'Break that down by month', toBen?.conversationId),
    ]);
  },
});
