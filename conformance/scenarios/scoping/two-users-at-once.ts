import {
  neverSwapped,
  noSyntheticUsernameLookup,
  oneLookUpPerUser,
  rightUser,
} from '../../checks/scoping/index.js';
import { defineScenario } from '../define-scenario.js';

/** Who asks what, and an answer that nobody else may see. */
const QUESTIONS = [
  ['cust-42', 'Which tents does Northwind sell most?', 'Kestrel tents lead at Northwind.'],
  ['cust-ben', 'Which boots does Southgate sell most?', 'Heron boots lead at Southgate.'],
  ['cust-42', 'Which stoves does Northwind return most?', 'Badger stoves come back to Northwind.'],
  ['cust-ben', 'Which lamps does Southgate return most?', 'Otter lamps come back to Southgate.'],
] as const;

export const twoUsersAtOnce = defineScenario({
  name: 'two-users-at-once',
  story: 'Pat and Ben ask at the same moment, twice, through one client.',
  needs: ['ask'],
  scripts: QUESTIONS.map(([, promptContains, message]) => ({
    scenario: 'answers',
    promptContains,
    message,
    pace: { by: 'time', durationMs: 1_000 },
  })),
  checks: [rightUser, neverSwapped, noSyntheticUsernameLookup, oneLookUpPerUser],
  async drive({ ask }) {
    const [pat, ben, patAgain, benAgain] = QUESTIONS.map(
      ([as, prompt]) =>
        () =>
          ask({ as, prompt }).reply,
    );
    await Promise.all([pat?.(), ben?.()]);
    // The other way round: whoever came last is not whoever comes next.
    await Promise.all([benAgain?.(), patAgain?.()]);
  },
});
