import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import type { ServerProcess } from './server-process.js';

export interface Load {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** A POST of this body instead of a GET. */
  readonly body?: string;
  /** File of requests to go through in turn instead of `path`. */
  readonly har?: string;
  readonly seconds: number;
}

/** What one server did under load. */
export interface Throughput {
  readonly perSecond: number;
  readonly p99Ms: number;
  /** Processor time of the server for each request: other work on the machine does not change it much. */
  readonly cpuMicros: number | null;
  readonly rssBytes: number | null;
}

const CONNECTIONS = 32;
const autocannon = createRequire(import.meta.url).resolve('autocannon');
const run = promisify(execFile);

/** The part of autocannon's report that is used. */
interface Report {
  readonly '2xx': number;
  readonly non2xx: number;
  readonly errors: number;
  readonly duration: number;
  readonly latency: { readonly p99: number };
}

/** Puts a server under load from a process of its own over kept-alive connections. Throws if any answer was no 2xx. */
export async function putUnderLoad(server: ServerProcess, load: Load): Promise<Throughput> {
  const headers = Object.entries(load.headers).flatMap(([name, value]) => ['-H', `${name}=${value}`]);
  const body = load.body === undefined ? [] : ['-m', 'POST', '-b', load.body];
  const har = load.har === undefined ? [] : ['--har', load.har];
  const args = [
    '-j',
    '-n',
    '-c',
    String(CONNECTIONS),
    '-d',
    String(load.seconds),
    ...headers,
    ...body,
    ...har,
  ];
  const before = server.cpuMs();
  const { stdout } = await run(process.execPath, [autocannon, ...args, server.url + load.path]);
  const after = server.cpuMs();
  const report: Report = JSON.parse(stdout);
  const answered = report['2xx'];
  if (answered === 0 || report.non2xx + report.errors > 0) {
    const what = `${answered} answers 2xx, ${report.non2xx} others, ${report.errors} errors`;
    throw new Error(`${server.name}: ${load.path} under load gave ${what}; the figures would mean nothing.`);
  }
  return {
    perSecond: answered / report.duration,
    p99Ms: report.latency.p99,
    cpuMicros: before === null || after === null ? null : ((after - before) * 1_000) / answered,
    rssBytes: server.rssBytes(),
  };
}
