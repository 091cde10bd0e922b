/** The rows begin here and end before the moment at which the dataset is looked at. */
const FIRST_DAY = Date.parse('2023-07-01T00:00:00Z');
export const AS_OF = Date.parse('2026-07-01T00:00:00Z');
export const DAY = 24 * 60 * 60 * 1000;

const YEARS = (AS_OF - FIRST_DAY) / DAY / 365.25;

/** Outdoor goods sell in early summer and before Christmas. From January. */
const MONTHS = [0.7, 0.68, 0.9, 1.05, 1.2, 1.35, 1.3, 1.15, 0.95, 0.85, 1, 1.3];
/** People have time on Saturdays. From Sunday. */
const WEEKDAYS = [0.95, 0.8, 0.75, 0.8, 0.9, 1.15, 1.65];
/** Opening hours, busiest after work. From 8 o'clock. */
const HOURS = [2, 4, 6, 7, 8, 7, 6, 7, 9, 11, 12, 9, 6, 3];

export interface Day {
  /** Its midnight. */
  readonly at: number;
  /** How much is sold, relative to other days. */
  readonly weight: number;
}

/**
 * Every day of the dataset.
 * @param growth what the last year sells over what the first one does
 */
export function days(growth: number): readonly Day[] {
  return Array.from({ length: (AS_OF - FIRST_DAY) / DAY }, (_, i) => {
    const at = FIRST_DAY + i * DAY;
    const date = new Date(at);
    const grown = growth ** ((i / 365.25 / YEARS) * (YEARS / (YEARS - 1)));
    return {
      at,
      weight: grown * weightOf(MONTHS, date.getUTCMonth()) * weightOf(WEEKDAYS, date.getUTCDay()),
    };
  });
}

/** A weight of each hour, with its beginning in milliseconds after midnight. */
export const hours = HOURS.map((weight, i) => ({ at: (8 + i) * 60 * 60 * 1000, weight }));

/** How far in the three years a moment is: 0 at the start, 1 at the end. */
export const progress = (at: number): number => (at - FIRST_DAY) / (AS_OF - FIRST_DAY);

/** `2026-03-04T10:15:00Z`. */
export const iso = (at: number): string => new Date(at).toISOString().replace('.000Z', 'Z');

const weightOf = (weights: readonly number[], index: number): number => weights[index] ?? 1;
