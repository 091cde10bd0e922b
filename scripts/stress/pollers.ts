/** A process with hundreds of pollers. It is forked by `stress.ts`, and ends when that does. */
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { inParallel } from '../prove/in-parallel.js';
import { clockMs, type Done, type Errand, type Order, SENT_HEADER } from './messages.js';
import { randomFrom } from './random.js';
import { LOOKS, type Look, type Shape, shapes } from './shapes.js';

/** Below the 75 s after which the mock hangs up on an idle connection: on a slow machine the two would cross. */
const IDLE_MS = 30_000;
const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY, timeout: IDLE_MS });

/** Sends one request; resolves with the body of a 2xx once it is all there. */
const call = (errand: Errand, method: string, path: string, body?: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${errand.apiKey}`,
      [SENT_HEADER]: String(clockMs()),
      ...(body === undefined
        ? {}
        : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
    };
    const outgoing = request(`${errand.baseUrl}${path}`, { method, headers, agent }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => {
        const { statusCode = 0 } = response;
        if (statusCode >= 200 && statusCode < 300) resolve(text);
        else reject(new Error(`${method} ${path} was answered ${statusCode}: ${text.slice(0, 200)}`));
      });
      response.on('error', reject);
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });

async function look(errand: Errand, jobId: string, dueMs: number): Promise<Look> {
  const sentMs = performance.now();
  await call(errand, 'GET', `/api/v1/ai/jobs/${jobId}`);
  return { dueMs, sentMs, answeredMs: performance.now() };
}

async function poll(errand: Errand, shape: Shape): Promise<number[]> {
  const random = randomFrom(errand.seed);
  // Clients do not come in step.
  await sleep(random() * 2_000);
  const question = JSON.stringify({ modelId: errand.modelId, prompt: 'Forecast sales for every product?' });
  const answer = await call(errand, 'POST', `/api/v1/ai/jobs?userId=${errand.userId}`, question);
  const { jobId }: { jobId: string } = JSON.parse(answer);
  const first = await look(errand, jobId, performance.now());
  const lateness: number[] = [];
  let last = first;
  for (let number = 2; number <= LOOKS; number += 1) {
    const dueMs = shape.due(number, last, first, random);
    const waitMs = dueMs - performance.now();
    if (waitMs > 0) await sleep(waitMs);
    last = await look(errand, jobId, dueMs);
    lateness.push(last.sentMs - dueMs);
  }
  return lateness;
}

const tell = (done: Done) => process.send?.(done);

process.on('disconnect', () => process.exit(0));
process.on('message', ({ errands, atOnce }: Order) => {
  void inParallel(errands, atOnce, async (errand) => {
    const { id } = errand;
    const shape = shapes.find(({ name }) => name === errand.shape);
    if (!shape) return tell({ id, latenessMs: [], trouble: `There is no shape ${errand.shape}.` });
    await poll(errand, shape).then(
      (latenessMs) => tell({ id, latenessMs }),
      (error: Error) => tell({ id, latenessMs: [], trouble: error.message }),
    );
  });
});
