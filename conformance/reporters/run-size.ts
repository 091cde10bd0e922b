import { counted } from '../report/counted.js';
import type { RunReport } from '../report/run-report.js';

/** How much was played, and how long it took. A scenario that was played twice is one scenario. */
export function runSize(report: RunReport): string {
  const { scenarios, durationMs, kind, seed, strict, outcome } = report;
  const played = scenarios.filter(({ status }) => status !== 'not-run');
  const first = played.filter(({ attempt }) => attempt === 1);
  const exchanges = played.reduce((sum, scenario) => sum + scenario.exchanges, 0);
  const twice = played.length - first.length;
  const left = scenarios.length - played.length;
  return [
    ...(played.length === 0 && kind === 'run'
      ? ['nothing was played']
      : [
          `${counted(first.length, 'scenario')}${twice > 0 ? ` (${twice} played again)` : ''}`,
          counted(exchanges, 'exchange'),
        ]),
    ...(left > 0 && played.length > 0 && outcome !== 'interrupted' ? [`${left} not played`] : []),
    ...(seed === undefined ? [] : [`seed ${seed}`]),
    `${(durationMs / 1000).toFixed(1)} s`,
    ...(strict ? ['strict'] : []),
  ].join(', ');
}
