import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** The built program: `npm test` builds it first. */
const BIN = fileURLToPath(new URL('../../../bin/omni-conformance.cjs', import.meta.url));

export interface RunningProgram {
  readonly child: ChildProcess;
  /** What it has written until now, on both outputs. */
  readonly out: () => string;
  readonly ended: Promise<{ readonly code: number | null; readonly out: string }>;
}

/** Starts `omni-conformance` as a person does. */
export function startProgram(
  args: readonly string[],
  options: Pick<SpawnOptions, 'cwd' | 'env'> = {},
): RunningProgram {
  const child = spawn(process.execPath, [BIN, ...args], { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const pieces: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => pieces.push(text));
  }
  const out = () => pieces.join('');
  return { child, out, ended: once(child, 'close').then(([code]) => ({ code, out: out() })) };
}

/** Runs `omni-conformance` to its end. */
export const program = (args: readonly string[], options: Parameters<typeof startProgram>[1] = {}) =>
  startProgram(args, options).ended;
