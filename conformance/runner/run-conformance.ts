import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { resolve } from 'node:path';
import type { OmniMock } from '../../mock-server/index.js';
import { observerOf } from '../drivers/index.js';
import type { RunReport } from '../report/run-report.js';
import { Bail } from './play/bail.js';
import { meet } from './play/meet.js';
import { driverOf, initialFacts, type RunOptions } from './run-options.js';
import { PROFILES, profilesFor, type Suite, selectFrom, selectionProblem } from './suite/suite.js';
import { SuiteRun } from './suite-run.js';
import { buildReport, type RunFacts } from './tell/build-report.js';
import { madeUpSecret, webhookOptionProblem, webhookTerms } from './webhook-terms.js';

/**
 * Plays a suite's scenarios against a client and judges it. The client's misdeeds never make this throw; options that
 * cannot work do, in one sentence.
 */
export async function runSuite(
  suite: Suite,
  options: RunOptions,
  startMock: () => Promise<OmniMock>,
): Promise<RunReport> {
  const wrong =
    webhookOptionProblem(options) ?? selectionProblem(suite, options.profile ?? PROFILES, options);
  if (wrong !== undefined) throw new Error(wrong);
  const facts = initialFacts(suite, options);
  const bail = new Bail(options.bail ?? false, facts);
  let { selected } = facts;
  const { attach, env, signal, onProgress, webhookUrl } = options;
  const driver = driverOf(options);
  const webhooksFor = (scenario: string) => webhookTerms(options, env ?? process.env, scenario);
  // Every scenario under way listens; that is no leak.
  if (signal) setMaxListeners(0, signal);
  const began = performance.now();
  const omni = await startMock();
  const observer = observerFor(options);
  // A receiver that outlives the run has seen the ids of the run before; whatever knows them again is right.
  const seedWord =
    options.seed?.toString() ?? (webhookUrl === undefined && !driver.outlives ? '' : randomUUID());
  const run = new SuiteRun(
    { omni, driver, observer, bail, strict: facts.strict, seedWord, webhooksFor },
    options,
  );
  const finish = (more: Partial<RunFacts>) =>
    buildReport({
      ...facts,
      selected,
      durationMs: performance.now() - began,
      runs: run.runs,
      evidence: run.evidence,
      interrupted: signal?.aborted ?? false,
      observerComplaint: observer?.complaint(),
      secretComplaint: madeUpSecret(options, env ?? process.env),
      ...more,
    });

  try {
    if (attach) {
      // To meet it first would be one more stop for whoever debugs its beginning.
      const [scenario] = selected.scenarios;
      if (!scenario || selected.scenarios.length > 1)
        throw new Error(`One scenario can be attached to, not ${selected.scenarios.length}.`);
      await omni.warmUp();
      const { client, status, reason } = await run.playOne(scenario, selected.checks);
      return finish({ client, ...(status === 'not-run' ? { trouble: reason } : {}) });
    }
    const common = { driver, webhooks: webhooksFor('hello'), ...(env ? { env } : {}) };
    // Many clients start at once, and none of them should be timed while the mock loads its rows.
    const [met] = await Promise.all([
      meet(omni, { ...common, ...(signal ? { signal } : {}) }),
      omni.warmUp(),
    ]);
    if (signal?.aborted) return finish({});
    if ('refused' in met) return finish({ trouble: met.refused });
    const { client } = met;
    run.habits = client.webhook ?? {};
    if (!client.capabilities.includes('events')) await observer?.begin();
    if (options.profile === undefined) {
      const offered = selectFrom(suite, profilesFor(client.capabilities), options);
      // Whoever asks for a scenario by name learns why this client cannot be asked for it.
      if (offered.scenarios.length > 0) selected = offered;
    }
    onProgress?.({
      kind: 'begun',
      client,
      scenarios: selected.scenarios.length,
      checks: selected.checks.length,
    });
    await run.playAll(selected);
    return finish({ client });
  } finally {
    await observer?.stop();
    await omni.close();
  }
}

/** A program of the user's that says which webhooks were acted on, if there is one. */
function observerFor({
  webhookObserver,
  env,
  signal,
}: RunOptions): ReturnType<typeof observerOf> | undefined {
  if (webhookObserver === undefined) return undefined;
  const observer = observerOf({ program: resolve(webhookObserver), ...(env ? { env } : {}) });
  signal?.addEventListener('abort', () => void observer.stop(), { once: true });
  return observer;
}
