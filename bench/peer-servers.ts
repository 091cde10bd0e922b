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
  const headers = [{ key: 'content-type', value: 'application/json' }];
  const response = {
    uuid: 'response',
    statusCode: 200,
    headers,
    body,
    disableTemplating: true,
    default: true,
  };
  const route = {
    uuid: 'route',
    type: 'http',
    method: 'get',
    endpoint: path.slice(1),
    responses: [response],
  };
  const order = { routes: [route], rootChildren: [{ type: 'route', uuid: route.uuid }] };
  writeFileSync(file, JSON.stringify({ uuid: 'bench', lastMigration: 33, name: 'bench', port, ...order }));
  const program = join(modules, '@mockoon/cli/bin/run.js');
  const where = ['--data', file, '--port', String(port), '--hostname', '127.0.0.1'];
  // What is left out of the file is filled in by `--repair`.
  const options = ['start', ...where, '--repair', '--disable-log-to-file'];
  return { command: [process.execPath, program, ...options], port, path };
}

async function wireMock(folder: string, body: string, path: string): Promise<Peer> {
  const jar = join(INSTALLED, `wiremock-standalone-${WIREMOCK}.jar`);
  if (!existsSync(jar)) {
    const artifact = `-Dartifact=org.wiremock:wiremock-standalone:${WIREMOCK}`;
    await install('mvn', ['-q', '-B', 'dependency:copy', artifact, `-DoutputDirectory=${INSTALLED}`]);
  }
  const port = await freePort();
  const home = join(folder, 'wiremock');
  mkdirSync(join(home, 'mappings'), { recursive: true });
  const response = { status: 200, headers: { 'Content-Type': 'application/json' }, body };
  const mapping = { request: { method: 'GET', urlPath: path }, response };
  writeFileSync(join(home, 'mappings', 'status.json'), JSON.stringify(mapping));
  const where = ['--port', String(port), '--bind-address', '127.0.0.1', '--root-dir', home];
  // Its journal keeps every request for ever unless it is told how many.
  return { command: ['java', '-jar', jar, ...where, '--max-request-journal-entries', '20000'], port, path };
}

/** The `node_modules` in which a package is, installed now unless an earlier run did. */
async function installed(specifier: string): Promise<string> {
  const modules = join(INSTALLED, 'node_modules');
  const name = specifier.replace(/(?<=.)@.*$/, '');
  if (!existsSync(join(modules, name)))
    await install('npm', ['install', '--no-audit', '--no-fund', specifier]);
  return modules;
}

async function install(program: string, args: readonly string[]): Promise<void> {
  mkdirSync(INSTALLED, { recursive: true });
  const manifest = join(INSTALLED, 'package.json');
  if (!existsSync(manifest)) writeFileSync(manifest, '{"private":true}');
  await run(program, [...args], { cwd: INSTALLED, timeout: LONGEST_INSTALL_MS });
}
