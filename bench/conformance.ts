import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunReport } from '../conformance/index.js';
import { DEFAULT_JOBS } from '../conformance/runner/run-options.js';
import type { TraceEvent } from '../mock-server/index.js';
import { bigTrace } from './big-trace.js';
import type { Built } from './built.js';
import { type TreeUse, watchTree } from './process-tree.js';
import { median, quantile } from './statistics.js';

const BIG = 100_000;

/** One run of the program, from its spawn to its exit. */
interface Timed {
  readonly ms: number;
  readonly use: TreeUse | null;
}

/** What the suite itself takes. */
export interface Conformance {
  readonly jobs: number;
  /** Full runs of the reference client, one after the other. */
  readonly runs: readonly Timed[];
  readonly scenarios: number;
  /** The one that took longest, and how long it takes with nothing beside it. */
  readonly longest: { readonly name: string; readonly aloneMs: number };
  /** From the spawn of a client to its hello, while the others run; and that of a node that does nothing. */
  readonly clientStart: { readonly medianMs: number; readonly worstMs: number; readonly emptyMs: number };
  /** Grading a recording, and reading the same file as JSON and nothing else. */
  readonly grading: Timed & { readonly exchanges: number; readonly parseMs: number };
  /** `grade` on a script that asks one question, and how long the script itself took. */
  readonly firstVerdict: { readonly ms: number; readonly scriptMs: number };
}

/** Measures the suite as it is installed. Throws when the reference client does not pass. */
export async function conformance(built: Built, rounds: number): Promise<Conformance> {
  const { folder, conformance: program, referenceAdapter } = built;
  const client = ['--', process.execPath, referenceAdapter];
  const traces = join(folder, 'traces');
  const runs: Timed[] = [];
  let report: RunReport | undefined;
  for (let round = 0; round < Math.min(rounds, 3); round += 1) {
    rmSync(traces, { recursive: true, force: true });
    mkdirSync(traces);
    const file = join(folder, 'report.json');
    runs.push(await timed([program, 'run', '--report', `json=${file}`, '--traces', traces, ...client]));
    report = JSON.parse(readFileSync(file, 'utf8'));
  }
  const [longest] = [...(report?.scenarios ?? [])].sort((a, b) => b.durationMs - a.durationMs);
  if (!longest) throw new Error('The run played no scenario.');
  return {
    jobs: DEFAULT_JOBS,
    runs,
    scenarios: report?.scenarios.length ?? 0,
    longest: { name: longest.name, aloneMs: await alone(built, longest.name) },
    clientStart: { ...clientStarts(traces), emptyMs: (await timed(['-e', '0'])).ms },
    grading: await gradeBigTrace(built),
    firstVerdict: await firstVerdict(built),
  };
}

/** Runs node to its end. Throws with its last words unless it ends as one of `codes`. */
async function timed(args: readonly string[], codes: readonly number[] = [0]): Promise<Timed> {
  const began = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let words = '';
  const listen = (chunk: Buffer) => {
    words = (words + chunk).slice(-2_000);
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const watch = child.pid === undefined ? undefined : watchTree(child.pid);
  const [code] = (await once(child, 'exit')) as [number | null];
  const ms = performance.now() - began;
  const use = watch?.stop() ?? null;
  if (code === null || !codes.includes(code))
    throw new Error(`node ${args.slice(0, 4).join(' ')} ended with ${code}. It said:\n${words.trim()}`);
  return { ms, use };
}

/** A part of a run is never a verdict, hence the exit code 3. */
async function alone(
  { folder, conformance: program, referenceAdapter }: Built,
  name: string,
): Promise<number> {
  const file = join(folder, 'alone.json');
  const client = ['--', process.execPath, referenceAdapter];
  await timed([program, 'run', '--run', name, '--jobs', '1', '--report', `json=${file}`, ...client], [3]);
  const report: RunReport = JSON.parse(readFileSync(file, 'utf8'));
  return report.scenarios[0]?.durationMs ?? Number.NaN;
}

function clientStarts(traces: string): { medianMs: number; worstMs: number } {
  const starts = readdirSync(traces).flatMap((name) => {
    const lines = readFileSync(join(traces, name), 'utf8').trim().split('\n');
    const events = lines.map((line): TraceEvent => JSON.parse(line));
    const started = events.find((event) => event.kind === 'process' && event.change === 'started');
    const hello = events.find((event) => event.kind === 'adapter' && event.direction === 'from-adapter');
    return started && hello ? [hello.wallMs - started.wallMs] : [];
  });
  return { medianMs: median(starts), worstMs: quantile(starts, 1) };
}

async function gradeBigTrace({ folder, conformance: program }: Built): Promise<Conformance['grading']> {
  const file = join(folder, 'big.jsonl');
  const trace = bigTrace(BIG);
  writeFileSync(file, trace.map((event) => `${JSON.stringify(event)}\n`).join(''));
  const began = performance.now();
  for (const line of readFileSync(file, 'utf8').split('\n')) if (line !== '') JSON.parse(line);
  const parseMs = performance.now() - began;
  const exchanges = trace.filter(({ kind }) => kind === 'exchange').length;
  return { ...(await timed([program, 'grade', '--trace', file], [0, 1])), exchanges, parseMs };
}

/** What somebody has who has not read any documentation of the suite. */
const SCRIPT = `
  import { writeFileSync } from 'node:fs';
  const began = performance.now();
  const { OMNI_BASE_URL: base, OMNI_API_KEY: key, OMNI_MODEL_ID: modelId, OMNI_USER_ID: userId } = process.env;
  const call = async (path, init = {}) =>
    (await fetch(base + path, { ...init, headers: { authorization: 'Bearer ' + key, 'content-type': 'application/json' } })).text();
  const body = JSON.stringify({ modelId, prompt: 'Top 5 products by revenue' });
  const { jobId } = JSON.parse(await call('/api/v1/ai/jobs?userId=' + userId, { method: 'POST', body }));
  for (let state = ''; state !== 'COMPLETE'; ) {
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    ({ state } = JSON.parse(await call('/api/v1/ai/jobs/' + jobId)));
  }
  await call('/api/v1/ai/jobs/' + jobId + '/result');
  writeFileSync(process.argv[2], String(performance.now() - began));`;

async function firstVerdict({ folder, conformance: program }: Built): Promise<Conformance['firstVerdict']> {
  const [script, told] = [join(folder, 'one-question.mjs'), join(folder, 'one-question.ms')];
  writeFileSync(script, SCRIPT);
  const { ms } = await timed([program, 'grade', '--', process.execPath, script, told]);
  return { ms, scriptMs: Number(readFileSync(told, 'utf8')) };
}
