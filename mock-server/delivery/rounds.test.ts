import { afterEach, expect, test } from 'vitest';
import { Rounds, type Visited } from './rounds.js';

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

function someRounds() {
  let visitedOnce = (): void => {};
  const visits: Visited[] = [];
  const rounds = new Rounds<Visited>(
    () => performance.now(),
    (space) => {
      visits.push(space);
      visitedOnce();
    },
  );
  closers.push(() => rounds.close());
  return {
    rounds,
    visits,
    visited: () =>
      new Promise<void>((resolve) => {
        visitedOnce = resolve;
      }),
  };
}

/** A space in which something is due so many milliseconds from now. */
const dueIn = (ms: number): Visited => ({
  clock: { frozen: false, now: () => 0 },
  webhooks: { nextDueAt: () => ms },
});

const YEAR = 365 * 86_400_000;

test('a visit that is called off is not remembered until its time', () => {
  const { rounds } = someRounds();
  for (let i = 0; i < 10_000; i += 1) {
    const space = dueIn(YEAR);
    rounds.plan(space);
    rounds.forget(space);
  }
  expect(rounds.size).toBeLessThan(2_000);
});

test('calling off many leaves the others as they were planned', async () => {
  const { rounds, visits, visited } = someRounds();
  const soon = dueIn(1);
  const spaces = Array.from({ length: 3_000 }, () => dueIn(YEAR));
  for (const space of [...spaces, soon]) rounds.plan(space);
  for (const space of spaces) rounds.forget(space);
  await visited();
  expect(visits).toEqual([soon]);
});

test('what becomes due sooner is visited sooner', async () => {
  const { rounds, visits, visited } = someRounds();
  let dueAt = YEAR;
  const space: Visited = { clock: { frozen: false, now: () => 0 }, webhooks: { nextDueAt: () => dueAt } };
  rounds.plan(space);
  dueAt = 1;
  rounds.plan(space);
  await visited();
  expect(visits).toEqual([space]);
});
