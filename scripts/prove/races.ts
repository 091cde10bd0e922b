import { join } from 'node:path';
import { processDriver } from '../../conformance/drivers/index.js';
import { type ExploreOptions, explore } from '../../conformance/explorer/explore.js';
import { type Exploration, parseSchedule } from '../../conformance/explorer/index.js';
import { buildClient, type Mutant } from '../../conformance/mutants/index.js';
import { type RaceBug, raceBugs } from '../../conformance/mutants/race-bugs.js';
import { startOmniMock } from '../../mock-server/index.js';
import { inParallel } from './in-parallel.js';

/** One seed for all bugs, under which each shows within the first few of the orders that are tried by default. */
const SEED = 12;
const FIRST_FEW = 6;
/** Each plays a dozen orders at once. */
const BUGS_AT_ONCE = 2;

type Explores = (bug: Mutant | undefined, options: Omit<ExploreOptions, 'driver'>) => Promise<Exploration>;

/**
 * Proves the explorer: from one seed it finds each bug that only some order of events shows, and its shortest order; played
 * again that order shows it, and the reference client keeps every rule in it. What keeps this from being a proof, in sentences.
 */
export async function findingsOfRaces(folder: string): Promise<string[]> {
  const explores: Explores = async (bug, options) => {
    const file = join(folder, `${bug?.name ?? 'reference'}-races.mjs`);
    await buildClient(file, bug);
    return explore({ ...options, driver: processDriver([process.execPath, file]) }, () => startOmniMock());
  };
  const findings = await inParallel(raceBugs, BUGS_AT_ONCE, async (bug) => {
    const first = await aboutBug(bug, explores);
    // Polls are real, which a busy machine can stretch.
    const about = first.length === 0 ? first : await aboutBug(bug, explores);
    console.log(`${about.length === 0 ? 'ok    ' : 'NOT OK'} explore ${bug.name}`);
    for (const finding of about) console.log(`       ${finding}`);
    return about;
  });
  return findings.flat();
}

async function aboutBug(bug: RaceBug, explores: Explores): Promise<string[]> {
  const [rule = ''] = bug.kills;
  const found = await explores(bug, { seed: SEED, schedules: FIRST_FEW, jobs: 12 });
  const finding = found.findings.find(({ check }) => check === rule);
  const replay = parseSchedule(bug.shortest);
  const again = await explores(bug, { replay });
  const reference = await explores(undefined, { replay });
  return [
    ...(finding ? [] : [`The explorer does not find ${bug.name} by ${rule}: ${found.headline}`]),
    ...(finding && finding.schedule !== bug.shortest
      ? [`The explorer shows ${bug.name} in ${finding.schedule}, and not in ${bug.shortest}.`]
      : []),
    ...(again.findings.some(({ check, timeline }) => check === rule && timeline.length > replay.length)
      ? []
      : [`${bug.shortest}, played again, does not show ${bug.name}: ${again.headline}`]),
    ...(reference.outcome === 'nothing-found'
      ? []
      : [`The reference client does not keep every rule in ${bug.shortest}: ${reference.headline}`]),
  ];
}
