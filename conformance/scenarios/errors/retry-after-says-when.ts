import { honoursRetryAfter } from '../../checks/errors/honours-retry-after.js';
import { defineScenario } from '../define-scenario.js';

/** From the first throttled poll to the moment the date names: three seconds to obey the number, and more to obey the date. */
const DATE_AHEAD_MS = 7_000;

export const retryAfterSaysWhen = defineScenario({
  name: 'retry-after-says-when',
  story: 'A poll is answered 429 with Retry-After in seconds, and the next one with an HTTP date.',
  needs: ['ask'],
  lastsSeconds: 11,
  scripts: [{ scenario: 'jumps-to-complete', pace: { by: 'polls' } }],
  faults: [
    { operation: 'aiJobStatus', kind: 'status', status: 429, message: 'Too Many Requests', retryAfter: '3' },
  ],
  checks: [honoursRetryAfter],
  async drive({ ask, seen, space }) {
    const { reply } = ask({ as: 'cust-ana', prompt: 'Busiest hour of the week?', deadlineMs: 30_000 });
    if (await seen('aiJobStatus', 1, 20_000)) {
      const retryAfter = new Date(Date.now() + DATE_AHEAD_MS).toUTCString();
      space.fault({
        operation: 'aiJobStatus',
        kind: 'status',
        status: 429,
        message: 'Too Many Requests',
        retryAfter,
      });
    }
    await reply;
  },
});
