import type { Conformance } from './conformance.js';
import type { Limit } from './report.js';
import { median } from './statistics.js';
import { count, megabytes, ms, table, times } from './table.js';

/** The suite, its watchdog, and a client for each scenario under way. */
const BESIDE_CLIENTS = 2;
const MOST_RUN_MS = 20_000;
const MOST_GRADING_MS = 10_000;
const MOST_FIRST_VERDICT_MS = 15_000;

const seconds = (value: number): string => `${(value / 1_000).toFixed(1)} s`;

const mostOf = ({ runs }: Conformance, what: 'processes' | 'rssBytes' | 'cpuMs'): number =>
  Math.max(...runs.map(({ use }) => use?.[what] ?? Number.NaN));

/** What the suite promises of itself. */
export function conformanceLimits(measured: Conformance): Limit[] {
  const runMs = median(measured.runs.map((run) => run.ms));
  const { grading, firstVerdict, jobs } = measured;
  const processes = mostOf(measured, 'processes');
  return [
    {
      what: 'Full run of the reference client',
      limit: `<= ${seconds(MOST_RUN_MS)}`,
      measured: seconds(runMs),
      met: runMs <= MOST_RUN_MS,
    },
    {
      what: `Processes of a run with ${jobs} scenarios at once`,
      limit: `<= ${jobs + BESIDE_CLIENTS}`,
      measured: count(processes),
      met: processes <= jobs + BESIDE_CLIENTS,
    },
    {
      what: `Grading ${count(grading.exchanges)} exchanges`,
      limit: `< ${seconds(MOST_GRADING_MS)}`,
      measured: seconds(grading.ms),
      met: grading.ms < MOST_GRADING_MS,
    },
    {
      what: 'First verdict of `grade`',
      limit: `< ${seconds(MOST_FIRST_VERDICT_MS)}`,
      measured: seconds(firstVerdict.ms),
      met: firstVerdict.ms < MOST_FIRST_VERDICT_MS,
    },
  ];
}

/** The suite's part of the document. */
export function conformanceText(measured: Conformance): string {
  const { runs, scenarios, longest, clientStart, grading, firstVerdict, jobs } = measured;
  const runMs = median(runs.map((run) => run.ms));
  return `
## The conformance suite

A full run judges the reference client with all ${scenarios} scenarios, ${jobs} at once, in real time: it polls every 2 s. What
a client waits for by itself is the least that a run can take, so "times" compares with the longest scenario when it is
played alone.

${table(
  ['Full run', 'measured', 'times'],
  [
    ['wall', seconds(runMs), times(runMs / longest.aloneMs)],
    [`longest scenario, alone (${longest.name})`, seconds(longest.aloneMs), times(1)],
    ['processor time, suite and clients', seconds(mostOf(measured, 'cpuMs')), ''],
    ['most processes at once', count(mostOf(measured, 'processes')), ''],
    [
      'most resident memory, all of them; shared pages count in each',
      megabytes(mostOf(measured, 'rssBytes')),
      '',
    ],
  ],
)}

${table(
  ['From the spawn of a client to its hello', 'measured', 'times'],
  [
    ['a node that does nothing, to its end', ms(clientStart.emptyMs), times(1)],
    [
      'the reference client in the midst of a run, median',
      ms(clientStart.medianMs),
      times(clientStart.medianMs / clientStart.emptyMs),
    ],
    ['worst', ms(clientStart.worstMs), times(clientStart.worstMs / clientStart.emptyMs)],
  ],
)}

${table(
  ['Judging recordings', 'measured', 'times'],
  [
    [
      `reading ${count(grading.exchanges)} exchanges as JSON, and nothing else`,
      seconds(grading.parseMs),
      times(1),
    ],
    ['`grade --trace` on them, all rules', seconds(grading.ms), times(grading.ms / grading.parseMs)],
    ['its resident memory', megabytes(grading.use?.rssBytes ?? null), ''],
    ['a script that asks one question', seconds(firstVerdict.scriptMs), times(1)],
    [
      '`grade` on it, from its start to the verdict',
      seconds(firstVerdict.ms),
      times(firstVerdict.ms / firstVerdict.scriptMs),
    ],
  ],
)}
`;
}
