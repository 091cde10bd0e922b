const pairs = (text: string): string[] => {
  const letters = text.toLowerCase().replace(/[^a-z0-9]/g, '');
  return Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2));
};

/** How much two names have in common, from 0 to 1: by pairs of letters, so that neither a typo nor an order matters much. */
function likeness(a: string, b: string): number {
  const [ofA, ofB] = [pairs(a), pairs(b)];
  const common = ofA.filter((pair) => ofB.includes(pair)).length;
  return (2 * common) / Math.max(1, ofA.length + ofB.length);
}

/** The names most like the one somebody typed, the likeliest first; none when nothing is like it. */
export function nearest(names: readonly string[], typed: string): string[] {
  const rank = (name: string) => likeness(name, typed) + (name.includes(typed) ? 1 : 0);
  return names
    .map((name) => ({ name, rank: rank(name) }))
    .filter((one) => one.rank > 0.4)
    .sort((a, b) => b.rank - a.rank)
    .slice(0, 3)
    .map(({ name }) => name);
}
