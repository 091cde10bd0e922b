import { reportsFailure } from '../../checks/polling/reports-failure.js';
import { reportsForeignCancel } from '../../checks/polling/reports-foreign-cancel.js';
import { defineScenario } from '../define-scenario.js';
import { PATIENT_DEADLINE_MS } from '../plain-jobs.js';

/** What is asked, and how its job ends. */
const ENDINGS = [
  ['Margin by brand?', 'fails-before-running'],
  ['Stock by warehouse?', 'fails-while-running'],
  ['Refunds by week?', 'fails-without-code'],
  ['Visitors by channel?', 'cancelled-by-somebody-else'],
] as const;

export const jobsEndBadly = defineScenario({
  name: 'jobs-end-badly',
  story: 'Four questions at once: three jobs fail in three ways, and somebody else cancels the fourth.',
  needs: ['ask'],
  lastsSeconds: 9,
  scripts: ENDINGS.map(([promptContains, scenario]) => ({ scenario, promptContains, pace: { by: 'polls' } })),
  checks: [reportsFailure, reportsForeignCancel],
  async drive({ ask }) {
    await Promise.all(
      ENDINGS.map(([prompt]) => ask({ as: 'cust-ana', prompt, deadlineMs: PATIENT_DEADLINE_MS }).reply),
    );
  },
});
