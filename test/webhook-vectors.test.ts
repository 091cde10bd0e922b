import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, test } from 'vitest';
import { webhookCases } from '../mock-server/webhook-attacks/index.js';
import { verifyCapture } from '../mock-server/webhook-tools/verify.js';

const here = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const FILE = here('conformance/vectors/webhooks.json');
const PAGE = readFileSync(here('docs/webhook-vectors.md'), 'utf8');

interface Vector {
  readonly id: string;
  readonly group: string;
  readonly secret: string;
  readonly now: number;
  readonly toleranceSeconds: number | null;
  readonly request: { readonly headers: readonly (readonly [string, string])[]; readonly bodyBase64: string };
  readonly verdict: 'accept' | 'refuse' | 'either';
  readonly control: string | null;
}

const file: { readonly vectors: readonly Vector[] } = JSON.parse(readFileSync(FILE, 'utf8'));
const { vectors } = file;
const scratch = mkdtempSync(join(tmpdir(), 'omni-vectors-'));
afterAll(() => rmSync(scratch, { recursive: true }));

test('the file meets its schema, and the schema can fail', () => {
  const schema = JSON.parse(readFileSync(here('conformance/vectors/webhooks.schema.json'), 'utf8'));
  const validate = new Ajv2020({ allErrors: true }).compile(schema);
  validate(file);
  expect(validate.errors).toBeNull();
  expect(validate({ ...file, vectors: vectors.map((vector) => ({ ...vector, verdict: 'maybe' })) })).toBe(
    false,
  );
});

test('ids are given once, and every control is a genuine vector that is accepted', () => {
  expect(new Set(vectors.map(({ id }) => id)).size).toBe(vectors.length);
  for (const { control, id } of vectors) {
    const genuine = vectors.find((vector) => vector.id === control);
    if (control === null) expect(id).toBe('worked-example');
    else expect(genuine).toMatchObject({ group: 'genuine', verdict: 'accept' });
  }
});

test('all of the catalogue is in it, but for what is too long for a file', () => {
  const ids = vectors.map(({ id }) => id);
  expect(webhookCases.map(({ id }) => id).filter((id) => !ids.includes(id))).toEqual([
    'long-body',
    'large-body',
  ]);
  expect(readFileSync(FILE).length).toBeLessThan(128 * 1024);
});

test('the worked example of the signature is the first', () => {
  expect(vectors[0]).toMatchObject({
    id: 'worked-example',
    secret: 'mock-signing-secret',
    request: {
      headers: [
        ['Content-Type', 'application/json'],
        ['X-Omni-Signature-Timestamp', '1767225600'],
        ['X-Omni-Signature', 'sha256=6192b5e6657929d278cc8581ffe5165144755e0a2ab8465b4a628dd7d8437ca4'],
      ],
    },
  });
  expect(Buffer.from(vectors[0]?.request.bodyBase64 ?? '', 'base64').length).toBe(218);
});

test.each(vectors.map((vector) => [vector.id, vector] as const))(
  'webhook verify agrees on %s',
  (_, vector) => {
    const { secret, now, toleranceSeconds, verdict } = vector;
    const capture = { request: Buffer.from(JSON.stringify(vector)) };
    const { ok } = verifyCapture(capture, { secret, nowSeconds: now, toleranceSeconds });
    expect([ok ? 'accept' : 'refuse', 'either']).toContain(verdict);
  },
);

/** The block of a language on the page. */
function block(language: string): string {
  const [, text] = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(PAGE) ?? [];
  if (text === undefined) throw new Error(`The page has no block of ${language}.`);
  return text;
}

const LANGUAGES = [
  {
    name: 'Python',
    language: 'python',
    file: 'verify.py',
    command: ['python3'],
    version: ['python3', '--version'],
  },
  {
    name: 'Node.js',
    language: 'js',
    file: 'verify.mjs',
    command: [process.execPath],
    version: [process.execPath, '--version'],
  },
  { name: 'Go', language: 'go', file: 'verify.go', command: ['go', 'run'], version: ['go', 'version'] },
] as const;

/** Nothing of the network: a compiler of another version is not fetched. */
const env = { ...process.env, GOTOOLCHAIN: 'local', GOFLAGS: '-mod=mod', GOPROXY: 'off' };

describe.each(LANGUAGES)('the example for $name', ({ name, language, file: program, command, version }) => {
  const [versionOf = '', ...versionArgs] = version;
  const missing = spawnSync(versionOf, versionArgs, { env }).status !== 0;

  const run = (vectorsFile: string) => {
    const path = join(scratch, program);
    writeFileSync(path, block(language));
    const [executable = '', ...args] = command;
    const { status, stdout, stderr } = spawnSync(executable, [...args, path, vectorsFile], {
      env,
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };

  test.skipIf(missing)(
    `agrees with every vector${missing ? ` (skipped: there is no ${name} here)` : ''}`,
    () => {
      expect(run(FILE)).toMatchObject({ status: 0, stdout: `${vectors.length} vectors, 0 wrong.\n` });
    },
    120_000,
  );

  test.skipIf(missing)(
    `says where it disagrees${missing ? ` (skipped: there is no ${name} here)` : ''}`,
    () => {
      const opposite = { accept: 'refuse', refuse: 'accept', either: 'either' };
      const turned = vectors.map((vector) => ({ ...vector, verdict: opposite[vector.verdict] }));
      const path = join(scratch, 'turned.json');
      writeFileSync(path, JSON.stringify({ ...file, vectors: turned }));
      const wrong = turned.filter(({ verdict }) => verdict !== 'either').length;
      const { status, stdout } = run(path);
      expect(status).toBe(1);
      expect(stdout).toContain(`${vectors.length} vectors, ${wrong} wrong.\n`);
      expect(stdout).toContain('wrong-key: refuse, expected accept. ');
    },
    120_000,
  );
});

test('the Python of the page is the file beside the vectors', () => {
  expect(block('python')).toBe(readFileSync(here('conformance/vectors/verify_vectors.py'), 'utf8'));
});
