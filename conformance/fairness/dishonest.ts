import { definePoller, withPace } from './define-poller.js';

const CADENCE = 'polling.cadence';
const BUSY_LOOP = 'polling.no-busy-loop';

const every = (interval: string) => [
  { file: 'jobs.ts', find: 'POLL_EVERY_MS = 2_000', replace: `POLL_EVERY_MS = ${interval}` },
];

/** Clients that look too often, plainly or in ways that an average hides. Each of them has to be told. */
export const dishonestPollers = [
  definePoller({
    name: 'polls-every-second',
    story: 'Waits 1 s between two looks.',
    breaks: [CADENCE],
    edits: every('1_000'),
  }),
  definePoller({
    name: 'a-little-too-fast',
    story: 'Waits 1.7 s, and hopes that nobody measures.',
    breaks: [CADENCE],
    edits: every('1_700'),
  }),
  definePoller({
    name: 'clips-the-last-gap',
    story: 'Waits 2 s, but squeezes one more look in before the deadline.',
    breaks: [CADENCE],
    edits: [
      // The signal says when it is over, and not when it will be.
      {
        file: 'jobs.ts',
        find: 'await pace.betweenLooks(signal);',
        replace: `const leftMs = endsAtMs - performance.now() - 400;
          await (leftMs > 0 && leftMs < POLL_EVERY_MS ? pause(leftMs, signal) : pace.betweenLooks(signal));`,
      },
      {
        file: 'jobs.ts',
        find: 'signal: AbortSignal,\n  pace',
        replace: 'signal: AbortSignal,\n  endsAtMs: number,\n  pace',
      },
      {
        file: 'ask.ts',
        find: 'await waitForCompletion(http, submitted.jobId, this.#end.signal, this.#subscription);',
        replace:
          'await waitForCompletion(http, submitted.jobId, this.#end.signal, this.#endsAtMs, this.#subscription);',
      },
      {
        file: 'ask.ts',
        find: 'const deadline = setTimeout(',
        replace:
          'this.#endsAtMs = performance.now() + this.#options.deadlineMs;\n    const deadline = setTimeout(',
      },
      { file: 'ask.ts', find: '#hasEnded = false;', replace: '#hasEnded = false;\n  #endsAtMs = 0;' },
    ],
  }),
  definePoller({
    name: 'bursts-and-waits',
    story: 'Looks three times in a row and then waits 6 s, which is 2 s on average.',
    breaks: [CADENCE],
    edits: withPace(`
      let looks = 0;
      return {
        ...POLLING,
        betweenLooks(signal: AbortSignal) {
          looks += 1;
          return pause(looks % 3 === 0 ? 6_000 : 100, signal);
        },
      };`),
  }),
  definePoller({
    name: 'never-waits',
    story: 'Looks again as soon as it has an answer.',
    breaks: [CADENCE, BUSY_LOOP],
    edits: every('0'),
  }),
  definePoller({
    name: 'has-two-pollers',
    story: 'Two loops look at the same job, each every 2 s and a second apart.',
    breaks: [CADENCE],
    edits: [
      {
        file: 'ask.ts',
        find: 'await waitForCompletion(http, submitted.jobId, this.#end.signal, this.#subscription);',
        replace: `const seen = new AbortController();
          const signal = AbortSignal.any([this.#end.signal, seen.signal]);
          const look = () => waitForCompletion(http, submitted.jobId, signal, this.#subscription);
          const late = new Promise((resolve) => setTimeout(resolve, 1_000)).then(look);
          late.catch(() => undefined);
          await Promise.race([look(), late]).finally(() => seen.abort());`,
      },
    ],
  }),
];
