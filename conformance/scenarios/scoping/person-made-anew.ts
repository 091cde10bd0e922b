import { freshLookUpAfterDeletion } from '../../checks/scoping/index.js';
import { defineScenario } from '../define-scenario.js';
import { atOnce, SHORT_DEADLINE_MS } from '../plain-jobs.js';
import { SOUTHGATE } from './people.js';

export const personMadeAnew = defineScenario({
  name: 'person-made-anew',
  story: 'Somebody asks, is deleted and made anew with another membership id, and asks again.',
  needs: ['ask'],
  scripts: [{ scenario: 'answers', pace: atOnce, times: 2 }],
  checks: [freshLookUpAfterDeletion],
  async drive({ ask, space }) {
    const asked = { as: SOUTHGATE, deadlineMs: SHORT_DEADLINE_MS };
    await ask({ ...asked, prompt: 'How much do we sell online and in store?' }).reply;
    space.renewEmbedUser(SOUTHGATE);
    await ask({ ...asked, prompt: 'Which day of the week sells best?' }).reply;
  },
});
