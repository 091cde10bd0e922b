import { neverSwapped, rightUser } from '../../checks/scoping/index.js';
import { defineScenario } from '../define-scenario.js';
import { EASTBROOK, NORTHWIND, SOUTHGATE } from './people.js';

const PEOPLE = [NORTHWIND, SOUTHGATE, EASTBROOK];

export const threeTenantsAtOnce = defineScenario({
  name: 'three-tenants-at-once',
  story:
    'Three people of three tenants ask the same question at the same moment, follow up in the same words, and read what was said.',
  needs: ['ask'],
  scripts: [{ scenario: 'answers', pace: { by: 'time', durationMs: 500 }, times: 2 * PEOPLE.length }],
  checks: [rightUser, neverSwapped],
  async drive({ ask, history, offers }) {
    const first = await Promise.all(
      PEOPLE.map((as) => ask({ as, prompt: 'Top 10 products by revenue' }).reply),
    );
    const conversations = PEOPLE.flatMap((as, i) => {
      const conversationId = first[i]?.conversationId;
      return conversationId === undefined ? [] : [{ as, conversationId }];
    });
    // The other way round: whoever came last is not whoever comes next.
    conversations.reverse();
    await Promise.all(conversations.map((own) => ask({ ...own, prompt: 'Break that down by store' }).reply));
    if (offers('history')) await Promise.all(conversations.map((own) => history(own)));
  },
});
