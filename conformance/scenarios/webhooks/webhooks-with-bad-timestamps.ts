import { acceptsGenuine, limitsAge, signsTheTimestamp } from '../../checks/webhooks/index.js';
import { defineScenario } from '../define-scenario.js';
import { casesOfGroup, playMutantsFirst, scriptsFor } from './pairs.js';

const CASES = casesOfGroup('timestamp');

export const webhooksWithBadTimestamps = defineScenario({
  name: 'webhooks-with-bad-timestamps',
  story:
    'Webhooks of running jobs come with a timestamp that was not signed, or is long past; the genuine ones follow.',
  needs: ['ask', 'webhook'],
  scripts: scriptsFor(CASES),
  checks: [acceptsGenuine, limitsAge, signsTheTimestamp],
  drive: (session) => playMutantsFirst(session, CASES),
});
