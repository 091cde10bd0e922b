const WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  couple: 2,
  three: 3,
  few: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  dozen: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  fifty: 50,
  hundred: 100,
};

/** A whole number above zero, in digits or as a word; null for anything else. */
export function numberOf(key: string): number | null {
  if (/^[0-9]{1,6}$/.test(key)) return Number(key) || null;
  return Object.hasOwn(WORDS, key) ? (WORDS[key] ?? null) : null;
}

const ORDINALS: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4 };

/** "first" to "fourth", or "1st" to "4th". */
export function ordinalOf(key: string): number | null {
  if (Object.hasOwn(ORDINALS, key)) return ORDINALS[key] ?? null;
  const match = /^([1-4])(?:st|nd|rd|th)$/.exec(key);
  return match ? Number(match[1]) : null;
}
