import { defineCheck } from '../define-check.js';
import { playedCases } from '../reading/webhook-cases.js';
import { kindOf } from '../reading/webhook-kinds.js';
import { webhookTrails } from '../reading/webhook-trails.js';
import { notApplicable } from '../verdict.js';
import { judgeRefusals } from './refusals.js';

const OF_ITS_OWN = 'secret-of-another-subscription';

export const oneSecretOneJob = defineCheck({
  id: 'webhooks.one-secret-one-job',
  level: 'should',
  profile: 'webhooks',
  rule: 'Verify a webhook with the secret that its own job was submitted with, and with no other.',
  basis: {
    source:
      'docs.omni.co: Create AI job (`webhookSigningSecret` belongs to one job); that secrets are not interchangeable is our inference',
    quote: 'webhookSigningSecret',
  },
  remedy: 'Find the secret by the job, and verify with that one only: do not try all secrets until one fits.',
  judge(evidence) {
    const wanted = (id: string) => kindOf(id) === 'secret';
    const tried = playedCases(evidence, wanted).length > 0;
    // Its genuine half alone was sent: there was no other secret to sign the forged one with.
    const isShared = webhookTrails(evidence).some(({ deliveries }) =>
      deliveries.some(({ attack }) => attack?.id === OF_ITS_OWN && attack.role === 'control'),
    );
    if (!tried && isShared)
      return notApplicable(
        'The jobs of this client share one secret, so there is no other of its own to try.',
      );
    return judgeRefusals(evidence, wanted, 'webhooks with the secret of another subscription');
  },
});
