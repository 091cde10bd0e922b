import type { FaultRequest } from '../../../mock-server/index.js';
import { reportsRefusal } from '../../checks/sessions/index.js';
import { defineScenario } from '../define-scenario.js';
import { nova, otto } from './customers.js';

const notEnabled = (operation: FaultRequest['operation']): FaultRequest => ({
  operation,
  kind: 'status',
  status: 403,
  message: 'Permission denied - embed not enabled',
});

export const signInIsRefused = defineScenario({
  name: 'sign-in-is-refused',
  story: 'Omni refuses Nova with 403, and Otto with 400 because a group of his does not exist.',
  needs: ['session'],
  faults: [notEnabled('embedSsoGenerateSession'), notEnabled('embedSsoGenerateSessionUnstable')],
  checks: [reportsRefusal],
  async drive({ space, signIn }) {
    await signIn(nova(space));
    await signIn({ ...otto(space), groups: ['no-such-group'] });
  },
});
