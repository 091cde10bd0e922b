import { type Schedule, textOf } from './moves.js';

/** Whether an order breaks the rule in question, played at most once each. */
export type Breaks = (schedule: Schedule) => Promise<boolean>;

/**
 * The shortest order that still breaks the rule, as far as leaving out moves leads. Candidates are played side by side, and
 * the first in their own order that breaks it is taken, so that what is found does not depend on how many are.
 */
export async function findShortest(
  schedule: Schedule,
  shorterThan: (schedule: Schedule) => readonly Schedule[],
  breaks: Breaks,
  atOnce: number,
): Promise<Schedule> {
  const known = new Map<string, boolean>();
  const look = async (candidate: Schedule): Promise<boolean> => {
    const text = textOf(candidate);
    const found = known.get(text) ?? (await breaks(candidate));
    known.set(text, found);
    return found;
  };
  let shortest = schedule;
  for (;;) {
    const candidates = [...shorterThan(shortest)].sort((a, b) => a.length - b.length);
    let next: Schedule | undefined;
    for (let at = 0; at < candidates.length && !next; at += atOnce) {
      const batch = candidates.slice(at, at + atOnce);
      const found = await Promise.all(batch.map(look));
      next = batch.find((_candidate, i) => found[i]);
    }
    if (!next) return shortest;
    shortest = next;
  }
}
