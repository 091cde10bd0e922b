import {
  acceptsGenuine,
  insistsOnTheHeaderForm,
  oneSecretOneJob,
  refusesForgedSignatures,
  refusesUnsigned,
  signsTheTimestamp,
} from '../../checks/webhooks/index.js';
import { defineScenario } from '../define-scenario.js';
import { casesOfGroup, playMutantsFirst, scriptsFor } from './pairs.js';

const CASES = casesOfGroup('signature');

export const webhooksWithBadSignatures = defineScenario({
  name: 'webhooks-with-bad-signatures',
  story:
    'Somebody else sends webhooks of running jobs, each with another fault in its signature; the genuine ones follow.',
  needs: ['ask', 'webhook'],
  lastsSeconds: 5,
  scripts: scriptsFor(CASES),
  checks: [
    acceptsGenuine,
    insistsOnTheHeaderForm,
    oneSecretOneJob,
    refusesForgedSignatures,
    refusesUnsigned,
    signsTheTimestamp,
  ],
  drive: (session) => playMutantsFirst(session, CASES),
});
