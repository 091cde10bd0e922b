import { resendsAfterChange } from '../../checks/sessions/index.js';
import { defineScenario, type Session } from '../define-scenario.js';
import { atOnce } from '../plain-jobs.js';
import { nova } from './customers.js';

const PROMPT = 'Top 5 products by revenue';

export const customerMoves = defineScenario({
  name: 'customer-moves',
  story: 'Nova asks, goes over to another customer, signs in there, and asks the same again.',
  needs: ['ask', 'session'],
  scripts: [{ scenario: 'answers', pace: atOnce, times: 2 }],
  checks: [resendsAfterChange],
  async drive({ space, signIn, ask }) {
    const before = { ...nova(space), userAttributes: { tenant: 'northwind', region: ['Europe'] } };
    await signInAndAsk({ signIn, ask }, before);
    await signInAndAsk(
      { signIn, ask },
      { ...before, entity: 'southgate', userAttributes: { tenant: 'southgate', region: ['North America'] } },
    );
  },
});

async function signInAndAsk(
  { signIn, ask }: Pick<Session, 'signIn' | 'ask'>,
  person: Parameters<Session['signIn']>[0],
): Promise<void> {
  await signIn(person);
  await ask({ as: person.externalId, prompt: PROMPT }).reply;
}
