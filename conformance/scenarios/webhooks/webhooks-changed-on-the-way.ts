import { refusesChangedBodies } from '../../checks/webhooks/index.js';
import { defineScenario } from '../define-scenario.js';
import { casesOfGroup, playMutantsFirst, scriptsFor } from './pairs.js';

const CASES = casesOfGroup('body');

export const webhooksChangedOnTheWay = defineScenario({
  name: 'webhooks-changed-on-the-way',
  story: 'Webhooks of running jobs were changed after they had been signed; the genuine ones follow.',
  needs: ['ask', 'webhook'],
  scripts: scriptsFor(CASES),
  checks: [refusesChangedBodies],
  drive: (session) => playMutantsFirst(session, CASES),
});
