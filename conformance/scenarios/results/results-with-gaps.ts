import { noPlaceholderText, surfacesFailedStep, tellsTruncation } from '../../checks/results/index.js';
import { defineScenario } from '../define-scenario.js';
import { atOnce, plainJson, SHORT_DEADLINE_MS } from '../plain-jobs.js';

/** What is asked, how its job ends, and the answer Omni gives. */
const GAPS = [
  ['Net sales by store last month?', 'failed-query-step', 'Harbour St sold the most.'],
  ['What were net sales by month this year?', 'truncated-csv', 'Sales rose from spring on.'],
  // The script of a blank message has no text of its own: the job scenario is what blanks it.
  ['Show revenue by category', 'blank-message', undefined],
] as const;

export const resultsWithGaps = defineScenario({
  name: 'results-with-gaps',
  story:
    'Three jobs are COMPLETE, and each result lacks something: a query failed, rows are missing, the message is blank.',
  needs: ['ask'],
  space: plainJson,
  scripts: GAPS.map(([promptContains, scenario, message]) => ({
    scenario,
    promptContains,
    pace: atOnce,
    ...(message === undefined ? {} : { message }),
  })),
  checks: [surfacesFailedStep, tellsTruncation, noPlaceholderText],
  async drive({ ask }) {
    for (const [prompt] of GAPS) await ask({ as: 'cust-ana', prompt, deadlineMs: SHORT_DEADLINE_MS }).reply;
  },
});
