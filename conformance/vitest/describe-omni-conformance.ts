import { beforeAll, describe, type TestContext, test } from 'vitest';
import type { Check, Profile } from '../checks/define-check.js';
import { type ClientFactory, inProcessDriver } from '../drivers/index.js';
import { runConformance, suite } from '../index.js';
import {
  type CheckEvidence,
  initialFacts,
  PROFILES,
  type RunOptions,
  type RunReport,
} from '../runner/index.js';
import { failureText } from './failure-text.js';
import { isFiltered } from './is-filtered.js';

export interface OmniConformanceOptions
  extends Pick<RunOptions, 'strict' | 'run' | 'skip' | 'jobs' | 'timeoutMs' | 'seed'> {
  /** Which profiles to judge; unless said, all that the client has something to offer for. */
  readonly profile?: readonly Profile[];
  /** What the block of tests is called; several clients in one file need names of their own. */
  readonly name?: string;
}

/** Scenarios share one thread with the client, so fewer at once than with processes of their own. */
const JOBS = 12;
const SCENARIO_MS = 60_000;

/**
 * Has a client judged, and makes a test of every rule: a broken one fails with what was seen and what to change, one that
 * could not be judged fails with the reason, a declined one is skipped. Scenarios are played once, before the first test.
 * @example
 * describeOmniConformance(({ baseUrl, apiKey, modelId }) => {
 *   const client = new MyClient({ baseUrl, apiKey, modelId });
 *   return {
 *     ask: async ({ user, prompt, deadlineMs }) => {
 *       const { text } = await client.ask(user.externalId, prompt, { deadlineMs });
 *       return { outcome: 'answered', text };
 *     },
 *     declines: { cancel: 'Questions cannot be stopped.', history: 'No history is kept.' },
 *   };
 * });
 */
export function describeOmniConformance(
  client: ClientFactory,
  {
    name = 'Omni conformance',
    profile,
    jobs = JOBS,
    timeoutMs = SCENARIO_MS,
    ...judged
  }: OmniConformanceOptions = {},
): void {
  const options: RunOptions = {
    ...judged,
    driver: inProcessDriver(client, name),
    jobs,
    timeoutMs,
    ...(profile === undefined ? {} : { profile }),
  };
  const { selected, partial: part } = initialFacts(suite, options);
  // Each scenario may take all its time, and those that looked broken for want of it are played again.
  const rounds = Math.ceil(selected.scenarios.length / jobs) + 1;
  describe(name, () => {
    let report: RunReport | undefined;
    let isPart: boolean | undefined;
    beforeAll(async () => {
      report = await runConformance(options);
      if (report.client === null) throw new OmniConformanceError(report.complaints.join('\n'));
    }, rounds * timeoutMs);

    for (const one of PROFILES) {
      const checks = selected.checks.filter((check) => check.profile === one);
      if (checks.length === 0) continue;
      describe(one, () => {
        for (const check of checks)
          test(`${check.id}: ${check.rule}`, (context) => {
            // Looked at once, before a rule that is skipped for its own reasons looks like one that was left out.
            isPart ??= part || isFiltered(context);
            return tell(check, report, { context, isPart });
          });
      });
    }
  });
}

/** Lets one test end as its rule was judged. */
async function tell(
  check: Check,
  report: RunReport | undefined,
  { context, isPart }: { context: TestContext; isPart: boolean },
): Promise<void> {
  const result = report?.checks.find(({ id }) => id === check.id);
  if (!result) {
    return context.skip(`The client offers nothing that the profile ${check.profile} is about.`);
  }
  switch (result.verdict) {
    case 'pass':
      return;
    case 'info':
      await context.annotate(result.message, 'notice');
      return;
    case 'warn':
      await context.annotate(failureText(result), 'warning');
      // Most reporters keep annotations to themselves.
      console.warn(failureText(result));
      return;
    case 'declined':
      return context.skip(result.message);
    case 'fail':
      throw new OmniConformanceError(failureText(result));
    case 'incomplete':
      // Whoever plays a part cannot expect evidence of everything.
      if (isPart && result.evidence.every((one) => showedNothing(one, report)))
        return context.skip(`Not judged by this part of the suite: ${result.message}`);
      throw new OmniConformanceError(`Not judged: ${result.message}`);
    default:
      throw new OmniConformanceError(`Not judged through our own fault: ${result.message}`);
  }
}

/** A scenario that went to its end, and had nothing to say of the rule. */
const showedNothing = ({ scenario, verdict }: CheckEvidence, report: RunReport | undefined): boolean =>
  verdict === 'not-applicable' ||
  (verdict === 'incomplete' &&
    report?.scenarios.some(({ name, status }) => name === scenario && status === 'finished') === true);

/** Says what is wrong and nothing of where in this file it was said. */
class OmniConformanceError extends Error {
  override readonly name = 'OmniConformanceError';

  constructor(text: string) {
    super(text);
    this.stack = `${this.name}: ${text}`;
  }
}
