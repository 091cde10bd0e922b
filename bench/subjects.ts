import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Built } from './built.js';
import { freePort, type ServerProcess, startServer } from './server-process.js';

/** What a client of the mock has to know. */
interface Ready {
  readonly apiKey: string;
  readonly modelId: string;
  readonly embedUsers: readonly { readonly userId: string }[];
}

/** The mock and the limit beside it, holding the same job. */
export interface Subjects {
  readonly mock: ServerProcess;
  readonly bare: ServerProcess;
  readonly headers: Readonly<Record<string, string>>;
  /** The status of a job that is running. */
  readonly statusPath: string;
  readonly submitPath: string;
  readonly submitBody: string;
  /** File with the answer of `statusPath`. */
  readonly payload: string;
}

export const HEALTH = '/_mock/health';

/** Starts the mock as it is installed. Its clock stands still, so that every poll is answered with the same bytes. */
export async function startMock({ mock, folder }: Built, name = 'omni-mock') {
  const port = await freePort();
  const readyFile = join(folder, `ready-${port}.json`);
  const options = ['--port', String(port), '--clock', 'manual', '--json', '--ready-file', readyFile];
  const server = await startServer({
    name,
    command: [process.execPath, mock, ...options],
    port,
    ready: HEALTH,
  });
  return { server, ready: () => JSON.parse(readFileSync(readyFile, 'utf8')) as Ready };
}

/** Starts bare `node:http`, with a job to tell of unless only its start matters. */
export async function startBare({ bare }: Built, key = 'key', payload = ''): Promise<ServerProcess> {
  const port = await freePort();
  const command = [process.execPath, bare, String(port), key, payload] as const;
  return await startServer({ name: 'bare node:http', command, port, ready: HEALTH });
}

/** Starts both, and has the mock make a job that both then tell of. */
export async function startSubjects(built: Built): Promise<Subjects> {
  const { server: mock, ready } = await startMock(built);
  const { apiKey, modelId, embedUsers } = ready();
  const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' };
  const post = (path: string, body: string) => fetch(mock.url + path, { method: 'POST', headers, body });
  const submitPath = `/api/v1/ai/jobs?userId=${embedUsers[0]?.userId}`;
  const submitBody = JSON.stringify({ modelId, prompt: 'Top 5 products by revenue' });
  const { jobId } = (await (await post(submitPath, submitBody)).json()) as { jobId: string };
  // Past the first report of progress and before the answer.
  await post('/_mock/spaces/default/clock', JSON.stringify({ advanceMs: 700 }));
  const statusPath = `/api/v1/ai/jobs/${jobId}`;
  const status = await (await fetch(mock.url + statusPath, { headers })).text();
  const payload = join(built.folder, 'status.json');
  writeFileSync(payload, status);
  const bare = await startBare(built, apiKey, payload);
  return { mock, bare, headers, statusPath, submitPath, submitBody, payload };
}
