import { readsState } from '../../checks/polling/reads-state.js';
import { promptUnchanged } from '../../checks/submit/prompt-unchanged.js';
import { defineScenario } from '../define-scenario.js';
import { PATIENT_DEADLINE_MS } from '../plain-jobs.js';

/** Everything that a careless encoder, template or shell would change. */
const PROMPT = 'Net sales by store — "north" & \'south\', 100% <b>net</b>,\nin €, {{year}} $year \\ 日本 🙂?';

/** Five polls, all of them in fair weather: the monitors of cadence get their evidence here. */
export const asksOneQuestion = defineScenario({
  name: 'asks-one-question',
  story:
    'One user asks one question, full of awkward characters; the job passes every state and is answered.',
  needs: ['ask'],
  lastsSeconds: 10,
  scripts: [{ scenario: 'answers', pace: { by: 'polls' } }],
  checks: [promptUnchanged, readsState],
  async drive({ ask }) {
    await ask({ as: 'cust-ana', prompt: PROMPT, deadlineMs: PATIENT_DEADLINE_MS }).reply;
  },
});
