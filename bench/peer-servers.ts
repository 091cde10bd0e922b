import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { freePort } from './server-process.js';

/** How a peer is started, and where it has the job. */
export interface Peer {
  readonly command: readonly [string, ...string[]];
  readonly port: number;
  readonly path: string;
  readonly cwd?: string;
  /** What it leaves behind. */
  readonly litter?: string;
}

export interface PeerSource {
  readonly name: string;
  /** Installs it if need be. Throws when it cannot be had. */
  readonly prepare: () => Promise<Peer>;
}

const root = fileURLToPath(new URL('..', import.meta.url));
/** Kept from run to run, because installing takes longer than measuring. */
const INSTALLED = join(tmpdir(), 'omni-bench-peers');
const LONGEST_INSTALL_MS = 240_000;
const WIREMOCK = '3.13.1';

const run = promisify(execFile);

/** Other mock servers that can answer a GET with a fixed job status. */
export function findPeers(folder: string, payload: string, path: string): PeerSource[] {
  const body = readFileSync(payload, 'utf8');
  return [
    { name: 'Prism', prepare: () => prism(path) },
    { name: 'json-server', prepare: () => jsonServer(folder, body) },
    { name: 'Mockoon', prepare: () => mockoon(folder, body, path) },
    { name: 'WireMock', prepare: () => wireMock(folder, body, path) },
  ];
}

async function prism(path: string): Promise<Peer> {
  const port = await freePort();
  const program = join(root, 'node_modules/@stoplight/prism-cli/dist/index.js');
  const options = ['mock', '-h', '127.0.0.1', '-p', String(port), join(root, 'openapi/omni.yaml')];
  return { command: [process.execPath, program, ...options], port, path };
}

async function jsonServer(folder: string, body: string): Promise<Peer> {
  const modules = await installed('json-server@0.17.4');
  const port = await freePort();
  const database = join(folder, 'json-server.json');
  const job = JSON.parse(body) as { id: string };
  writeFileSync(database, JSON.stringify({ jobs: [job] }));
  const program = join(modules, 'json-server/lib/cli/bin.js');
  const options = ['--host', '127.0.0.1', '--port', String(port), '--quiet', database];
  return { command: [process.execPath, program, ...options], port, path: `/jobs/${job.id}`, cwd: folder };
}

async function mockoon(folder: string, body: string, path: string): Promise<Peer> {
  const modules = await installed('@mockoon/cli');
  const port = await freePort();
  const file = join(folder, 'mockoon.json');
  const response = {
    uuid: 'r',
    body,
    latency: 0,
    statusCode: 200,
    label: '',
    headers: [{ key: 'content-type', value: 'application/json' }],
    bodyType: 'INLINE',
    filePath: '',
    databucketID: '',
    sendFileAsBody: false,
    rules: [],
    rulesOperator: 'OR',
    disableTemplating: true,
    fallbackTo404: false,
    default: true,
    crudKey: 'id',
    callbacks: [],
  };
  const route = {
    uuid: 'a',
    type: 'http',
    documentation: '',
    method: 'get',
    endpoint: path.slice(1),
    responses: [response],
    responseMode: null,
  };
  const { lastMigration } = (await run(process.execPath, ['-e', LAST_MIGRATION], { cwd: modules })).stdout
    ? JSON.parse((await run(process.execPath, ['-e', LAST_MIGRATION], { cwd: modules })).stdout)
    : { lastMigration: 33 };
  const environment = { uuid: 'e', lastMigration, name: 'job status', port, hostname: '127.0.0.1' };
  writeFileSync(file, JSON.stringify({ ...environment, routes: [route], rootChildren: [{ type: 'route', uuid: 'a' }] }));
  const program = join(modules, '@mockoon/cli/bin/run.js');
  const options = ['start', '--data', file, '--port', String(port), '--hostname', '127.0.0.1', '--repair'];
  return { command: [process.execPath, program, ...options, '--disable-log-to-file'], port, path };
}
