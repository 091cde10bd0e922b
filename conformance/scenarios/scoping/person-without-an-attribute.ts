import { reportsMissingAttribute } from '../../checks/scoping/index.js';
import { defineScenario } from '../define-scenario.js';
import { atOnce, SHORT_DEADLINE_MS } from '../plain-jobs.js';
import { WITHOUT_ATTRIBUTES } from './people.js';

export const personWithoutAnAttribute = defineScenario({
  name: 'person-without-an-attribute',
  story: 'Somebody asks for rows that are filtered by an attribute which nobody gave them.',
  needs: ['ask'],
  scripts: [{ scenario: 'answers', pace: atOnce }],
  checks: [reportsMissingAttribute],
  async drive({ ask }) {
    await ask({
      as: WITHOUT_ATTRIBUTES,
      prompt: 'How many orders last quarter?',
      deadlineMs: SHORT_DEADLINE_MS,
    }).reply;
  },
});
