import { sendsEveryClaim } from '../../checks/sessions/index.js';
import { defineScenario } from '../define-scenario.js';
import { nova, otto } from './customers.js';

export const signInSaysEverything = defineScenario({
  name: 'sign-in-says-everything',
  story:
    'Nova and Otto sign in, and later Nova again, who has lost a group, an attribute and a role by then.',
  needs: ['session'],
  checks: [sendsEveryClaim],
  async drive({ space, signIn }) {
    const all = nova(space);
    await signIn(all);
    await signIn(otto(space));
    const { modelRoles, email, ...rest } = all;
    await signIn({
      ...rest,
      groups: ['buyers'],
      userAttributes: { tenant: 'northwind', region: ['Europe'] },
    });
  },
});
