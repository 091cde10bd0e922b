import { cpus, loadavg, totalmem } from 'node:os';

/** What the figures were measured on; without it they say little. */
export function machine(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `Node.js ${process.version} on ${process.platform} ${process.arch}, ${cpus().length} x ${cpu?.model.trim()}, ${memory} GB`;
}

/** The load averages of the last 1, 5 and 15 minutes; more than the number of processors means that figures suffer. */
export const load = (): string =>
  loadavg()
    .map((average) => average.toFixed(1))
    .join(' ');
