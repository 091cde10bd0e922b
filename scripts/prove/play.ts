import { join } from 'node:path';
import { type RunOptions, type RunReport, startOwnMock, suite } from '../../conformance/index.js';
import { buildClient, commandOf } from '../../conformance/mutants/index.js';
import { runSuite } from '../../conformance/runner/index.js';
import type { OmniMock } from '../../mock-server/index.js';
import { type Client, nameOf, playsWebhooks, profilesFor } from './clients.js';
import { buildHouse } from './guests/build-house.js';
import { guestDriver } from './guests/guest-driver.js';
import { GUEST_BANNER } from './guests/messages.js';

/** Scenarios of one client at once, when each starts a process of Node: they mostly wait. */
const JOBS = 5;
/** The same in other languages, where a process starts faster. */
const JOBS_ELSEWHERE = 10;
/** The same, where a scenario costs next to nothing. */
const GUEST_JOBS = 12;

/** What clients are built in and played with. */
export interface Workshop {
  readonly folder: string;
  /** The program that runs guests. */
  readonly house: string;
  /** One mock for all: each scenario has a space of its own, and the rows are loaded once. */
  readonly omni: OmniMock;
}

export async function openWorkshop(folder: string): Promise<Workshop> {
  return { folder, house: await buildHouse(folder), omni: await startOwnMock() };
}

/**
 * Builds a client and plays its profiles. The first look at a mutant of the reference client saves the processes, where
 * that makes no difference; `processes` is for a look that decides.
 */
export async function play(
  workshop: Workshop,
  client: Client,
  { processes }: { processes: boolean },
): Promise<RunReport> {
  const { language, mutant } = client;
  const place = join(workshop.folder, nameOf(client).replaceAll(' ', '-'));
  const run = (how: RunOptions) => runClient(workshop, client, how);
  if (language !== 'typescript')
    return run({ jobs: JOBS_ELSEWHERE, command: await commandOf(place, language, mutant) });
  if (!mutant || processes || playsWebhooks(client)) {
    await buildClient(`${place}.mjs`, mutant);
    return run({ jobs: JOBS, command: [process.execPath, `${place}.mjs`] });
  }
  await buildClient(`${place}-guest.mjs`, mutant, { banner: GUEST_BANNER });
  const driver = guestDriver(workshop.house, `${place}-guest.mjs`);
  try {
    return await run({ jobs: GUEST_JOBS, driver });
  } finally {
    await driver.close();
  }
}

function runClient({ omni }: Workshop, client: Client, how: RunOptions): Promise<RunReport> {
  const profile = profilesFor(client);
  // A run closes the mock that it is given; this one is only lent.
  const lent: OmniMock = Object.create(omni, { close: { value: async () => {} } });
  return runSuite(suite, { ...how, strict: true, ...(profile ? { profile } : {}) }, async () => lent);
}
