import { sameClaimsEverywhere } from '../../checks/embed-urls/index.js';
import { defineScenario } from '../define-scenario.js';
import { nova } from '../sessions/customers.js';

export const onePersonTwoWays = defineScenario({
  name: 'one-person-two-ways',
  story: 'Nova comes in by a session for the chat and by an address for a page, with the same claims.',
  // A client without sessions says so when it is asked, and is held to what it was given.
  needs: ['embed-url'],
  checks: [sameClaimsEverywhere],
  async drive({ space, signIn, embedUrl, open }) {
    await signIn(nova(space));
    const reply = await embedUrl({ user: nova(space), contentPath: '/my' });
    if (reply?.url !== undefined) await open(reply.url);
  },
});
