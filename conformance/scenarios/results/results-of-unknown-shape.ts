import { toleratesUnknownShapes } from '../../checks/results/index.js';
import { defineScenario } from '../define-scenario.js';
import { atOnce, plainJson, SHORT_DEADLINE_MS } from '../plain-jobs.js';

/** What is asked, how its result is shaped, and the answer Omni gives. */
const SHAPES = [
  ['Top 5 products by revenue', 'unknown-action-type', 'The Ridge Tent leads.'],
  ['How many orders last quarter?', 'action-without-timestamp', 'More than in the quarter before.'],
  ['Who are our top 10 customers by spend?', 'hundred-actions', 'Söhne spent the most.'],
] as const;

export const resultsOfUnknownShape = defineScenario({
  name: 'results-of-unknown-shape',
  story:
    'Three results hold what no contract lists: a new action type, an action without timestamp, a hundred actions.',
  needs: ['ask'],
  space: plainJson,
  scripts: SHAPES.map(([promptContains, scenario, message]) => ({
    scenario,
    promptContains,
    pace: atOnce,
    message,
  })),
  checks: [toleratesUnknownShapes],
  async drive({ ask }) {
    for (const [prompt] of SHAPES) await ask({ as: 'cust-ana', prompt, deadlineMs: SHORT_DEADLINE_MS }).reply;
  },
});
