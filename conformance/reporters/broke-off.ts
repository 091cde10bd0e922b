import { counted } from '../report/counted.js';
import type { RunReport } from '../report/run-report.js';
import { replayCommand } from './next-commands.js';

/** What cut most scenarios short, and how to see one of them alone. */
export interface BrokeOff {
  readonly says: string;
  readonly command: string | undefined;
}

/** Scenarios that the client did not live to the end of: that comes before any rule. Undefined when there are none. */
export function brokeOff(report: RunReport): BrokeOff | undefined {
  // Whoever ends a run knows why it ended.
  if (report.outcome === 'interrupted') return undefined;
  const first = report.scenarios.filter(({ attempt }) => attempt === 1);
  const cut = first.filter(({ status }) => status === 'cut-short');
  const reasonOf = ({ reason }: (typeof cut)[number]) => reason.split('\n')[0] ?? '';
  const reasons = cut.map(reasonOf);
  const times = (reason: string) => reasons.filter((one) => one === reason).length;
  const most = [...new Set(reasons)].sort((one, other) => times(other) - times(one))[0];
  const example = cut.find((scenario) => reasonOf(scenario) === most);
  if (most === undefined || !example) return undefined;
  const how = times(most) === cut.length ? '' : `, ${times(most)} of them so`;
  return {
    says: `${cut.length} of ${counted(first.length, 'scenario')} broke off${how}: ${most}`,
    command: replayCommand(report, example.name),
  };
}
