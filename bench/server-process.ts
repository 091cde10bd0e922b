import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A started server that is being measured. */
export interface ServerProcess {
  readonly name: string;
  readonly url: string;
  /** From the spawn of the process to its first answer 200. */
  readonly startMs: number;
  /** Processor time used so far, children left out; null where the system does not tell. */
  cpuMs(): number | null;
  /** Resident memory now; null where the system does not tell. */
  rssBytes(): number | null;
  stop(): Promise<void>;
}

export interface ServerCommand {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  readonly port: number;
  /** A path that answers 200 once the server serves. */
  readonly ready: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** A server that first makes a million jobs on a busy machine takes its time. */
const LONGEST_START_MS = 180_000;
/** The kernel counts processor time in hundredths of a second on every Linux that Node.js runs on. */
const TICK_MS = 10;
const PAGE_BYTES = 4096;

/** A port nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Starts a server and waits for its first 200. Throws with its last words when there is none. */
export async function startServer({
  name,
  command,
  port,
  ready,
  headers,
  cwd,
}: ServerCommand): Promise<ServerProcess> {
  const [program, ...args] = command;
  const url = `http://127.0.0.1:${port}`;
  const began = performance.now();
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], ...(cwd ? { cwd } : {}) });
  let words = '';
  child.stderr.on('data', (chunk: Buffer) => {
    words = (words + chunk).slice(-1_000);
  });
  const failed = new Promise<never>((_, reject) => child.once('error', reject));
  while (!(await Promise.race([answers200(url + ready, headers), failed]))) {
    const waited = performance.now() - began;
    if (child.exitCode !== null || waited > LONGEST_START_MS) {
      child.kill('SIGKILL');
      throw new Error(
        `${name} did not answer ${ready} with 200 within ${Math.round(waited)} ms. ${words.trim()}`,
      );
    }
    await sleep(1);
  }
  const startMs = performance.now() - began;
  return {
    name,
    url,
    startMs,
    cpuMs: () => cpuMs(child),
    rssBytes: () => rssBytes(child),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

const answers200 = (url: string, headers: Readonly<Record<string, string>> = {}): Promise<boolean> =>
  new Promise((resolve) => {
    const request = get(url, { headers, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.on('error', () => resolve(false));
  });

function cpuMs({ pid }: ChildProcess): number | null {
  const stat = proc(pid, 'stat');
  // The name in the second field may hold spaces; user and system time are 12 and 13 fields after it.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields ? (Number(fields[11]) + Number(fields[12])) * TICK_MS : null;
}

function rssBytes({ pid }: ChildProcess): number | null {
  const pages = proc(pid, 'statm')?.split(' ')[1];
  return pages === undefined ? null : Number(pages) * PAGE_BYTES;
}

function proc(pid: number | undefined, file: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return null;
  }
}
