import type { Trace } from '../../mock-server/index.js';
import type { Profile } from '../checks/define-check.js';
import { type Driver, processDriver } from '../drivers/index.js';
import type { Progress } from '../report/progress.js';
import type { ExpectedFailure } from './assess/expected-failures.js';
import type { Attach } from './play/attach.js';
import { isPart, PROFILES, type Selecting, type Suite, selectFrom } from './suite/suite.js';
import type { RunFacts } from './tell/build-report.js';
import type { WebhookOptions } from './webhook-terms.js';

export interface RunOptions extends WebhookOptions, Selecting {
  /** The adapter, as an argument list: it is never given to a shell. */
  readonly command?: readonly string[];
  /** Another way of reaching the client than starting `command`. */
  readonly driver?: Driver;
  /** Which profiles to judge; unless said, all that the client has something to offer for. */
  readonly profile?: readonly Profile[];
  /** Broken `should` rules fail too. */
  readonly strict?: boolean;
  /** How many scenarios at once; they mostly wait. */
  readonly jobs?: number;
  /** How long one scenario may take. */
  readonly timeoutMs?: number;
  /** Starts no more scenarios once one broke a rule. */
  readonly bail?: boolean;
  /** Another number gives the spaces other ids and keys; the same number the same. */
  readonly seed?: number;
  readonly expectedFailures?: readonly ExpectedFailure[];
  /** Environment of the adapter; this process's own unless said. */
  readonly env?: NodeJS.ProcessEnv;
  /** Stops the run; what was judged until then is reported. */
  readonly signal?: AbortSignal;
  /** Somebody watches one scenario with a debugger: it is played once, and without any time-out. */
  readonly attach?: Attach;
  readonly onProgress?: (progress: Progress) => void;
  /**
   * Is given each scenario's trace, from which its verdicts can be derived again, and the secrets that its client had.
   */
  readonly onTrace?: (scenario: string, attempt: number, trace: Trace, secrets: readonly string[]) => void;
}

/** How the client is reached. */
export function driverOf({ command, driver }: Pick<RunOptions, 'command' | 'driver'>): Driver {
  if (driver) return driver;
  if (command !== undefined && command.length > 0) return processDriver(command);
  throw new Error('Say how to reach the client: give `command` or `driver`.');
}

export const DEFAULT_JOBS = 24;
export const DEFAULT_TIMEOUT_MS = 60_000;

/** What a run is before it begins; also the report of a run that never came to an end. */
export function initialFacts(suite: Suite, options: RunOptions): RunFacts {
  const { profile = PROFILES, seed } = options;
  return {
    suite,
    selected: selectFrom(suite, profile, options),
    command: driverOf(options).describe,
    strict: options.strict ?? false,
    expectedFailures: options.expectedFailures ?? [],
    startedAt: new Date(),
    durationMs: 0,
    client: null,
    runs: [],
    evidence: new Map(),
    interrupted: false,
    partial: isPart(options),
    ...(seed === undefined ? {} : { seed }),
  };
}
