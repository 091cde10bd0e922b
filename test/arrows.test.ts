import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { importsOf, parse, productFiles, sourceOf } from './arrows/imports.js';
import { brokenArrow } from './arrows/layers.js';
import { impurities } from './arrows/purity.js';

// Every source file is parsed, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const root = fileURLToPath(new URL('..', import.meta.url));
const files = productFiles(root);
const isTest = (file: string): boolean => file.endsWith('.test.ts');

test('imports point one way, and across folders only through index.ts', () => {
  const imports = files.flatMap((file) => importsOf(sourceOf(root, file)));
  expect(imports.length).toBeGreaterThan(100);
  expect(imports.map(brokenArrow).filter((broken) => broken !== undefined)).toEqual([]);
});

test('the core is handed time, chance, disk and network, and reaches for none of them', () => {
  const core = files.filter((file) => /^mock-server\/(core|job-scenarios)\//.test(file) && !isTest(file));
  expect(core.length).toBeGreaterThan(10);
  expect(core.flatMap((file) => impurities(sourceOf(root, file)))).toEqual([]);
});

test.each([
  ['openapi/index.ts', '../fixtures/index.js', 'openapi is left of fixtures'],
  ['fixtures/index.ts', '../mock-server/index.js', 'fixtures is left of mock-server'],
  ['mock-server/core/space.ts', '../../conformance/index.js', 'mock-server is left of conformance'],
  ['mock-server/core/space.ts', '../../openapi/generated/wire.js', 'import from openapi/index.ts'],
  ['conformance/checks/evidence.ts', '../../mock-server/core/clock.js', 'import from mock-server/index.ts'],
  ['mock-server/core/jobs/job.ts', '../../http/app.js', 'mock-server/core is left of mock-server/http'],
  ['mock-server/core/jobs/job.ts', '../../index.js', 'mock-server/core is left of mock-server/index'],
  ['mock-server/job-scenarios/answers.ts', '../control/app.js', 'is left of mock-server/control'],
  ['mock-server/http/app.ts', '../control/app.js', 'is left of mock-server/control'],
  ['mock-server/index.ts', './main.js', 'mock-server/index is left of mock-server/main'],
  ['conformance/checks/verdict.ts', '../scenarios/index.js', 'checks is left of conformance/scenarios'],
  ['conformance/runner/assess/judge.ts', '../../index.js', 'runner is left of conformance/index'],
  [
    'conformance/runner/assess/judge.ts',
    '../../reporters/index.js',
    'runner is left of conformance/reporters',
  ],
  ['conformance/examples/adapter.ts', '../checks/verdict.js', 'examples is beside conformance/checks'],
  ['conformance/drivers/ndjson.ts', '../checks/index.js', 'knows no check'],
  ['conformance/reporters/pretty.ts', '../scenarios/index.js', 'knows no check'],
  ['mock-server/index.ts', '../scripts/build.js', 'does not import from scripts'],
  ['index.ts', './mock-server/core/clock.js', 'import from mock-server/index.ts'],
])('%s may not import %s', (file, specifier, sentence) => {
  const broken = importsOf(parse(file, `export { x } from '${specifier}';`)).map(brokenArrow);
  expect(broken).toEqual([expect.stringContaining(sentence)]);
});

test.each([
  ['mock-server/http/app.ts', '../core/errors.js'],
  ['mock-server/core/space.ts', '../../openapi/index.js'],
  ['conformance/runner/assess/judge.ts', '../../checks/index.js'],
  ['conformance/main.ts', './index.js'],
  ['index.ts', './conformance/index.js'],
  ['mock-server/http/app.ts', 'express'],
])('%s may import %s', (file, specifier) => {
  expect(importsOf(parse(file, `import '${specifier}';`)).map(brokenArrow)).toEqual([undefined]);
});

test('every way of importing is seen', () => {
  const text = `import a from './a.js'; import type { B } from './b.js'; export * from './c.js';
    const d = await import('./d.js'); type E = import('./e.js').E;`;
  const seen = importsOf(parse('openapi/x.ts', text)).map(({ to, typeOnly }) => [to, typeOnly]);
  expect(seen).toEqual([
    ['openapi/a.ts', false],
    ['openapi/b.ts', true],
    ['openapi/c.ts', false],
    ['openapi/d.ts', false],
    ['openapi/e.ts', true],
  ]);
});

test.each([
  ["import { createServer } from 'node:http';", 'imports node:http'],
  ["import { readFileSync } from 'fs';", 'imports fs'],
  ["import express from 'express';", 'imports express'],
  ["import { randomUUID } from 'node:crypto';", 'uses randomUUID'],
  ['const now = Date.now();', 'uses Date.now'],
  ['const chance = Math.random();', 'uses Math.random'],
  ['const now = new Date();', 'uses the time of day'],
  ['const now = new Date;', 'uses the time of day'],
  ['const now = Date();', 'uses the time of day'],
  ['setTimeout(() => {}, 5);', 'uses setTimeout'],
  ['globalThis.setTimeout(() => {}, 5);', 'uses globalThis.setTimeout'],
  ['const now = performance.now();', 'uses performance'],
])('the core may not say %s', (text, sentence) => {
  expect(impurities(parse('mock-server/core/x.ts', text))).toContainEqual(expect.stringContaining(sentence));
});

test.each([
  'const at = new Date(clock.now()).toISOString();',
  'const id = ids.next(); const rnd = seed.random();',
  "import { createHash } from 'node:crypto';",
  'interface Clock { performance: number }',
])('the core may say %s', (text) => {
  expect(impurities(parse('mock-server/core/x.ts', text))).toEqual([]);
});
