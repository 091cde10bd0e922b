import type { Proof } from '../checks/verdict.js';

const WEAKEST_FIRST: readonly Proof[] = ['E0', 'E1', 'E2'];

/** The weakest of these proofs; undefined when none of the verdicts rests on one. */
export const weakestProof = (found: readonly { readonly proof?: Proof }[]): Proof | undefined =>
  WEAKEST_FIRST.find((proof) => found.some((one) => one.proof === proof));
