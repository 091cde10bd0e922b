import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const temporary = mkdtempSync(join(tmpdir(), 'omni-testkit-package-'));
const consumer = join(temporary, 'consumer');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** A child sees an npm cache of its own, so that nothing can come from the network or from an earlier install. */
const env = { ...process.env, npm_config_cache: join(temporary, 'npm-cache'), npm_config_offline: 'true' };

function run(
  command: string,
  args: readonly string[],
  cwd: string,
): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    env,
    encoding: 'utf8',
    timeout: 240_000,
  });
  if (error) throw error;
  return { status, out: stdout, err: stderr };
}

let tarball = '';
let packed: string[] = [];

beforeAll(() => {
  const pack = run('npm', ['pack', '--json', '--pack-destination', temporary], root);
  expect(pack.err).not.toContain('npm error');
  // Before its JSON, npm may print what the scripts it runs print.
  const [description] = JSON.parse(pack.out.slice(pack.out.search(/^\[/m)));
  tarball = join(temporary, description.filename);
  packed = description.files.map((file: { path: string }) => file.path);
  mkdirSync(consumer);
  writeFileSync(join(consumer, 'package.json'), '{ "name": "consumer", "private": true, "type": "module" }');
  const install = run('npm', ['install', '--no-audit', '--no-fund', tarball], consumer);
  expect(install).toMatchObject({ status: 0 });
}, 300_000);

afterAll(() => rmSync(temporary, { recursive: true, force: true }));

test('the tarball holds what runs, and nothing else', () => {
  const allowed = /^(bin\/[\w-]+\.cjs|dist\/.+|package\.json|README\.md|LICENSE|CHANGELOG\.md)$/;
  expect(packed.filter((path) => !allowed.test(path))).toEqual([]);
  // Beside the bundle: what is needed only at times is read when it is, and rows stay the files they are.
  const asset = '[\\w-]+\\.js|[\\w-]+\\.cjs|[\\w-]+\\.wasm|DejaVuSans\\.ttf|THIRD_PARTY_NOTICES\\.txt';
  const dataset = 'fixtures/[\\w-]+/(?:dataset\\.json|data/\\w+\\.csv)';
  const vectors = 'vectors/(?:webhooks\\.json|webhooks\\.schema\\.json|verify_vectors\\.py)';
  const templates = 'templates/[a-z]+/(?:adapter|main|Adapter|Json)\\.\\w+';
  const inDist = new RegExp(`^dist/(?:${asset}|${dataset}|${vectors}|${templates}|types/.+\\.d\\.ts)$`);
  expect(packed.filter((path) => path.startsWith('dist/') && !inDist.test(path))).toEqual([]);
  // Tests are not published; what helps to write them is.
  const ownTests = packed
    .map((path) => path.replace(/^dist\/types\//, ''))
    .filter((path) => /test|mutant|example/i.test(path) && !/vitest/.test(path));
  expect(ownTests).toEqual([]);
  expect(packed).toEqual(
    expect.arrayContaining(['LICENSE', 'README.md', 'dist/omni-mock.js', 'dist/types/index.d.ts']),
  );
});

test('it brings no dependency along', () => {
  expect(readdirSync(join(consumer, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
    'omni-testkit',
  ]);
});

test.each(['omni-mock', 'omni-conformance'])('npx %s answers --help and --version', (program) => {
  const help = run('npx', ['--no-install', program, '--help'], consumer);
  expect(help).toMatchObject({ status: 0, out: expect.stringContaining(program) });
  expect(run('npx', ['--no-install', program, '--version'], consumer)).toMatchObject({
    status: 0,
    out: `${version}\n`,
  });
});

test('npx of the tarball works in an empty folder', () => {
  const empty = join(temporary, 'empty');
  mkdirSync(empty);
  const answer = run('npx', ['--yes', '--package', tarball, 'omni-mock', '--version'], empty);
  expect(answer).toMatchObject({ status: 0, out: `${version}\n` });
  expect(readdirSync(empty)).toEqual([]);
});

test('the installed mock computes an answer for somebody', () => {
  const answer = run(
    'npx',
    ['--no-install', 'omni-mock', 'ask', 'Top 5 products by revenue', '--as', 'cust-ana'],
    consumer,
  );
  expect(answer).toMatchObject({ status: 0, out: expect.stringContaining('Kestrel Ridge Tent') });
});

test('the installed mock reads a dataset of its own user', () => {
  const folder = join(temporary, 'mine');
  mkdirSync(join(folder, 'models', 'main'), { recursive: true });
  writeFileSync(
    join(folder, 'organization.json'),
    '{"name": "Mine", "slug": "mine", "asOf": "2026-07-01T00:00:00Z"}',
  );
  writeFileSync(join(folder, 'models', 'main', 'model.yaml'), 'kind: [');
  const check = run('npx', ['--no-install', 'omni-mock', 'dataset', 'check', folder], consumer);
  expect(check).toMatchObject({ status: 1, out: expect.stringMatching(/model\.yaml .*at line 1, column/) });
});

test('the installed mock serves and draws with what it brings, and stops with 0 when asked', async () => {
  const program = join(consumer, 'node_modules', '.bin', 'omni-mock');
  const mock = spawn(program, ['--port', '0', '--json', '--profile', 'instant'], {
    cwd: consumer,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(mock, 'exit');
  try {
    const [line] = await once(createInterface({ input: mock.stdout }), 'line');
    const { baseUrl, apiKey, modelId } = JSON.parse(line);
    const health = await fetch(new URL('/_mock/health', baseUrl));
    expect([health.status, await health.json()]).toEqual([200, { status: 'ok', version }]);
    const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' };
    const body = JSON.stringify({ modelId, prompt: 'Net sales by month' });
    const job = await fetch(`${baseUrl}/api/v1/ai/jobs`, { method: 'POST', headers, body });
    const { jobId } = JSON.parse(await job.text());
    await fetch(`${baseUrl}/api/v1/ai/jobs/${jobId}`, { headers });
    const picture = await fetch(`${baseUrl}/api/v1/ai/jobs/${jobId}/vis`, { headers });
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect((await picture.arrayBuffer()).byteLength).toBeGreaterThan(10_000);
  } finally {
    mock.kill('SIGTERM');
  }
  expect(await ended).toEqual([0, null]);
});

test('the library starts a mock when imported by its name', () => {
  const script = `import { gradeTrace, runConformance, startOmniMock } from 'omni-testkit';
    const omni = await startOmniMock({ port: 0 });
    const { status } = await fetch(omni.url + '/_mock/health');
    await omni.close();
    console.log(status, typeof gradeTrace, typeof runConformance);`;
  expect(run(process.execPath, ['--input-type=module', '--eval', script], consumer)).toEqual({
    status: 0,
    out: '200 function function\n',
    err: '',
  });
});

test('a strict TypeScript project compiles against the published types', () => {
  writeFileSync(
    join(consumer, 'use.ts'),
    `import { gradeTrace, runConformance, startOmniMock } from 'omni-testkit';
     export async function use(): Promise<void> {
       const omni = await startOmniMock({ port: 0 });
       omni.space.script({ scenario: 'answers' });
       const report = gradeTrace(omni.space.trace());
       // @ts-expect-error a report is no number: the types are not \`any\`
       report satisfies number;
       // @ts-expect-error a space has no such member
       omni.space.unheardOf;
       await runConformance({ command: ['node', 'adapter.mjs'] });
     }`,
  );
  // Only Node's own types are lent: whatever else the declarations mention would be missing at a stranger's place.
  mkdirSync(join(consumer, 'node_modules', '@types'), { recursive: true });
  for (const name of ['@types/node', 'undici-types']) {
    symlinkSync(join(root, 'node_modules', name), join(consumer, 'node_modules', name), 'dir');
  }
  const flags = [
    '--noEmit',
    '--strict',
    '--module',
    'nodenext',
    '--target',
    'es2022',
    '--types',
    'node',
    '--preserveSymlinks',
  ];
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  expect(run(process.execPath, [tsc, ...flags, 'use.ts'], consumer)).toMatchObject({ status: 0, out: '' });
}, 120_000);

test('the notices name the packages inside the bundle, with their licences', () => {
  const notices = readFileSync(
    join(consumer, 'node_modules/omni-testkit/dist/THIRD_PARTY_NOTICES.txt'),
    'utf8',
  );
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const named = [...notices.matchAll(/^-{80}\n(\S+ \S+) \(/gm)].map(([, nameAndVersion]) => nameAndVersion);
  const expected = ['express', 'commander', 'yaml', 'ajv'].map((name) => `${name} ${devDependencies[name]}`);
  expect(named).toEqual(expect.arrayContaining(expected));
});
