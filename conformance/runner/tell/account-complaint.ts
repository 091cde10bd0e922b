import { counted } from '../../report/counted.js';
import type { ScenarioRun } from '../play/run-scenario.js';

/** One sentence on an adapter that offers `events` and could not answer it; nothing when it could, or does not offer it. */
export function accountComplaint(
  runs: readonly Pick<ScenarioRun, 'scenario' | 'untold'>[],
): string | undefined {
  const without = runs.filter(({ untold }) => untold.length > 0);
  const [first] = without;
  if (!first) return undefined;
  const where = without.length === 1 ? first.scenario.name : counted(without.length, 'scenario');
  const why = first.untold[0]?.replace(/\.$/, '');
  return (
    `The adapter offers \`events\`, and could not say what was acted on in ${where}: ${why}. ` +
    'Without that, webhooks are judged by the status they were answered with (E0).'
  );
}
