import { refusesLongEntity } from '../../checks/sessions/index.js';
import { defineScenario } from '../define-scenario.js';
import { nova, otto } from './customers.js';

/** As long as an entity may be. */
const LONGEST = 'northwind-'.padEnd(64, 'outdoor-');

export const entityIsTooLong = defineScenario({
  name: 'entity-is-too-long',
  story: 'The entity of Nova has 64 characters, and that of Otto one more.',
  needs: ['session'],
  checks: [refusesLongEntity],
  async drive({ space, signIn }) {
    await signIn({ ...nova(space), entity: LONGEST });
    await signIn({ ...otto(space), entity: `${LONGEST}s` });
  },
});
