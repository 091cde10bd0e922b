import type { Proof } from '../checks/verdict.js';
import { weakestProof } from '../report/proof.js';
import type { RunReport } from '../report/run-report.js';

const MEANING: Record<Proof, string> = {
  E0: 'the status it was answered with',
  E1: 'an account of what was acted on',
  E2: 'an effect seen on Omni’s own API',
};

const RAISE = ' Offer the verb `events`, or give --webhook-observer, to be judged by what was acted on (E1).';

/** What a verdict rests on. */
export const proofText = (proof: Proof): string => `Proof: ${proof}, ${MEANING[proof]}`;

const MOST_IDS = 4;

/** What the verdicts on webhooks rest on, all in all, and what would make them rest on more; empty when there are none. */
export function proofSummary({ checks, client }: Pick<RunReport, 'checks' | 'client'>): string {
  const proved = checks.filter(({ profile, proof }) => profile === 'webhooks' && proof !== undefined);
  const weakest = weakestProof(proved);
  if (weakest === undefined) return '';
  const atThat = proved.filter(({ proof }) => proof === weakest).map(({ id }) => id);
  // A few rules that nobody can look behind should not make the others look worse than they are.
  const which =
    atThat.length < proved.length && atThat.length <= MOST_IDS
      ? ` (${atThat.join(', ')}; the others at a higher one)`
      : '';
  // Who gives an account already can do no more: what is left at E0 is so by nature, as with a receiver that died.
  const raise = weakest === 'E0' && !client?.capabilities.includes('events') ? RAISE : '';
  return `Webhooks judged at proof level ${weakest}: ${MEANING[weakest]}${which}.${raise}`;
}
