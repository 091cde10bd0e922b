import { acceptsSkippedStates } from '../../checks/polling/accepts-skipped-states.js';
import { defineScenario } from '../define-scenario.js';
import { PATIENT_DEADLINE_MS } from '../plain-jobs.js';

const SKIPPING = 'How many stores do we have?';
const ORDINARY = 'Net sales by month?';

export const jobSkipsStates = defineScenario({
  name: 'job-skips-states',
  story: 'One job goes from QUEUED to COMPLETE between two polls; an ordinary one beside it is the control.',
  needs: ['ask'],
  lastsSeconds: 10,
  scripts: [
    { scenario: 'jumps-to-complete', promptContains: SKIPPING, pace: { by: 'polls' } },
    { scenario: 'answers', promptContains: ORDINARY, pace: { by: 'polls' } },
  ],
  checks: [acceptsSkippedStates],
  async drive({ ask }) {
    const skipping = ask({ as: 'cust-ana', prompt: SKIPPING, deadlineMs: PATIENT_DEADLINE_MS });
    const ordinary = ask({ as: 'cust-ben', prompt: ORDINARY, deadlineMs: PATIENT_DEADLINE_MS });
    await Promise.all([skipping.reply, ordinary.reply]);
  },
});
