import { neverSwapped } from '../../checks/scoping/index.js';
import { defineScenario } from '../define-scenario.js';
import { atOnce, SHORT_DEADLINE_MS } from '../plain-jobs.js';
import { EASTBROOK, NORTHWIND, SOUTHGATE } from './people.js';

export const sameQuestionInTurn = defineScenario({
  name: 'same-question-in-turn',
  story: 'Three people of three tenants ask the same question one after the other.',
  needs: ['ask'],
  lastsSeconds: 4,
  scripts: [{ scenario: 'answers', pace: atOnce, times: 3 }],
  checks: [neverSwapped],
  async drive({ ask }) {
    for (const as of [SOUTHGATE, EASTBROOK, NORTHWIND])
      await ask({ as, prompt: 'Net sales by store', deadlineMs: SHORT_DEADLINE_MS }).reply;
  },
});
