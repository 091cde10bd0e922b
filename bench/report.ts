import type { ComputedAnswers } from './computed-answers.js';
import type { Conformance } from './conformance.js';
import { conformanceLimits, conformanceText } from './conformance-report.js';
import type { World } from './scale.js';
import type { Latency } from './space-latency.js';
import type { StartTime } from './start-time.js';
import { count, megabytes, micros, ms, table, times } from './table.js';
import type { Comparison } from './throughput.js';
import type { Webhooks } from './webhooks.js';

/** Everything one run measured. */
export interface Measured {
  readonly machine: string;
  /** Load averages before and after the run. */
  readonly load: readonly [string, string];
  readonly starts: readonly StartTime[];
  readonly polls: readonly Comparison[];
  readonly submits: readonly Comparison[];
  readonly worlds: readonly World[];
  readonly spaces: readonly Latency[];
  readonly answers: ComputedAnswers;
  readonly webhooks: Webhooks;
  readonly conformance: Conformance;
  /** Null when no peers were asked for. */
  readonly peers: Peers | null;
}

export interface Peers {
  readonly polls: readonly Comparison[];
  readonly starts: readonly { readonly name: string; readonly ms: number }[];
  readonly skipped: readonly { readonly name: string; readonly reason: string }[];
}

/** A limit this project sets itself, and what came of it. */
export interface Limit {
  readonly what: string;
  readonly limit: string;
  readonly measured: string;
  readonly met: boolean;
}

const MOST_START = 2.2;
const LEAST_SHARE = 0.5;
const MOST_MEMORY = 1e9;
/** What two equal servers differ by on a busy machine. */
const NOISE = 1.25;

export function limits({ starts, polls, submits, worlds, spaces, conformance }: Measured): Limit[] {
  const start = starts[1]?.ratio ?? Number.NaN;
  const large = worlds.find(({ made }) => made.jobs === 1_000_000)?.made.rssBytes ?? Number.NaN;
  const growth = Math.max(...worlds.map(({ cpuRatio, ratio }) => 1 / (cpuRatio ?? ratio)));
  const space = spaces[1]?.medianMs ?? Number.NaN;
  const share = (what: string, { ratio }: Pick<Comparison, 'ratio'> = { ratio: Number.NaN }): Limit => ({
    what: `${what}, share of bare node:http`,
    limit: `>= ${LEAST_SHARE}`,
    measured: times(ratio),
    met: ratio >= LEAST_SHARE,
  });
  return [
    {
      what: 'Start, times bare node:http',
      limit: `<= ${MOST_START}`,
      measured: times(start),
      met: start <= MOST_START,
    },
    share('Job status', polls[1]),
    share('Submit', submits[1]),
    {
      what: 'Memory with 1,000,000 jobs',
      limit: '< 1,000 MB',
      measured: megabytes(large),
      met: large < MOST_MEMORY,
    },
    {
      what: 'A poll in the largest world, times the smallest',
      limit: `<= ${NOISE}`,
      measured: times(growth),
      met: growth <= NOISE,
    },
    { what: 'Making a space, median', limit: '< 1 ms', measured: ms(space), met: space < 1 },
    ...conformanceLimits(conformance),
  ];
}

/** The run as a document. */
export function report(measured: Measured): string {
  const { starts, polls, submits, worlds, spaces, answers, webhooks, peers } = measured;
  return `# Performance

Written by \`npm run bench -- --write\`. Figures move from machine to machine and with whatever else runs; the ratios,
taken within one run, are what counts. Each figure is the median of rounds in which the servers took turns.

- ${measured.machine}
- load average (1, 5 and 15 minutes) before: ${measured.load[0]}; after: ${measured.load[1]}

${table(
  ['Limit', 'wanted', 'measured', ''],
  limits(measured).map(({ what, limit, measured, met }) => [what, limit, measured, met ? 'met' : 'MISSED']),
)}

## From the spawn of the process to the first 200

${table(
  ['Server', 'median', 'worst', 'times bare', 'RSS'],
  starts.map(({ name, medianMs, worstMs, ratio, rssBytes }) => [
    name,
    ms(medianMs),
    ms(worstMs),
    times(ratio),
    megabytes(rssBytes),
  ]),
)}

## Under load: 32 kept-alive connections from a process of their own

The bare server looks the key up, reads the job from a \`Map\` and serialises it, and for a submit reads and parses the
body, makes two ids and keeps the job. The mock runs as shipped: authentication, validation of requests and responses,
trace. "CPU ratio" compares processor time for each request, which other programs on the machine disturb less.

### GET a job's status

${throughput(polls)}

### POST a job

${throughput(submits)}

## Cost of a poll in larger worlds

Up to 500 jobs, spread evenly, are polled. The jobs and spaces were made by the code that a request ends in,
without HTTP in between.

${table(
  ['World', 'requests/s', 'p99', 'CPU each', 'times the smallest', 'RSS'],
  worlds.map(({ name, perSecond, p99Ms, cpuMicros, cpuRatio, made }) => [
    name,
    count(perSecond),
    ms(p99Ms),
    micros(cpuMicros),
    times(cpuRatio === null ? null : 1 / cpuRatio),
    megabytes(made.rssBytes),
  ]),
)}

${costs(worlds)}

## Making a space

${table(
  ['One request after the other', 'median', 'p99'],
  spaces.map(({ name, medianMs, p99Ms }) => [name, ms(medianMs), ms(p99Ms)]),
)}

## Computed answers

From the submit to the result, three requests one after the other, with the rows of the retail dataset. The SQL engine and
the rows load for the first question of a process, not for its start; an answer that was computed before, for somebody with
the same permissions, is kept.

${table(
  ['Question', 'median', 'p99'],
  [
    ['the first of a process', ms(answers.firstMs), ''],
    [
      `${count(answers.fresh.count)} that nobody asked before`,
      ms(answers.fresh.medianMs),
      ms(answers.fresh.p99Ms),
    ],
    ['the same once more', ms(answers.again.medianMs), ms(answers.again.p99Ms)],
  ],
)}

${count(answers.spaces.count)} spaces at once, made and each asked one of these questions: ${ms(answers.spaces.msEach)} and ${
    answers.spaces.bytesEach === null
      ? '?'
      : `${count(answers.spaces.bytesEach / 1024)} KiB of resident memory`
  } for each.
${webhooksText(webhooks)}${conformanceText(measured.conformance)}${peers ? peersText(peers) : ''}`;
}

const throughput = (comparisons: readonly Comparison[]): string =>
  table(
    ['Server', 'requests/s', 'ratio', 'p99', 'CPU each', 'CPU ratio', 'RSS'],
    comparisons.map(({ name, perSecond, ratio, p99Ms, cpuMicros, cpuRatio, rssBytes }) => [
      name,
      count(perSecond),
      times(ratio),
      ms(p99Ms),
      micros(cpuMicros),
      times(cpuRatio),
      megabytes(rssBytes),
    ]),
  );

const costs = (worlds: readonly World[]): string =>
  worlds
    .flatMap(({ made: { jobs, spaces, perJob, perSpace } }) => [
      perJob &&
        `- a job, one of ${count(jobs)}: ${count(perJob.bytes)} bytes, made in ${micros(perJob.micros)}`,
      perSpace &&
        `- a space, one of ${count(spaces)}: ${count(perSpace.bytes)} bytes, made in ${micros(perSpace.micros)}`,
    ])
    .filter((line) => line !== null)
    .join('\n');

const webhooksText = ({ deliveries, pending }: Webhooks): string => `
## Webhooks

Signed events of jobs that all end at one move of the clock, to one receiver in a process of its own, 50 at once. The mock
settles the job, computes its answer, makes and signs the body, sends it and records the attempt; the bare sender
makes a body, signs and sends it.

${table(
  ['Sender', 'deliveries/s', 'ratio'],
  deliveries.map(({ name, perSecond, ratio }) => [name, count(perSecond), times(ratio)]),
)}

${count(pending.count)} events whose first attempt failed wait to be tried again: ${
  pending.bytesEach === null ? '?' : `${count(pending.bytesEach)} bytes of resident memory`
} for each, more than the same jobs without webhooks take. When all come due at once they are tried again within ${ms(pending.roundMs)}.

${table(
  ['Waiting', 'moving the clock, median', 'p99', 'polls of another job/s', 'CPU for a poll'],
  pending.advance.map(({ name, medianMs, p99Ms }, i) => [
    name,
    ms(medianMs),
    ms(p99Ms),
    count(pending.polls[i]?.perSecond ?? Number.NaN),
    micros(pending.polls[i]?.cpuMicros ?? null),
  ]),
)}
`;

const peersText = ({ polls, starts, skipped }: Peers): string => `
## Other mock servers, side by side

GET of a fixed job status: the peers keep no state, check no contract (Prism does) and record nothing.

${throughput(polls)}

${table(
  ['Start to first 200', 'once'],
  starts.map((start) => [start.name, ms(start.ms)]),
)}
${skipped.map(({ name, reason }) => `\nNot measured: ${name}, ${reason}`).join('')}
`;
