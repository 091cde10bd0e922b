import { type ChildProcess, spawn } from 'node:child_process';

/** Works for nothing, and looks up often enough to notice that nobody holds the other end of its standard input. */
const WORK = `
  process.stdin.resume().on('end', () => process.exit(0)).on('error', () => process.exit(0));
  const work = () => { const end = Date.now() + 50; while (Date.now() < end); setImmediate(work); };
  work();`;

/** Starts processes that want a processor each. They end with this one, however it ends. */
export function startBusyProcesses(count: number): { stop(): void } {
  const children: ChildProcess[] = Array.from({ length: count }, () =>
    spawn(process.execPath, ['-e', WORK], { stdio: ['pipe', 'ignore', 'ignore'] }),
  );
  return {
    stop() {
      for (const child of children) child.kill('SIGKILL');
    },
  };
}
