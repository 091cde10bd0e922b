/** One change to a source file of the reference client. */
export interface Edit {
  /** File name in `conformance/examples/reference/`. */
  readonly file: string;
  /** Text that occurs exactly once in the file; otherwise the mutant no longer applies. */
  readonly find: string;
  readonly replace: string;
}

/** The reference client, broken on purpose in one way, to prove that the checks it names can fail. */
export interface Mutant {
  readonly name: string;
  /** The mistake, as one would describe it to the person who made it. */
  readonly story: string;
  /** Every check that fires on it, and no other does. */
  readonly kills: readonly string[];
  readonly edits: readonly Edit[];
}

export const defineMutant = (mutant: Mutant): Mutant => mutant;
