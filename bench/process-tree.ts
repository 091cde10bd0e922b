import { readdirSync, readFileSync } from 'node:fs';

/** A process and all that it started, at one moment or at the most. */
export interface TreeUse {
  readonly processes: number;
  readonly rssBytes: number;
  /** Processor time so far of the first process and of all that ended before it; of those alive nothing. */
  readonly cpuMs: number;
}

const TICK_MS = 10;
const PAGE_BYTES = 4096;
const SAMPLE_EVERY_MS = 200;

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly rssBytes: number;
  readonly cpuMs: number;
}

/** Watches a process until it is told to stop; null where the system does not tell. */
export function watchTree(root: number): { stop(): TreeUse | null } {
  let most: TreeUse | null = null;
  const sample = () => {
    const now = useOf(root);
    if (!now) return;
    most = {
      processes: Math.max(now.processes, most?.processes ?? 0),
      rssBytes: Math.max(now.rssBytes, most?.rssBytes ?? 0),
      cpuMs: Math.max(now.cpuMs, most?.cpuMs ?? 0),
    };
  };
  const timer = setInterval(sample, SAMPLE_EVERY_MS);
  sample();
  return {
    stop() {
      clearInterval(timer);
      return most;
    },
  };
}

function useOf(root: number): TreeUse | null {
  const all = allProcesses();
  const first = all.find(({ pid }) => pid === root);
  if (!first) return null;
  const tree = [first];
  for (const parent of tree) tree.push(...all.filter((child) => child.parent === parent.pid));
  return {
    processes: tree.length,
    rssBytes: tree.reduce((sum, { rssBytes }) => sum + rssBytes, 0),
    cpuMs: first.cpuMs,
  };
}

function allProcesses(): Process[] {
  let names: string[];
  try {
    names = readdirSync('/proc');
  } catch {
    return [];
  }
  return names.filter((name) => /^\d+$/.test(name)).flatMap((name) => processOf(name) ?? []);
}

function processOf(name: string): Process | undefined {
  try {
    const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
    // The name in the second field may hold spaces. After it come state and parent; times stand 12 to 15 further on.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    return {
      pid: Number(name),
      parent: Number(fields[1]),
      rssBytes: Number(fields[21]) * PAGE_BYTES,
      cpuMs: ticks * TICK_MS,
    };
  } catch {
    // It ended meanwhile.
    return undefined;
  }
}
