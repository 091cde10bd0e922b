import { createLogUpdate } from 'log-update';
import pc from 'picocolors';
import { counted } from '../report/counted.js';
import { finishedLine, type ProgressDisplay } from './line-progress.js';

const REFRESH_MS = 100;

/** For a terminal: a line per running scenario with its seconds and the client's last move, and a counter. */
export function liveProgress(stream: NodeJS.WriteStream): ProgressDisplay {
  const update = createLogUpdate(stream);
  const running = new Map<string, { since: number; what: string }>();
  let total = 0;
  let done = 0;

  const draw = () => {
    const now = performance.now();
    const room = Math.max(3, (stream.rows ?? 24) - 3);
    const lines = [...running].map(([name, { since, what }]) => {
      const seconds = ((now - since) / 1000).toFixed(0).padStart(3);
      return `  ${pc.cyan(seconds)} s  ${name}  ${pc.dim(what)}`;
    });
    const hidden = lines.length - room;
    const shown = hidden > 0 ? [...lines.slice(0, room), `  … and ${hidden} more`] : lines;
    update([...shown, `${done} of ${counted(total, 'scenario')} done`].join('\n'));
  };
  const timer = setInterval(draw, REFRESH_MS).unref();

  return {
    show(progress) {
      if (progress.kind === 'begun') total = progress.scenarios;
      else if (progress.kind === 'started')
        running.set(progress.scenario, { since: performance.now(), what: '' });
      else if (progress.kind === 'sighted') {
        const entry = running.get(progress.scenario);
        if (entry) entry.what = progress.what;
      } else {
        running.delete(progress.scenario);
        if (progress.attempt === 1) done += 1;
        update.clear();
        stream.write(`${finishedLine(progress)}\n`);
        draw();
      }
    },
    end() {
      clearInterval(timer);
      update.clear();
      update.done();
    },
  };
}
