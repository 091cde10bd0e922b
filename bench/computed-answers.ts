import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Built } from './built.js';
import { freePort, type ServerProcess, startServer } from './server-process.js';
import { median, quantile } from './statistics.js';
import { HEALTH } from './subjects.js';

export interface ComputedAnswers {
  /** The first question of a process: the SQL engine and the rows are loaded for it. */
  readonly firstMs: number;
  /** Questions nobody asked before, from the submit to the result, one after the other. */
  readonly fresh: Spread;
  /** The same questions once more. */
  readonly again: Spread;
  /** Spaces at once, each with a question of its own answered. */
  readonly spaces: { readonly count: number; readonly msEach: number; readonly bytesEach: number | null };
}

export interface Spread {
  readonly count: number;
  readonly medianMs: number;
  readonly p99Ms: number;
}

interface Space {
  readonly baseUrl: string;
  readonly keys: { readonly organization: string };
  readonly modelId: string;
  readonly embedUsers: readonly { readonly userId: string }[];
}

const MEASURES = ['revenue', 'orders', 'units', 'returned units', 'return rate', 'average price'];
const DIMENSIONS = ['product', 'category', 'store', 'region', 'channel', 'month', 'quarter', 'year'];
const PERIODS = ['', ' in 2024', ' in 2025', ' last quarter'];

/** Every question once: the grid is larger than what the mock keeps of answers for anybody else. */
const QUESTIONS = MEASURES.flatMap((measure) =>
  DIMENSIONS.flatMap((dimension) => PERIODS.map((period) => `${measure} by ${dimension}${period}`)),
);

const SPACES = 1_000;

/** What an answer costs that is computed, through HTTP and against the mock as it is installed. */
export async function computedAnswers({ mock, folder }: Built): Promise<ComputedAnswers> {
  const port = await freePort();
  const readyFile = join(folder, `ready-${port}.json`);
  const options = ['--port', String(port), '--profile', 'instant', '--json', '--ready-file', readyFile];
  const server = await startServer({
    name: 'omni-mock',
    command: [process.execPath, mock, ...options],
    port,
    ready: HEALTH,
  });
  try {
    const { apiKey, ...ready } = JSON.parse(readFileSync(readyFile, 'utf8'));
    const space: Space = { ...ready, keys: { organization: apiKey } };
    const firstMs = await answered(space, QUESTIONS[0] ?? '');
    const fresh = await asked(space, QUESTIONS.slice(1));
    const again = await asked(space, QUESTIONS.slice(1));
    return { firstMs, fresh, again, spaces: await manySpaces(server) };
  } finally {
    await server.stop();
  }
}

async function manySpaces(server: ServerProcess): Promise<ComputedAnswers['spaces']> {
  const before = server.rssBytes();
  const began = performance.now();
  for (let n = 0; n < SPACES; n++) {
    const made = await fetch(`${server.url}/_mock/spaces`, { method: 'POST', body: '{"profile":"instant"}' });
    await answered((await made.json()) as Space, QUESTIONS[n % QUESTIONS.length] ?? '');
  }
  const msEach = (performance.now() - began) / SPACES;
  const after = server.rssBytes();
  const bytesEach = before === null || after === null ? null : Math.max(0, after - before) / SPACES;
  return { count: SPACES, msEach, bytesEach };
}

async function asked(space: Space, questions: readonly string[]): Promise<Spread> {
  const times: number[] = [];
  for (const question of questions) times.push(await answered(space, question));
  return { count: times.length, medianMs: median(times), p99Ms: quantile(times, 0.99) };
}

/** Milliseconds from a submit to its result. Throws when the answer rests on no query: then nothing was computed. */
async function answered({ baseUrl, keys, modelId, embedUsers }: Space, prompt: string): Promise<number> {
  const headers = { authorization: `Bearer ${keys.organization}`, 'content-type': 'application/json' };
  const began = performance.now();
  const submitted = await fetch(`${baseUrl}/api/v1/ai/jobs?userId=${embedUsers[0]?.userId}`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ modelId, prompt }),
  });
  const { jobId } = (await submitted.json()) as { jobId: string };
  const status = await fetch(`${baseUrl}/api/v1/ai/jobs/${jobId}`, { headers });
  const { state } = (await status.json()) as { state: string };
  const result = await fetch(`${baseUrl}/api/v1/ai/jobs/${jobId}/result`, { headers });
  const body = await result.text();
  const took = performance.now() - began;
  if (state !== 'COMPLETE' || !body.includes('"generate_query"'))
    throw new Error(`"${prompt}" was not computed (${state}): ${body.slice(0, 200)}`);
  return took;
}
