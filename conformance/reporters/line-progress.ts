import pc from 'picocolors';
import type { Verdict } from '../checks/verdict.js';
import { counted } from '../report/counted.js';
import { plainText } from '../report/plain-text.js';
import type { Progress } from '../report/progress.js';
import { unsteered } from './unsteered.js';
import { SIGN } from './verdict-words.js';

/** What shows a run's progress; `end` leaves the place clean for the report. */
export interface ProgressDisplay {
  show(progress: Progress): void;
  end(): void;
}

const COLOR: Readonly<Record<Verdict, (text: string) => string>> = {
  pass: pc.green,
  fail: pc.red,
  'harness-error': pc.red,
  warn: pc.yellow,
  incomplete: pc.yellow,
  info: pc.dim,
  declined: pc.dim,
  'not-applicable': pc.dim,
};

/** The line for a scenario that has ended; the same at a terminal and in a log. */
export function finishedLine(progress: Extract<Progress, { kind: 'finished' }>): string {
  const { scenario, verdict, broken, durationMs, attempt, reason } = progress;
  const sign = COLOR[verdict](SIGN[verdict]);
  const again = attempt > 1 ? ' (again, alone)' : '';
  const what = broken.length > 0 ? `  ${broken.join(', ')}` : '';
  const why = reason === '' ? '' : `  ${plainText(reason.split('\n')[0] ?? '')}`;
  return `${sign} ${scenario}${again}  ${pc.dim(`${(durationMs / 1000).toFixed(1)} s`)}${what}${why}`;
}

/** For logs: one line when a scenario has ended. */
export function lineProgress(write: (text: string) => void): ProgressDisplay {
  return {
    show(progress) {
      if (progress.kind === 'begun') {
        const { client, scenarios, checks } = progress;
        const who = plainText(`${client.name} ${client.version}`);
        write(unsteered(`${who}: ${counted(scenarios, 'scenario')}, ${counted(checks, 'rule')}\n`));
      }
      if (progress.kind === 'finished') write(unsteered(`${finishedLine(progress)}\n`));
    },
    end() {},
  };
}
