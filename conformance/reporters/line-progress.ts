import pc from 'picocolors';
import { counted } from '../runner/counted.js';
import type { Progress } from '../runner/progress.js';

/** What shows a run's progress; `end` leaves the place clean for the report. */
export interface ProgressDisplay {
  show(progress: Progress): void;
  end(): void;
}

/** The line for a scenario that has ended; the same at a terminal and in a log. */
export function finishedLine(progress: Extract<Progress, { kind: 'finished' }>): string {
  const { scenario, verdict, broken, durationMs, attempt, reason } = progress;
  const bad = verdict === 'fail' || verdict === 'harness-error';
  const unsure = !bad && verdict !== 'pass' && verdict !== 'not-applicable';
  const sign = bad ? pc.red('✘') : unsure ? pc.yellow('!') : pc.green('✔');
  const again = attempt > 1 ? ' (again, alone)' : '';
  const what = broken.length > 0 ? `  ${broken.join(', ')}` : '';
  const why = reason === '' ? '' : `  ${reason.split('\n')[0]}`;
  return `${sign} ${scenario}${again}  ${pc.dim(`${(durationMs / 1000).toFixed(1)} s`)}${what}${why}`;
}

/** For logs: one line when a scenario has ended. */
export function lineProgress(write: (text: string) => void): ProgressDisplay {
  return {
    show(progress) {
      if (progress.kind === 'begun') {
        const { client, scenarios, checks } = progress;
        write(
          `${client.name} ${client.version}: ${counted(scenarios, 'scenario')}, ${counted(checks, 'rule')}\n`,
        );
      }
      if (progress.kind === 'finished') write(`${finishedLine(progress)}\n`);
    },
    end() {},
  };
}
