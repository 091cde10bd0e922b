import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import type { ServerProcess } from './server-process.js';

/** What is asked of a server over and over: one request, or those of a HAR file in turn. */
export type Load = { readonly headers: Readonly<Record<string, string>> } & (
  | { readonly path: string; readonly body?: string }
  | { readonly har: string }
);

/** What one server did under load. */
export interface Throughput {
  readonly perSecond: number;
  readonly p99Ms: number;
  /** Processor time of the server for each request: other work on the machine does not change it much. */
  readonly cpuMicros: number | null;
  readonly rssBytes: number | null;
}

const CONNECTIONS = 32;
const ROUND_SECONDS = 2;
/** Enough for the engine to have compiled what is called at every request, however busy the machine is. */
const WARM_UP_REQUESTS = 15_000;

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

/** Lets the engine compile. A slow server gets a slow server's share. */
export const warmUp = async (server: ServerProcess, load: Load, requests = WARM_UP_REQUESTS): Promise<void> =>
  void (await fire(server, load, ['-a', String(requests)]));

/** Puts a server under load from a process of its own over kept-alive connections. Throws if any answer was no 2xx. */
export async function putUnderLoad(server: ServerProcess, load: Load): Promise<Throughput> {
  const before = server.cpuMs();
  const report = await fire(server, load, ['-d', String(ROUND_SECONDS)]);
  const after = server.cpuMs();
  return {
    perSecond: report['2xx'] / report.duration,
    p99Ms: report.latency.p99,
    cpuMicros: before === null || after === null ? null : ((after - before) * 1_000) / report['2xx'],
    rssBytes: server.rssBytes(),
  };
}

async function fire(server: ServerProcess, load: Load, howMuch: readonly string[]): Promise<Report> {
  const headers = Object.entries(load.headers).flatMap(([name, value]) => ['-H', `${name}=${value}`]);
  const path = 'path' in load ? load.path : '/';
  const what =
    'har' in load ? ['--har', load.har] : load.body === undefined ? [] : ['-m', 'POST', '-b', load.body];
  const args = ['-j', '-n', '-c', String(CONNECTIONS), ...howMuch, ...headers, ...what, server.url + path];
  const { stdout } = await run(process.execPath, [autocannon, ...args]);
  const report: Report = JSON.parse(stdout);
  if (report['2xx'] === 0 || report.non2xx + report.errors > 0) {
    const seen = `${report['2xx']} answers 2xx, ${report.non2xx} others, ${report.errors} errors`;
    throw new Error(`${server.name}: ${path} under load gave ${seen}; the figures would mean nothing.`);
  }
  return report;
}
