import { checkDataset } from '../../fixtures/index.js';
import { sqlProblems } from './sql-problems.js';

/** What `dataset check` prints, and whether the dataset can be used. */
export async function checkFolder(folder: string): Promise<{ readonly text: string; readonly ok: boolean }> {
  const found = checkDataset(folder);
  // Nothing can be tried before the folder can be loaded.
  const problems = found.length > 0 ? found : await sqlProblems(folder);
  if (problems.length === 0) return { text: `${folder}: nothing is wrong with this dataset.\n`, ok: true };
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  const more = found.length > 0 ? ' Some checks wait for others: run this again when it is corrected.' : '';
  return {
    text: `${problems.join('\n')}\n\n${folder}: ${count}.${more}\n`,
    ok: false,
  };
}
