import { pythonJobMutants } from './python-jobs.js';
import { pythonPeopleMutants } from './python-people.js';

/** Mutants of the example in Python, with the mistakes that come easily in that language. */
export const pythonMutants = [...pythonJobMutants, ...pythonPeopleMutants];
