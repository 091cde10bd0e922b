import { readFileSync } from 'node:fs';

const PRELUDE = `
const { createInterface } = require('node:readline');
const say = (message) => process.stdout.write(JSON.stringify(message) + '\\n');
const on = {
  hello: ({ id }) => say({ id, ok: true, name: 'fake', version: '1', protocol: 1, capabilities: ['ask'] }),
  ask: ({ id }) => say({ id, ok: true, outcome: 'answered', text: 'It depends.' }),
  bye: ({ id }) => { say({ id, ok: true }); process.exit(0); },
};
const listen = (then = () => process.exit(0)) => createInterface({ input: process.stdin })
  .on('line', (line) => { const message = JSON.parse(line); on[message.verb](message); })
  .on('close', then);
`;

/**
 * The command of an adapter that behaves, but for what this code changes. It may use `on`, `say` and `listen`; without
 * a call of `listen` it is started at the end.
 */
export function fakeAdapter(code = ''): string[] {
  return [process.execPath, '-e', `${PRELUDE}\n${code}\n${code.includes('listen(') ? '' : 'listen();'}`];
}

/** Code for an adapter that ignores a polite request to end and the end of its input. */
export const STUBBORN = `process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); listen(() => {});`;

/** Code that forks a process which would stay for ever, and tells its id on standard error. */
export const FORKS = `
const { spawn } = require('node:child_process');
const forked = spawn(process.execPath, ['-e', 'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000)'], { stdio: 'inherit' });
process.stderr.write('forked ' + forked.pid + '\\n');
`;

/** Whether a process runs; one that is dead and only not yet collected does not. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3) !== 'Z';
  } catch {
    return process.platform !== 'linux';
  }
}
