import { survivesStrangeBodies } from '../../checks/webhooks/index.js';
import { defineScenario } from '../define-scenario.js';
import { casesOfGroup, playMutantsFirst, scriptsFor } from './pairs.js';

const CASES = casesOfGroup('strange');

export const webhooksNobodyExpects = defineScenario({
  name: 'webhooks-nobody-expects',
  story:
    'Rightly signed webhooks carry no JSON, no object, no job, or what no parser likes; the genuine ones follow.',
  needs: ['ask', 'webhook'],
  scripts: scriptsFor(CASES),
  checks: [survivesStrangeBodies],
  drive: (session) => playMutantsFirst(session, CASES),
});
