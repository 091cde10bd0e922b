import { createLogUpdate } from 'log-update';
import pc from 'picocolors';
import { counted } from '../report/counted.js';
import type { Progress } from '../report/progress.js';
import { finishedLine, nameOf, type ProgressDisplay } from './line-progress.js';
import { fitted } from './pretty/wrapped.js';

const REFRESH_MS = 100;
const COLUMNS = 80;
const ROWS = 24;

interface Running {
  readonly name: string;
  readonly since: number;
  readonly what: string;
}

/** For a terminal: a line per running scenario with its seconds and the client's last move, and a counter. */
export function liveProgress(stream: NodeJS.WriteStream): ProgressDisplay {
  const update = createLogUpdate(stream);
  const running = new Map<string, Running>();
  let before: Extract<Progress, { kind: 'finished' }> | undefined;
  let total: number | undefined;
  let done = 0;
  let hasEnded = false;

  // A line that the terminal breaks in two would be counted as one, and stay when the next picture is drawn.
  const shown = (line: string) => fitted(line, stream.columns || COLUMNS);

  const lineOf = ({ name, since, what }: Running) => {
    const seconds = ((performance.now() - since) / 1000).toFixed(0).padStart(3);
    return shown(`  ${pc.cyan(seconds)} s  ${name}${what === '' ? '' : `  ${pc.dim(what)}`}`);
  };

  const draw = () => {
    const room = Math.max(3, (stream.rows || ROWS) - 3);
    const lines = [...running.values()].map(lineOf);
    const hidden = lines.length - room;
    const seen = hidden > 0 ? [...lines.slice(0, room), `  … and ${hidden} more`] : lines;
    update([...seen, shown(counter(total, done))].join('\n'));
  };
  const timer = setInterval(draw, REFRESH_MS).unref();
  draw();

  return {
    show(progress) {
      if (progress.kind === 'begun') {
        total = progress.scenarios;
        return;
      }
      const { scenario } = progress;
      if (progress.kind === 'started')
        running.set(scenario, { name: nameOf(progress), since: performance.now(), what: '' });
      else if (progress.kind === 'sighted') {
        const entry = running.get(scenario);
        if (entry) running.set(scenario, { ...entry, what: progress.what });
      } else {
        running.delete(scenario);
        if (progress.attempt === 1) done += 1;
        update.clear();
        stream.write(`${shown(finishedLine(progress, before))}\n`);
        before = progress;
        draw();
      }
    },
    end() {
      if (hasEnded) return;
      hasEnded = true;
      clearInterval(timer);
      update.clear();
      update.done();
      if (before) stream.write('\n');
    },
  };
}

function counter(total: number | undefined, done: number): string {
  if (total === undefined) return 'Starting the client …';
  const count = `${done} of ${counted(total, 'scenario')} done`;
  return done < total ? count : `${count}; some are played again, alone`;
}
