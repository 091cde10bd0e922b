import { describe, expect, test } from 'vitest';
import { findShortest } from './find-shortest.js';
import { parseSchedule, type Schedule, textOf } from './moves.js';
import { shorter } from './schedules.js';

const shorterThan = (one: Schedule) => shorter({ cancel: true, webhook: true }, one);

/** Breaks when these moves come in this order, whatever comes between. */
function breaksOn(moves: string) {
  const played: string[] = [];
  const pattern = new RegExp([...moves].join('.*'));
  const breaks = async (schedule: Schedule) => {
    played.push(textOf(schedule));
    return pattern.test(textOf(schedule));
  };
  return { played, breaks };
}

describe('the shortest order that breaks a rule', () => {
  test.each([
    ['S p C w k P K', 'SCk', 'S C k'],
    ['S E w C D p W k P K', 'DpW', 'S D p W'],
    ['E C w D W S k K', 'CD', 'C D'],
    ['w S E C D W W', 'C', 'C'],
  ])('%s with a bug in %s comes down to %s', async (text, bug, shortest) => {
    const { breaks } = breaksOn(bug);
    expect(textOf(await findShortest(parseSchedule(text), shorterThan, breaks, 4))).toBe(shortest);
  });

  test('does not depend on how many are played at once, and no order is played twice', async () => {
    const schedule = parseSchedule('S E w C D p W k P K');
    const found = await Promise.all(
      [1, 3, 20].map(async (atOnce) => {
        const { breaks, played } = breaksOn('DpW');
        const shortest = await findShortest(schedule, shorterThan, breaks, atOnce);
        expect(new Set(played).size).toBe(played.length);
        return textOf(shortest);
      }),
    );
    expect(new Set(found).size).toBe(1);
  });

  test('is the order itself when every move is needed', async () => {
    const { breaks } = breaksOn('SDpWP');
    expect(textOf(await findShortest(parseSchedule('S D p W P'), shorterThan, breaks, 4))).toBe('S D p W P');
  });
});
