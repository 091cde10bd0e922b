import { afterAll } from 'vitest';
import { type OmniMock, startOmniMock } from '../../../mock-server/index.js';
import type { RunReport } from '../../report/run-report.js';
import { runSuite } from '../run-conformance.js';
import type { RunOptions } from '../run-options.js';
import type { Suite } from '../suite/suite.js';
import { tinySuite } from './tiny-suite.js';

/** One mock for all runs of a test file: it takes longer to read its rows than a tiny scenario to be played. */
export function useSharedMock(): () => Promise<OmniMock> {
  let shared: Promise<OmniMock> | undefined;
  afterAll(async () => (await shared)?.close());
  return async () => {
    shared ??= startOmniMock();
    return { ...(await shared), close: async () => undefined };
  };
}

/** Has a suite judge the client that a command starts. */
export function useRuns() {
  const startMock = useSharedMock();
  return (
    command: readonly string[],
    options: Partial<RunOptions> = {},
    suite: Suite = tinySuite,
  ): Promise<RunReport> => runSuite(suite, { command, ...options }, startMock);
}
