import { definePoller, withPace } from './define-poller.js';

/** Every shape of client that keeps to Omni's advice. None of them may be told that it does not. */
export const honestPollers = [
  definePoller({
    name: 'sleeps-after-the-answer',
    story: 'Waits 2 s after each answer, as the reference client does.',
    breaks: [],
    edits: [],
  }),
  definePoller({
    name: 'keeps-a-fixed-rate',
    story:
      'Looks at every second second of a clock that starts with the first look, however long an answer took.',
    breaks: [],
    edits: [
      ...withPace(`
        let beganMs = 0;
        let ticks = 0;
        return {
          async beforeFirstLook(signal: AbortSignal) {
            await POLLING.beforeFirstLook(signal);
            beganMs = performance.now();
          },
          betweenLooks(signal: AbortSignal) {
            // A tick that was missed is not made up for.
            ticks = Math.max(ticks + 1, Math.ceil((performance.now() - beganMs) / POLL_EVERY_MS));
            return pause(beganMs + ticks * POLL_EVERY_MS - performance.now(), signal);
          },
        };`),
      // After a failed look it looks again at a tick, and not between two.
      {
        file: 'jobs.ts',
        find: 'await pause(waitMs, signal);',
        replace: `const untilMs = performance.now() + waitMs - 50;
          do await pace.betweenLooks(signal); while (performance.now() < untilMs);`,
      },
    ],
  }),
  definePoller({
    name: 'counts-from-the-request',
    story: 'Has 2 s pass from one request to the next, so that a slow answer is followed at once.',
    breaks: [],
    edits: withPace(`
      let sentMs = 0;
      return {
        async beforeFirstLook(signal: AbortSignal) {
          await POLLING.beforeFirstLook(signal);
          sentMs = performance.now();
        },
        async betweenLooks(signal: AbortSignal) {
          await pause(Math.max(0, sentMs + POLL_EVERY_MS - performance.now()), signal);
          sentMs = performance.now();
        },
      };`),
  }),
  definePoller({
    name: 'jitters',
    story: 'Waits anything from 2 to 5 s, so that many clients do not come at once.',
    breaks: [],
    edits: withPace(
      'return { ...POLLING, betweenLooks: (signal: AbortSignal) => pause(POLL_EVERY_MS + Math.random() * 3_000, signal) };',
    ),
  }),
  definePoller({
    name: 'polls-every-five-seconds',
    story: 'Waits 5 s, the longest that Omni advises, even before the first look.',
    breaks: [],
    edits: [
      { file: 'jobs.ts', find: 'POLL_EVERY_MS = 2_000', replace: 'POLL_EVERY_MS = 5_000' },
      { file: 'jobs.ts', find: 'FIRST_POLL_AFTER_MS = 1_000', replace: 'FIRST_POLL_AFTER_MS = 5_000' },
    ],
  }),
  definePoller({
    name: 'slows-down',
    story: 'Waits 2 s, and half as long again each time, up to 5 s.',
    breaks: [],
    edits: withPace(`
      let waitMs = POLL_EVERY_MS;
      return {
        ...POLLING,
        async betweenLooks(signal: AbortSignal) {
          await pause(waitMs, signal);
          waitMs = Math.min(waitMs * 1.5, 5_000);
        },
      };`),
  }),
  definePoller({
    name: 'webhook-first',
    story: 'Has every end announced by webhook, wanted or not, and polls a job that stays silent.',
    breaks: [],
    edits: [
      {
        file: 'ask.ts',
        find: 'const { webhook } = this.#options;',
        replace: 'const { webhook = { progress: false } } = this.#options;',
      },
    ],
  }),
];
