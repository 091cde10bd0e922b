import { goJobMutants } from './go-jobs.js';
import { goPeopleMutants } from './go-people.js';

/** Mutants of the example in Go, with the mistakes that come easily in that language. */
export const goMutants = [...goJobMutants, ...goPeopleMutants];
