import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { unwatch, watch } from './process-watchdog.js';
import { killStragglers, marked } from './stragglers.js';

/** How the client's process ended. */
export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Why it could not even be started. */
  readonly startError?: string;
}

/** What is used of a process once it runs. */
export type Child = Pick<ChildProcess, 'stdin' | 'stdout' | 'stderr' | 'exitCode' | 'signalCode'>;

export interface ClientProcess {
  readonly child: Child | undefined;
  readonly exited: Promise<Exit>;
  /** SIGTERM to the whole group, SIGKILL after the grace. Resolves once it is gone; says whether it had to be killed. */
  stop(graceMs?: number): Promise<{ exit: Exit; killed: boolean }>;
  /** SIGKILL to the whole group. Resolves once it is gone. */
  kill(): Promise<Exit>;
  /** SIGINT to the process alone, as to somebody who is asked to come to an end. */
  interrupt(): void;
}

/** Windows has no process groups; there the process itself is all that can be reached. */
const groupOf = (pid: number): number => (process.platform === 'win32' ? pid : -pid);

const live = new Set<number>();
let cleanupInstalled = false;

function signalTo(id: number, signal: NodeJS.Signals): void {
  try {
    process.kill(id, signal);
  } catch {
    // Already gone, which is what was wanted.
  }
}

/** Kills every client process started here and still alive; for the last moment of the suite's own life. */
export function killAllClients(): void {
  for (const id of live) signalTo(id, 'SIGKILL');
  live.clear();
  if (cleanupInstalled) killStragglers();
}

/** Starts a command (never through a shell) in a process group of its own, so that what it forks dies with it. */
export function startClientProcess(
  command: readonly string[],
  options: { env: NodeJS.ProcessEnv; stdin: 'pipe' | 'ignore' },
): ClientProcess {
  const [program = '', ...args] = command;
  let child: ChildProcess;
  try {
    child = spawn(program, args, {
      detached: process.platform !== 'win32',
      env: marked(options.env),
      stdio: [options.stdin, 'pipe', 'pipe'],
    });
  } catch (error) {
    return neverStarted(startErrorText(program, error));
  }
  const group = child.pid === undefined ? undefined : groupOf(child.pid);
  if (group !== undefined) register(group);
  const exited = new Promise<Exit>((resolve) => {
    child.once('error', (error) => {
      if (child.pid === undefined)
        resolve({ code: null, signal: null, startError: startErrorText(program, error) });
    });
    child.once('exit', (code, signal) => {
      if (group !== undefined) {
        // Whatever it forked must not outlive it.
        signalTo(group, 'SIGKILL');
        live.delete(group);
        unwatch(group);
      }
      resolve({ code, signal });
    });
  });
  return {
    child,
    exited,
    async stop(graceMs = 2_000) {
      if (group === undefined || child.exitCode !== null || child.signalCode !== null) {
        return { exit: await exited, killed: false };
      }
      signalTo(group, 'SIGTERM');
      let killed = false;
      const timer = setTimeout(() => {
        killed = true;
        signalTo(group, 'SIGKILL');
      }, graceMs);
      const exit = await exited;
      clearTimeout(timer);
      return { exit, killed };
    },
    kill() {
      if (group !== undefined) signalTo(group, 'SIGKILL');
      return exited;
    },
    interrupt() {
      if (group !== undefined && child.exitCode === null && child.signalCode === null)
        signalTo(Math.abs(group), 'SIGINT');
    },
  };
}

/** Resolves when the process's output has all been read; a grandchild that keeps a pipe open is not waited for. */
export async function outputDrained(child: Child, withinMs = 500): Promise<void> {
  const open = [child.stdout, child.stderr].filter((stream) => stream !== null && !stream.closed);
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, withinMs);
  });
  await Promise.race([Promise.all(open.map((stream) => stream && once(stream, 'close'))), patience]);
  clearTimeout(timer);
  child.stdout?.destroy();
  child.stderr?.destroy();
  child.stdin?.destroy();
}

function register(group: number): void {
  live.add(group);
  watch(group);
  if (cleanupInstalled) return;
  cleanupInstalled = true;
  process.on('exit', killAllClients);
}

function neverStarted(startError: string): ClientProcess {
  const exit: Exit = { code: null, signal: null, startError };
  return {
    child: undefined,
    exited: Promise.resolve(exit),
    stop: async () => ({ exit, killed: false }),
    kill: async () => exit,
    interrupt: () => {},
  };
}

function startErrorText(program: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return `There is no command \`${program}\`: check its spelling and your PATH.`;
  if (code === 'EACCES')
    return `\`${program}\` may not be executed: check its permissions, or name its interpreter first.`;
  return `\`${program}\` could not be started: ${error instanceof Error ? error.message : String(error)}`;
}

/** How a process ended, as a person says it. */
export function describeExit(exit: Exit): string {
  if (exit.startError !== undefined) return exit.startError;
  return exit.signal ? `ended by ${exit.signal}` : `exited with code ${exit.code}`;
}
