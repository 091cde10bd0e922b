/** A language that a client to be broken is written in. */
export type Language = 'typescript' | 'python' | 'go';

/** One change to a source file of a client. */
export interface Edit {
  /** Where the file is in the client's folder: `conformance/examples/reference/`, or that of the language. */
  readonly file: string;
  /** Text that occurs exactly once in the file; otherwise the mutant no longer applies. */
  readonly find: string;
  readonly replace: string;
}

/** A client that passes everything, broken on purpose in one way, to prove that the checks it names can fail. */
export interface Mutant {
  readonly name: string;
  /** The mistake, as one would describe it to the person who made it. */
  readonly story: string;
  /** Every check that fires on it, and no other does. */
  readonly kills: readonly string[];
  readonly edits: readonly Edit[];
  /** What its client is written in. The reference client, which is meant unless this is said, is TypeScript. */
  readonly language?: Language;
}

export const languageOf = ({ language = 'typescript' }: Pick<Mutant, 'language'>): Language => language;

export const defineMutant = (mutant: Mutant): Mutant => mutant;

export const definePythonMutant = (mutant: Mutant): Mutant => ({ ...mutant, language: 'python' });

export const defineGoMutant = (mutant: Mutant): Mutant => ({ ...mutant, language: 'go' });
