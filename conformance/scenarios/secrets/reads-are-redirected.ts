import { notAcrossRedirect } from '../../checks/secrets/not-across-redirect.js';
import { defineScenario } from '../define-scenario.js';

export const readsAreRedirected = defineScenario({
  name: 'reads-are-redirected',
  story: 'A poll, and a read of a result, are redirected to a foreign host.',
  needs: ['ask'],
  scripts: [{ scenario: 'jumps-to-complete', pace: { by: 'polls' }, times: 4 }],
  faults: [
    { operation: 'aiJobStatus', kind: 'redirect', status: 302 },
    { operation: 'aiJobResult', kind: 'redirect', status: 307 },
  ],
  checks: [notAcrossRedirect],
  async drive({ ask }) {
    // A client that gives up at the first redirect meets the second one in the second ask.
    await ask({ as: 'cust-ana', prompt: 'Net sales today?', deadlineMs: 8_000 }).reply;
    await ask({ as: 'cust-ana', prompt: 'Net sales yesterday?', deadlineMs: 8_000 }).reply;
  },
});
