import { type Proof, weakest } from '../checks/verdict.js';

/** The weakest of these proofs; undefined when none of the verdicts rests on one. */
export const weakestProof = (found: readonly { readonly proof?: Proof }[]): Proof | undefined =>
  weakest(found.flatMap(({ proof }) => proof ?? []));
