const Z_95 = 1.959964;

/**
 * The 95 % score interval of a rate (E. B. Wilson, Journal of the American Statistical Association 22, 1927). With nothing
 * found its upper end is about 3.8 / n; the rule of three says 3 / n for the one-sided bound.
 */
export function wilson(found: number, of: number): readonly [low: number, high: number] {
  if (of === 0) return [0, 1];
  const rate = found / of;
  const z2 = Z_95 ** 2;
  const centre = rate + z2 / (2 * of);
  const spread = Z_95 * Math.sqrt((rate * (1 - rate)) / of + z2 / (4 * of ** 2));
  const clamp = (value: number) => Math.min(1, Math.max(0, value / (1 + z2 / of)));
  return [found === 0 ? 0 : clamp(centre - spread), found === of ? 1 : clamp(centre + spread)];
}

/** At most so often, at 95 %, when nothing was found in so many (J. Hanley, A. Lippman-Hand, JAMA 249, 1983). */
export const ruleOfThree = (of: number): number => (of === 0 ? 1 : Math.min(1, 3 / of));
