import { load, machine } from '../../bench/machine.js';
import { quantile } from '../../bench/statistics.js';
import { count, table } from '../../bench/table.js';
import { ruleOfThree, wilson } from './bounds.js';
import { GAPS_JUDGED, shapes } from './shapes.js';
import type { Delays, Tally } from './tally.js';

export interface Stress {
  readonly tallies: ReadonlyMap<string, Tally>;
  readonly delays: Delays;
  readonly busy: number;
  readonly pollers: number;
  readonly seed: number;
  readonly seconds: number;
}

const percent = (rate: number): string => `${(rate * 100).toFixed(rate > 0 && rate < 0.1 ? 2 : 1)} %`;
const milliseconds = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

export const totalOf = (tallies: Iterable<Tally>, what: 'jobs' | 'gaps' | 'blamed'): number =>
  [...tallies].reduce((sum, tally) => sum + tally[what], 0);

/** Those of the shapes that are honest, or of the others. */
export const talliesOf = (tallies: ReadonlyMap<string, Tally>, isHonest: boolean): Tally[] =>
  tallied({ tallies }, isHonest).map(({ tally }) => tally);

const tallied = ({ tallies }: Pick<Stress, 'tallies'>, isHonest: boolean) =>
  shapes
    .filter((shape) => shape.isHonest === isHonest)
    .flatMap((shape) => {
      const tally = tallies.get(shape.name);
      return tally ? [{ shape, tally }] : [];
    });

/** What came of it, as Markdown. */
export function stressReport(stress: Stress): string {
  const honest = tallied(stress, true);
  const dishonest = tallied(stress, false);
  const all = talliesOf(stress.tallies, true);
  const [gaps, blamed] = [totalOf(all, 'gaps'), totalOf(all, 'blamed')];
  const jobs = totalOf(all, 'jobs');
  const [, most] = wilson(blamed, jobs);
  const bound =
    blamed === 0
      ? `at most ${percent(ruleOfThree(jobs))} of jobs by the rule of three, 95 % confidence`
      : `at most ${percent(most)} of jobs, 95 % confidence`;
  const { sending, arriving, untold } = stress.delays;
  return `Measured on ${machine()}, with ${stress.busy} processes that wanted a processor each and ${stress.pollers} clients at
once; load average at the end ${load()}; seed ${stress.seed}; ${Math.round(stress.seconds)} s. Each job was looked at often enough for ${GAPS_JUDGED} gaps, and judged as a run judges it,
without the second look that a run takes.

**Honest clients: ${blamed} false alarms in ${count(gaps)} gaps of ${count(jobs)} jobs** (${bound}).

${table(
  ['Honest client', 'jobs', 'gaps', 'blamed', 'shortest gap'],
  honest.map(({ shape: { name, story }, tally }) => [
    `${name}: ${story}`,
    count(tally.jobs),
    count(tally.gaps),
    count(tally.blamed),
    milliseconds(tally.shortestMs),
  ]),
)}

${table(
  ['Dishonest client', 'jobs', 'caught', 'rate', 'at least (95 %)', 'as a busy loop'],
  dishonest.map(({ shape: { name, story }, tally }) => [
    `${name}: ${story}`,
    count(tally.jobs),
    count(tally.blamed),
    percent(tally.blamed / tally.jobs),
    percent(wilson(tally.blamed, tally.jobs)[0]),
    count(tally.blamedForLoop),
  ]),
)}

What the machine added to what the clients meant to do:

${table(
  ['Delay', 'median', '99 %', 'worst'],
  [
    delayRow('from when a look was due to its request', sending),
    delayRow('from the request to the arrival that the mock wrote down', arriving),
    delayRow('of that, what the trace does not own up to (`lateMs`)', untold),
  ],
)}
`;
}

const delayRow = (name: string, delaysMs: readonly number[]): string[] => [
  name,
  ...[0.5, 0.99, 1].map((share) => milliseconds(quantile(delaysMs, share))),
];
