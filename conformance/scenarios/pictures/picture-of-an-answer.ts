import { showsThePicture } from '../../checks/pictures/index.js';
import { defineScenario } from '../define-scenario.js';
import { atOnce, plainJson } from '../plain-jobs.js';

export const pictureOfAnAnswer = defineScenario({
  name: 'picture-of-an-answer',
  story: 'A picture is wanted of an answer that can be drawn.',
  needs: ['ask', 'picture'],
  space: plainJson,
  scripts: [{ scenario: 'answers', pace: atOnce }],
  checks: [showsThePicture],
  async drive({ ask }) {
    await ask({ as: 'cust-ana', prompt: 'Net sales by month this year', picture: true }).reply;
  },
});
