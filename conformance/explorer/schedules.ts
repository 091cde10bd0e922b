import fc from 'fast-check';
import { isMove, MOVES, type Move, possible, type Schedule, textOf, usesWebhooks } from './moves.js';

/** Drawn more often than the others: without them little else can happen. */
const OFTEN: readonly Move[] = [...'SSSDppPPCkkKKWWw'].filter(isMove);
const MOST_DRAWN = 60;

/** What a client can take part in. */
export interface Abilities {
  readonly cancel: boolean;
  readonly webhook: boolean;
}

const NEEDS: Partial<Record<Move, keyof Abilities>> = {
  C: 'cancel',
  k: 'cancel',
  K: 'cancel',
  w: 'webhook',
  W: 'webhook',
};

/**
 * Orders that can happen. Moves are drawn freely and those that cannot happen left out, so that every order is itself a
 * draw, and leaving moves out of it leads to all shorter ones.
 */
function schedules(abilities: Abilities): fc.Arbitrary<Schedule> {
  const moves = [...Object.keys(MOVES).filter(isMove), ...OFTEN].filter((move) => {
    const need = NEEDS[move];
    return need === undefined || abilities[need];
  });
  return fc
    .array(fc.noShrink(fc.constantFrom(...moves)), { minLength: 1, maxLength: MOST_DRAWN, size: 'max' })
    .map(possible, (schedule) => {
      if (!Array.isArray(schedule)) throw new Error('This is no order of moves.');
      return schedule;
    });
}

/** So many different orders; the same for the same seed. Half of them are with webhooks, if the client can. */
export function sample(abilities: Abilities, seed: number, count: number): Schedule[] {
  const found = new Map<string, Schedule>();
  // Drawn in rounds, because many draws are alike once what cannot happen is left out.
  for (let round = 0; found.size < count && round < 20; round += 1)
    for (const schedule of fc.sample(schedules(abilities), {
      seed: seed + round * 1_000_003,
      numRuns: count * 4,
    })) {
      const isWanted =
        schedule.length > 1 && (!abilities.webhook || usesWebhooks(schedule) || found.size % 2 === 0);
      if (isWanted && found.size < count) found.set(textOf(schedule), schedule);
    }
  return [...found.values()];
}

/** Shorter orders of the same moves: great leaps first, then those with one move less. */
export function shorter(abilities: Abilities, schedule: Schedule): Schedule[] {
  const leaps = [...schedules(abilities).shrink(schedule, undefined)].map(({ value }) => value);
  const steps = schedule.map((_move, at) => possible(schedule.filter((_other, i) => i !== at)));
  const found = new Map([...leaps, ...steps].map((one) => [textOf(one), one] as const));
  return [...found.values()].filter(({ length }) => length > 0 && length < schedule.length);
}
