/** Text without Markdown marks and with single spaces: a client may render what Omni wrote. */
const plain = (text: string): string =>
  text
    .replace(/[*_#`~>|]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** Whether a reader of `shown` sees `fragment`. */
export const shows = (shown: string, fragment: string): boolean => plain(shown).includes(plain(fragment));

export const sameText = (one: string, other: string): boolean => plain(one) === plain(other);

/** How often a reader of `shown` sees `fragment`. */
export function timesShown(shown: string, fragment: string): number {
  const wanted = plain(fragment);
  return wanted === '' ? 0 : plain(shown).split(wanted).length - 1;
}

/** What a program prints when it forgot that a value may be missing. */
export const hasPlaceholder = (shown: string): boolean =>
  /\[object Object\]|\b(undefined|null|NaN|None)\b/.test(shown);

export const secondsText = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;

export const moreTimes = (count: number): string => (count === 1 ? 'once more' : `${count} more times`);
