import { type ChildProcess, spawn } from 'node:child_process';

/**
 * A suite that is killed outright (SIGKILL, out of memory) cannot clean up after itself. One tiny process per run
 * holds the list of client process groups; its standard input ends when the suite does, however that happens, and then
 * it kills what is left and goes. It runs from a string so that it works from source and from the bundle alike.
 */
const WATCHDOG = `
const groups = new Set();
let rest = '';
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});
process.stdin.on('data', (data) => {
  const lines = (rest + data).split('\\n');
  rest = lines.pop();
  for (const line of lines) {
    const id = Number(line.slice(1));
    if (line[0] === '+') groups.add(id); else groups.delete(id);
  }
});
process.stdin.on('close', () => {
  for (const id of groups) { try { process.kill(id, 'SIGKILL'); } catch {} }
});
`;

let watchdog: ChildProcess | undefined;

function theWatchdog(): ChildProcess {
  if (watchdog && watchdog.exitCode === null) return watchdog;
  // An empty environment: NODE_OPTIONS of the suite must not slow or break it.
  const child = spawn(process.execPath, ['-e', WATCHDOG], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    env: {},
  });
  child.on('error', () => {});
  child.stdin?.on('error', () => {});
  child.unref();
  if (child.stdin && 'unref' in child.stdin && typeof child.stdin.unref === 'function') child.stdin.unref();
  watchdog = child;
  return child;
}

/** Have this process (a negative id: the whole group) killed if the suite dies without a chance to do it. */
export function watch(id: number): void {
  theWatchdog().stdin?.write(`+${id}\n`);
}

/** It ended by itself. */
export function unwatch(id: number): void {
  watchdog?.stdin?.write(`-${id}\n`);
}
