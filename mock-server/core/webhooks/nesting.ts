/** Far deeper than anything that is meant, and far from where writing JSON runs out of stack. */
export const MOST_LEVELS = 1000;

/** Whether JSON is nested too deeply to be written again. It goes down level by level, so no depth is too much for it. */
export function isNestedTooDeeply(json: unknown): boolean {
  let level: unknown[] = [json];
  for (let depth = 0; depth <= MOST_LEVELS; depth += 1) {
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
    if (level.length === 0) return false;
  }
  return true;
}
