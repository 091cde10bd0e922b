import {
  acceptsAnySpelling,
  survivesStrangeBodies,
  toleratesUnknownFields,
} from '../../checks/webhooks/index.js';
import { defineScenario } from '../define-scenario.js';
import { casesOfGroup, playMutantsAsNews, scriptsFor } from './pairs.js';

const CASES = casesOfGroup('spelling');

export const webhooksSpelledOtherwise = defineScenario({
  name: 'webhooks-spelled-otherwise',
  story:
    'Jobs end, and genuine webhooks say so with other escapes, white space, orders and headers than usual.',
  needs: ['ask', 'webhook'],
  scripts: scriptsFor(CASES),
  checks: [acceptsAnySpelling, survivesStrangeBodies, toleratesUnknownFields],
  drive: (session) => playMutantsAsNews(session, CASES),
});
