import { onlyOwnLinks } from '../../checks/results/index.js';
import { defineScenario } from '../define-scenario.js';
import { atOnce, plainJson, SHORT_DEADLINE_MS } from '../plain-jobs.js';

/** Chat links that are no links of this organization, and a question for each. */
const LINKS = [
  ['Which tent sells best?', 'https://acme.omni.co.chat.example/chat/1'],
  ['Which boot sells best?', 'https://acme.omni.co@chat.example/chat/2'],
  ['Which stove sells best?', 'http://acme.omni.co/chat/3'],
  ['Which lamp sells best?', '/chat/4'],
  ['Which rope sells best?', 'javascript:alert(5)'],
] as const;

export const linksLeadAstray = defineScenario({
  name: 'links-lead-astray',
  story: 'Each answer comes with a chat link that nobody should click on.',
  needs: ['ask'],
  space: plainJson,
  scripts: LINKS.map(([promptContains, chatUrl]) => ({
    scenario: 'answers',
    promptContains,
    pace: atOnce,
    chatUrl,
    message: 'The Kestrel one does.',
  })),
  checks: [onlyOwnLinks],
  async drive({ ask }) {
    await Promise.all(
      LINKS.map(([prompt]) => ask({ as: 'cust-ana', prompt, deadlineMs: SHORT_DEADLINE_MS }).reply),
    );
  },
});
