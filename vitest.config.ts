import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

const PRISM = '**/*.prism.test.ts';
/**
 * One measures what its process keeps while clients flood it, the other gaps between polls: nothing else runs in their
 * processes, nor beside them.
 */
const ALONE = ['conformance/runner/misbehaviour.test.ts', 'conformance/fairness/pollers.test.ts'];
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    // Examples import the package by its name, so that they can be copied as they are.
    alias: [{ find: /^omni-testkit$/, replacement: here('./index.ts') }],
  },
  test: {
    // Tests of real processes and real time wait a good deal, so there is one worker more than cores; beyond a
    // few, they would only measure contention.
    maxWorkers: Math.min(4, availableParallelism() + 1),
    testTimeout: 20_000,
    hookTimeout: 30_000,
    projects: [
      // Test files share a process: to import the modules anew for each of them takes longer than most tests do.
      {
        extends: true,
        test: {
          name: 'suite',
          isolate: false,
          exclude: [...configDefaults.exclude, '**/.tmp/**', PRISM, ...ALONE],
        },
      },
      {
        extends: true,
        test: { name: 'alone', include: ALONE, fileParallelism: false, sequence: { groupOrder: 1 } },
      },
      // Prism takes seconds to start and is a second opinion, not the first: `npm run test:prism`, and in CI.
      { extends: true, test: { name: 'prism', include: [PRISM], testTimeout: 120_000, hookTimeout: 60_000 } },
    ],
  },
});
