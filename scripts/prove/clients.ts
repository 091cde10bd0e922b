import type { Profile } from '../../conformance/index.js';
import { type Language, languageOf, type Mutant } from '../../conformance/mutants/index.js';
import { ORDINARY, profilesOf } from './profiles.js';

/** What is played: a mutant, or, without one, the client that mutants of its language are made from. */
export interface Client {
  readonly language: Language;
  readonly mutant?: Mutant;
}

export const nameOf = ({ language, mutant }: Client): string =>
  mutant?.name ?? (language === 'typescript' ? 'the reference client' : `the example in ${language}`);

/** The reference client offers everything and plays everything; the other examples do what every client does. */
export const profilesFor = ({ language, mutant }: Client): readonly Profile[] | undefined => {
  if (mutant) return profilesOf(mutant);
  return language === 'typescript' ? undefined : ORDINARY;
};

/** Webhooks keep a client working all the time, and need a server that dies when the client does. */
export const playsWebhooks = (client: Client): boolean => profilesFor(client)?.includes('webhooks') ?? true;

/** These mutants, behind the unbroken clients that they were made from. */
export function clientsFor(mutants: readonly Mutant[]): Client[] {
  const languages = [...new Set(mutants.map(languageOf))];
  return [
    ...languages.map((language) => ({ language })),
    ...mutants.map((mutant) => ({ language: languageOf(mutant), mutant })),
  ];
}
