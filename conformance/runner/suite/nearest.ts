import { diceCoefficient } from 'dice-coefficient';

/** Alike enough to be meant. */
const LEAST = 0.4;
/** What is this much less alike than the best was not meant. */
const MOST_BEHIND = 0.2;
const MOST_NAMES = 3;

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** The names most like the one somebody typed, the likeliest first; none when nothing is like it. */
export function nearest(names: readonly string[], typed: string): string[] {
  const letters = lettersOf(typed);
  const rank = (name: string): number => {
    // Of pairs of letters, so that neither a typo nor words in another order matter much.
    const like = diceCoefficient(lettersOf(name), letters);
    // Somebody who types a part of a name means it, above all its beginning.
    if (letters.length < 3 || !lettersOf(name).includes(letters)) return like;
    return Math.max(like, lettersOf(name).startsWith(letters) ? 0.9 : 0.8);
  };
  const ranked = names.map((name) => ({ name, rank: rank(name) })).sort((a, b) => b.rank - a.rank);
  const least = Math.max(LEAST, (ranked[0]?.rank ?? 0) - MOST_BEHIND);
  return ranked
    .filter((one) => one.rank >= least)
    .slice(0, MOST_NAMES)
    .map(({ name }) => name);
}
