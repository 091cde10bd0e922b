/** What is known of a look at a job when the next one is planned, in milliseconds of one clock. */
export interface Look {
  readonly dueMs: number;
  readonly sentMs: number;
  readonly answeredMs: number;
}

/** A way of pacing looks at a job. */
export interface Shape {
  readonly name: string;
  readonly story: string;
  readonly isHonest: boolean;
  /** Its part of the gaps that are measured, beside that of the others. */
  readonly weight: number;
  /** When the next look is due. `number` counts the looks from 1, the next one included; the first is made at once. */
  due(number: number, last: Look, first: Look, random: () => number): number;
}

/** Looks at each job, of which all but the first gap are judged. */
export const LOOKS = 7;
export const GAPS_JUDGED = LOOKS - 2;

const SECONDS_2 = 2_000;
const SECONDS_5 = 5_000;

const honest: readonly Shape[] = [
  {
    name: 'sleeps after the answer',
    story: '2 s after each answer',
    isHonest: true,
    weight: 2,
    due: (_number, { answeredMs }) => answeredMs + SECONDS_2,
  },
  {
    name: 'keeps a fixed rate',
    story: 'at every second second of a clock of its own; a tick that was missed is not made up for',
    isHonest: true,
    weight: 3,
    due(_number, last, first) {
      const next = Math.round((last.dueMs - first.dueMs) / SECONDS_2) + 1;
      const possible = Math.ceil((last.answeredMs - first.dueMs) / SECONDS_2);
      return first.dueMs + Math.max(next, possible) * SECONDS_2;
    },
  },
  {
    name: 'counts from the request',
    story: '2 s after the last request went out',
    isHonest: true,
    weight: 2,
    due: (_number, { sentMs, answeredMs }) => Math.max(sentMs + SECONDS_2, answeredMs),
  },
  {
    name: 'jitters',
    story: '2 to 5 s after each answer',
    isHonest: true,
    weight: 1,
    due: (_number, { answeredMs }, _first, random) => answeredMs + SECONDS_2 + random() * 3_000,
  },
  {
    name: 'polls every 5 s',
    story: '5 s after each answer',
    isHonest: true,
    weight: 1,
    due: (_number, { answeredMs }) => answeredMs + SECONDS_5,
  },
  {
    name: 'slows down',
    story: '2 s after the first answer, half as long again each time, up to 5 s',
    isHonest: true,
    weight: 1,
    due: (number, { answeredMs }) => answeredMs + Math.min(SECONDS_2 * 1.5 ** (number - 2), SECONDS_5),
  },
];

const dishonest: readonly Shape[] = [
  tooFast('never waits', 'as soon as there is an answer', () => 0),
  tooFast('polls every second', '1 s after each answer', () => 1_000),
  tooFast('a little too fast', '1.7 s after each answer', () => 1_700),
  tooFast('hardly too fast', '1.9 s after each answer', () => 1_900),
  tooFast('clips the last gap', '2 s after each answer, and 0.7 s before the last look', (number) =>
    number < LOOKS ? SECONDS_2 : 700,
  ),
  tooFast('bursts and waits', 'three times in a row, and then after 6 s', (number) =>
    number % 3 === 1 ? 6_000 : 100,
  ),
  tooFast('has two pollers', 'two loops of 2 s each, 0.4 s apart', (number) =>
    number % 2 === 0 ? 400 : 1_600,
  ),
];

export const shapes: readonly Shape[] = [...honest, ...dishonest];

/** A dishonest client that waits so long after an answer before look number so-and-so. */
function tooFast(name: string, story: string, waitMs: (number: number) => number): Shape {
  return {
    name,
    story,
    isHonest: false,
    weight: 1,
    due: (number, { answeredMs }) => answeredMs + waitMs(number),
  };
}
