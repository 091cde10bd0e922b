import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Built } from './built.js';
import { freePort, type ServerProcess, startServer } from './server-process.js';
import { median, quantile } from './statistics.js';
import { HEALTH } from './subjects.js';
import { type Comparison, compare } from './throughput.js';

export interface Webhooks {
  /** Signed deliveries a second to one receiver: bare `node:http` first, then the mock. */
  readonly deliveries: readonly {
    readonly name: string;
    readonly perSecond: number;
    readonly ratio: number;
  }[];
  readonly pending: {
    readonly count: number;
    /** What they take of resident memory beside a world of the same jobs without webhooks; null where nobody tells. */
    readonly bytesEach: number | null;
    /** Moving the clock by a millisecond in which nothing is due. */
    readonly advance: readonly { readonly name: string; readonly medianMs: number; readonly p99Ms: number }[];
    /** Polls of another job: with none waiting, and with all of them. */
    readonly polls: readonly Comparison[];
    /** From the move of the clock that makes all of them due until each has been tried again. */
    readonly roundMs: number;
  };
}

const DELIVERIES = 2_000;
const PENDING = 10_000;
const ADVANCES = 300;
/** As many as the mock sends to one receiver at once. */
const AT_ONCE = 50;
const PROMPT = 'Tell me a joke';

interface Space {
  readonly server: ServerProcess;
  readonly headers: Readonly<Record<string, string>>;
  readonly submitPath: string;
  readonly modelId: string;
}

/** What webhooks cost: sending them, and waiting to send them again. */
export async function webhooks(built: Built, rounds: number): Promise<Webhooks> {
  return { deliveries: await deliveries(built, rounds), pending: await pendingRetries(built, rounds) };
}

async function deliveries(built: Built, rounds: number): Promise<Webhooks['deliveries']> {
  const port = await freePort();
  const command = [process.execPath, built.webhookReceiver, String(port)] as const;
  const receiver = await startServer({ name: 'receiver', command, port, ready: '/' });
  const mock = await startMock(built);
  try {
    const bare: number[] = [];
    const ours: number[] = [];
    for (let round = -1; round < rounds; round++) {
      const bareMs = await sendBare(built, `${receiver.url}/hooks`);
      await submit(mock, DELIVERIES, `${receiver.url}/hooks`);
      const mockMs = await moved(mock, { advanceMs: 60_000, awaitWebhooks: true });
      if (round < 0) continue;
      bare.push((DELIVERIES / bareMs) * 1_000);
      ours.push((DELIVERIES / mockMs) * 1_000);
    }
    return [
      { name: 'bare node:http', perSecond: median(bare), ratio: 1 },
      {
        name: 'omni-mock',
        perSecond: median(ours),
        ratio: median(ours.map((perSecond, i) => perSecond / (bare[i] ?? perSecond))),
      },
    ];
  } finally {
    await Promise.all([receiver.stop(), mock.server.stop()]);
  }
}

async function sendBare({ bareSender }: Built, url: string): Promise<number> {
  const args = [bareSender, url, String(DELIVERIES), String(AT_ONCE)];
  return Number((await promisify(execFile)(process.execPath, args)).stdout);
}

async function pendingRetries(built: Built, rounds: number): Promise<Webhooks['pending']> {
  const [idle, busy] = [await startMock(built), await startMock(built)];
  try {
    // Nobody listens there, so that every first attempt fails.
    const nowhere = `http://127.0.0.1:${await freePort()}/hooks`;
    await submit(idle, PENDING);
    await submit(busy, PENDING, nowhere);
    for (const space of [idle, busy]) await moved(space, { advanceMs: 1_000, awaitWebhooks: true });
    const waiting = await pendingCount(busy);
    if (waiting !== PENDING) throw new Error(`Expected ${PENDING} waiting deliveries, there are ${waiting}.`);
    const [without, withThem] = [idle.server.rssBytes(), busy.server.rssBytes()];
    const polls = await compare(
      rounds,
      await Promise.all(
        [idle, busy].map(async (space) => ({
          server: space.server,
          load: { path: await aJob(space), headers: space.headers },
        })),
      ),
    );
    const advance = [await advances(idle, 'none'), await advances(busy, `${PENDING} waiting`)];
    const roundMs = await moved(busy, { advanceMs: 60_000, awaitWebhooks: true });
    const bytesEach =
      without === null || withThem === null ? null : Math.max(0, withThem - without) / PENDING;
    return { count: PENDING, bytesEach, advance, polls, roundMs };
  } finally {
    await Promise.all([idle.server.stop(), busy.server.stop()]);
  }
}

async function startMock({ mock, folder }: Built): Promise<Space> {
  const port = await freePort();
  const readyFile = join(folder, `ready-${port}.json`);
  const options = ['--port', String(port), '--clock', 'manual', '--json', '--ready-file', readyFile];
  const command = [process.execPath, mock, ...options] as const;
  const server = await startServer({ name: 'omni-mock', command, port, ready: HEALTH });
  const { apiKey, modelId, embedUsers } = JSON.parse(readFileSync(readyFile, 'utf8'));
  const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' };
  return { server, headers, modelId, submitPath: `/api/v1/ai/jobs?userId=${embedUsers[0]?.userId}` };
}

/** Makes jobs that say how they ended to this address, if there is one. */
async function submit(space: Space, count: number, webhookUrl?: string): Promise<void> {
  const webhookSigningSecret = 'a secret of the bench';
  let next = 0;
  const worker = async () => {
    while (next < count) {
      const webhookMetadata = { ticket: next++ };
      await jobOf(
        space,
        webhookUrl === undefined ? {} : { webhookUrl, webhookSigningSecret, webhookMetadata },
      );
    }
  };
  await Promise.all(Array.from({ length: 16 }, worker));
}

async function jobOf({ server, headers, submitPath, modelId }: Space, more: object = {}): Promise<string> {
  const body = JSON.stringify({ modelId, prompt: PROMPT, ...more });
  const answer = await fetch(server.url + submitPath, { method: 'POST', headers, body });
  if (answer.status !== 201) throw new Error(`A submit was answered ${answer.status} instead of 201.`);
  return ((await answer.json()) as { jobId: string }).jobId;
}

const aJob = async (space: Space): Promise<string> => `/api/v1/ai/jobs/${await jobOf(space)}`;

/** Milliseconds that a move of the clock takes. */
async function moved({ server }: Space, move: object): Promise<number> {
  const began = performance.now();
  const answer = await fetch(`${server.url}/_mock/spaces/default/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(move),
  });
  await answer.text();
  if (answer.status !== 200) throw new Error(`A move of the clock was answered ${answer.status}.`);
  return performance.now() - began;
}

async function advances(space: Space, name: string) {
  const times: number[] = [];
  for (let n = 0; n < ADVANCES; n++) times.push(await moved(space, { advanceMs: 1 }));
  return { name, medianMs: median(times), p99Ms: quantile(times, 0.99) };
}

async function pendingCount({ server }: Space): Promise<number> {
  const list = await fetch(`${server.url}/_mock/spaces/default/webhooks`);
  return ((await list.json()) as { pending: unknown[] }).pending.length;
}
