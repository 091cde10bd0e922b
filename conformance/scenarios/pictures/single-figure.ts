import { nothingToDrawIsFine } from '../../checks/pictures/index.js';
import { defineScenario } from '../define-scenario.js';
import { atOnce, plainJson } from '../plain-jobs.js';

export const singleFigure = defineScenario({
  name: 'single-figure',
  story: 'A picture is wanted of an answer that is a single figure: there is none.',
  needs: ['ask', 'picture'],
  space: plainJson,
  scripts: [{ scenario: 'answers', pace: atOnce }],
  checks: [nothingToDrawIsFine],
  async drive({ ask }) {
    await ask({ as: 'cust-ana', prompt: 'How many orders last quarter?', picture: true }).reply;
  },
});
