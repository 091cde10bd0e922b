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

type Finished = Extract<Progress, { kind: 'finished' }>;

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

const reasonOf = ({ reason }: Finished): string => plainText(reason.split('\n')[0] ?? '');

/** The same word for both, so that a scenario is found again in the report. */
export const nameOf = ({ scenario, attempt }: Pick<Finished, 'scenario' | 'attempt'>): string =>
  attempt > 1 ? `${scenario} (again, alone)` : scenario;

/** The line for a scenario that has ended; the same at a terminal and in a log. A reason that goes on is not repeated. */
export function finishedLine(progress: Finished, before?: Finished): string {
  const { verdict, broken, doubtful = [], durationMs } = progress;
  const sign = COLOR[verdict](SIGN[verdict]);
  const what = broken.length > 0 ? `  ${broken.join(', ')}` : '';
  const doubt = doubtful.length > 0 ? `  in doubt, as time alone says so: ${doubtful.join(', ')}` : '';
  const reason = reasonOf(progress);
  const why = reason === '' ? '' : before && reasonOf(before) === reason ? '  ″' : `  ${reason}`;
  return `${sign} ${nameOf(progress)}  ${pc.dim(`${(durationMs / 1000).toFixed(1)} s`)}${what}${doubt}${why}`;
}

/** For logs: one line when a scenario has ended. */
export function lineProgress(write: (text: string) => void): ProgressDisplay {
  let before: Finished | undefined;
  return {
    show(progress) {
      if (progress.kind === 'begun') {
        const { client, scenarios, checks } = progress;
        const who = plainText(`${client.name} ${client.version}`);
        write(unsteered(`${who}: ${counted(scenarios, 'scenario')}, ${counted(checks, 'rule')}\n`));
      }
      if (progress.kind === 'finished') {
        write(unsteered(`${finishedLine(progress, before)}\n`));
        before = progress;
      }
    },
    end() {
      // The report goes to another stream, and mostly to the same place.
      if (before) write('\n');
      before = undefined;
    },
  };
}
