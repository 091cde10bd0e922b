import { setMaxListeners } from 'node:events';
import type { OmniMock } from '../../mock-server/index.js';
import type { Driver } from '../drivers/index.js';
import { inParallel } from '../runner/play/in-parallel.js';
import { meet } from '../runner/play/meet.js';
import { runScenario, type ScenarioRun } from '../runner/play/run-scenario.js';
import { webhookTerms } from '../runner/webhook-terms.js';
import { DEFAULTS, type Exploration, type Finding } from './exploration.js';
import { findShortest } from './find-shortest.js';
import { type Judged, judgePlay } from './judge-play.js';
import { type Schedule, textOf } from './moves.js';
import { outcomeOf } from './outcome.js';
import { playing } from './play-schedule.js';
import { type Abilities, sample, shorter } from './schedules.js';
import { happeningsIn } from './tell-play.js';

const TIMEOUT_MS = 120_000;
/** Rules that are followed down to their shortest order; what breaks more has enough to be repaired. */
const MOST_FINDINGS = 3;
/** Rules that are followed at all: with a client that leaves much to chance, most lead nowhere. */
const MOST_FOLLOWED = 6;

export interface ExploreOptions {
  readonly driver: Driver;
  readonly seed?: number;
  /** How many different orders are tried. */
  readonly schedules?: number;
  /** Only this order, in place of many. */
  readonly replay?: Schedule;
  /** How many are played at once. */
  readonly jobs?: number;
  readonly env?: NodeJS.ProcessEnv;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: {
    readonly done: number;
    readonly of: number;
    readonly phase: string;
  }) => void;
}

interface Play extends Judged {
  readonly schedule: Schedule;
  readonly run: ScenarioRun;
}

/** Tries many orders of events around one question against a client, and finds the shortest that breaks a rule. */
export async function explore(
  options: ExploreOptions,
  startMock: () => Promise<OmniMock>,
): Promise<Exploration> {
  const { driver, env = process.env, signal, jobs = DEFAULTS.jobs, replay, onProgress } = options;
  const seed = replay ? null : (options.seed ?? DEFAULTS.seed);
  const began = performance.now();
  if (signal) setMaxListeners(0, signal);
  const common = { driver, env, ...(signal ? { signal } : {}) };
  const omni = await startMock();
  let plays = 0;
  const tried: Schedule[] = [];
  const unplayed: { schedule: string; reason: string }[] = [];

  const report = (more: Pick<Exploration, 'outcome' | 'headline'> & Partial<Exploration>): Exploration => ({
    explorationVersion: 1,
    seed,
    client: null,
    command: driver.describe,
    schedules: tried.map(textOf),
    plays,
    durationMs: Math.round(performance.now() - began),
    findings: [],
    unconfirmed: [],
    unplayed,
    ...more,
  });

  try {
    // Nobody should be timed while the mock loads its rows.
    const [met] = await Promise.all([
      meet(omni, { ...common, webhooks: webhookTerms({}, env, 'hello') }),
      omni.warmUp(),
    ]);
    if (signal?.aborted) return report({ outcome: 'no-verdict', headline: 'Interrupted.' });
    if ('refused' in met) return report({ outcome: 'no-verdict', headline: met.refused });
    const { client } = met;

    const play = async (schedule: Schedule): Promise<Play> => {
      plays += 1;
      const scenario = playing(schedule);
      const run = await runScenario(scenario, {
        ...common,
        omni,
        webhooks: webhookTerms({}, env, scenario.name),
        habits: client.webhook ?? {},
        timeoutMs: TIMEOUT_MS,
      });
      const judged = judgePlay(run);
      if (judged.lacks !== undefined && !signal?.aborted)
        unplayed.push({ schedule: textOf(schedule), reason: judged.lacks });
      return { schedule, run, ...judged };
    };
    const isBroken = async (schedule: Schedule, check: string): Promise<boolean> =>
      !signal?.aborted && (await play(schedule)).broken.some((one) => one.check.id === check);

    const abilities: Abilities = {
      cancel: client.capabilities.includes('cancel'),
      webhook: client.capabilities.includes('webhook'),
    };
    tried.push(
      ...(replay ? [replay] : sample(abilities, seed ?? 0, options.schedules ?? DEFAULTS.schedules)),
    );
    let done = 0;
    const played = await inParallel(tried, jobs, async (schedule) => {
      if (signal?.aborted) return undefined;
      const one = await play(schedule);
      done += 1;
      onProgress?.({ done, of: tried.length, phase: 'tried' });
      return one;
    });

    const findings: Finding[] = [];
    const unconfirmed: Finding[] = [];
    for (const { schedule, check } of worthALook(played)) {
      if (signal?.aborted || findings.length === MOST_FINDINGS) break;
      if (findings.length + unconfirmed.length === MOST_FOLLOWED) break;
      if (findings.some((known) => known.check === check || known.also.includes(check))) continue;
      onProgress?.({ done, of: tried.length, phase: `looking for the shortest order that breaks ${check}` });
      // A replay is of an order that is short already.
      const isReal = replay !== undefined || (await isBroken(schedule, check));
      const shortest =
        isReal && !replay
          ? await findShortest(
              schedule,
              (one) => shorter(abilities, one),
              (one) => isBroken(one, check),
              jobs,
            )
          : schedule;
      const twice = await Promise.all([play(shortest), play(shortest)]);
      const shown = twice.find(({ broken }) => broken.some((one) => one.check.id === check));
      const last = shown ?? played.find((one) => one?.schedule === schedule);
      const rule = last?.broken.find((one) => one.check.id === check);
      if (!last || !rule) continue;
      const confirmed = isReal && twice.every(({ broken }) => broken.some((one) => one.check.id === check));
      (confirmed ? findings : unconfirmed).push({
        check,
        rule: rule.check.rule,
        remedy: rule.check.remedy,
        message: rule.message,
        also: last.broken.map((one) => one.check.id).filter((id) => id !== check),
        schedule: textOf(shown ? shortest : schedule),
        foundIn: textOf(schedule),
        timeline: happeningsIn(last.run),
      });
    }
    const isInterrupted = signal?.aborted ?? false;
    const lacking = played.flatMap((one) => one?.lacks ?? []);
    return report({
      client,
      findings,
      unconfirmed,
      ...outcomeOf({ findings, unconfirmed, lacking, isInterrupted, tried: tried.length }),
    });
  } finally {
    await omni.close();
  }
}

/** Each rule that was broken, with the first order that broke it. */
function worthALook(played: readonly (Play | undefined)[]): { schedule: Schedule; check: string }[] {
  const first = new Map<string, Schedule>();
  for (const one of played)
    for (const { check } of one?.broken ?? [])
      if (one && !first.has(check.id)) first.set(check.id, one.schedule);
  return [...first].map(([check, schedule]) => ({ check, schedule }));
}
