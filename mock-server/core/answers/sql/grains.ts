import type { Grain } from '../semantic-query.js';

/** SQL of a time, cut to a grain. Times are ISO texts, which SQLite's date functions read as they are. */
export const atGrain: Record<Grain, (time: string) => string> = {
  day: (time) => `strftime('%Y-%m-%d', ${time})`,
  // The Monday it began with: on to Sunday, then six days back.
  week: (time) => `date(${time}, 'weekday 0', '-6 days')`,
  month: (time) => `strftime('%Y-%m', ${time})`,
  quarter: (time) => `strftime('%Y', ${time}) || '-Q' || ((strftime('%m', ${time}) + 2) / 3)`,
  year: (time) => `strftime('%Y', ${time})`,
  day_of_week_name: (time) =>
    `CASE strftime('%w', ${time}) ${WEEKDAYS.map((name, i) => `WHEN '${i}' THEN '${name}'`).join(' ')} END`,
  hour_of_day: (time) => `CAST(strftime('%H', ${time}) AS INTEGER)`,
};

/** What a time is ordered by where its text says nothing about that: weekdays begin with Monday. */
export const weekdayOrder = (time: string): string => `MIN((strftime('%w', ${time}) + 6) % 7)`;

/** Header of a column of times. */
export const GRAIN_LABEL: Record<Grain, string> = {
  day: 'Day',
  week: 'Week',
  month: 'Month',
  quarter: 'Quarter',
  year: 'Year',
  day_of_week_name: 'Day of week',
  hour_of_day: 'Hour',
};

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
