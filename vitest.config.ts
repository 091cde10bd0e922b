import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

const PRISM = '**/*.prism.test.ts';
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    // Examples import the package by its name, so that they can be copied as they are.
    alias: [{ find: /^omni-testkit$/, replacement: here('./index.ts') }],
  },
  test: {
    // Real processes and real HTTP: more workers than a small machine has cores would only measure contention.
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 30_000,
    projects: [
      { extends: true, test: { name: 'suite', exclude: [...configDefaults.exclude, '**/.tmp/**', PRISM] } },
      // Prism takes seconds to start and is a second opinion, not the first: `npm run test:prism`, and in CI.
      { extends: true, test: { name: 'prism', include: [PRISM], testTimeout: 120_000, hookTimeout: 60_000 } },
    ],
  },
});
