import { defineMutant } from './define-mutant.js';

/** Takes the first answer to a submit for that of whoever submitted first: right until two of them cross. */
const IN_LINE = `const CANCEL_TIMEOUT_MS = 30_000;
let line: ((submitted: Submitted) => void)[] = [];
const nextInLine = (submitting: Promise<Submitted>) =>
  new Promise<Submitted>((resolve, reject) => {
    line.push(resolve);
    submitting.then(
      (submitted) => line.shift()?.(submitted),
      (error) => {
        line = line.filter((other) => other !== resolve);
        reject(error);
      },
    );
  });`;

export const raceMutants = [
  defineMutant({
    name: 'takes-the-end-for-its-own',
    story:
      'Takes an ask that ended while its cancel was on the way for cancelled, although the job had completed.',
    kills: ['cancel.reports-real-end'],
    edits: [
      {
        file: 'ask.ts',
        find: "if (outcome === 'cancelled') this.#end.abort(cancelled());",
        replace: `if (outcome === 'cancelled') this.#end.abort(cancelled());
    if (this.#hasEnded) return 'cancelled';`,
      },
    ],
  }),
  defineMutant({
    name: 'cancels-only-once',
    story: 'Takes a second cancel of the same question for a mistake of the caller.',
    kills: ['cancel.twice-is-once'],
    edits: [
      {
        file: 'ask.ts',
        find: '  #hasEnded = false;',
        replace: '  #hasEnded = false;\n  #isCancelled = false;',
      },
      {
        file: 'ask.ts',
        find: 'if (!this.#submitting) {',
        replace: `if (this.#isCancelled) throw new Error('It is being cancelled.');
    this.#isCancelled = true;
    if (!this.#submitting) {`,
      },
    ],
  }),
  defineMutant({
    name: 'calls-a-second-cancel-failed',
    story: 'Says that a cancel failed when the question had been cancelled before.',
    kills: ['cancel.twice-is-once'],
    edits: [
      {
        file: 'ask.ts',
        find: "if (!submitted) return 'failed';",
        replace: "if (!submitted || this.#hasEnded) return 'failed';",
      },
    ],
  }),
  defineMutant({
    name: 'repeats-a-lost-cancel-for-ever',
    story: 'Sends a cancel whose answer was lost again at once, as often as it takes.',
    kills: ['cancel.survives-a-lost-answer'],
    edits: [
      {
        file: 'cancellation.ts',
        find: 'if (!(error instanceof Unreachable)) throw error;',
        replace: `if (!(error instanceof Unreachable)) throw error;
      attempt = -1;
      continue;`,
      },
    ],
  }),
  defineMutant({
    name: 'takes-no-answer-for-success',
    story: 'Reports a job as cancelled when no answer to the cancel came.',
    kills: ['cancel.survives-a-lost-answer'],
    edits: [
      {
        file: 'cancellation.ts',
        find: 'if (!(error instanceof Unreachable)) throw error;',
        replace: `if (!(error instanceof Unreachable)) throw error;
      return 'cancelled';`,
      },
    ],
  }),
  defineMutant({
    name: 'gives-up-at-a-lost-poll',
    story: 'Takes a connection that drops under a poll for the end of the question.',
    kills: ['errors.survives-transient-poll-errors'],
    edits: [
      {
        file: 'jobs.ts',
        find: 'if (!(error instanceof Unreachable)) throw error;',
        replace: `if (error instanceof Unreachable) throw new AskEnded('failed', 'Omni could not be reached.');
      throw error;`,
      },
    ],
  }),
  defineMutant({
    name: 'sleeps-through-an-announcement',
    story: 'Never looks again when the end is announced while a look is under way that says otherwise.',
    kills: ['webhooks.one-end-one-answer'],
    edits: [
      {
        file: 'webhook-subscription.ts',
        find: 'await pause(BETWEEN_LOOKS_MS, signal);',
        replace: `if (this.#isAnnounced) await pause(3_600_000, signal);
    await pause(BETWEEN_LOOKS_MS, signal);`,
      },
    ],
  }),
  defineMutant({
    name: 'answers-each-announcement',
    story: 'Fetches the answer again when the webhook comes after a poll had told the end.',
    kills: ['webhooks.one-end-one-answer'],
    edits: [
      {
        file: 'webhook-subscription.ts',
        find: 'if (event.jobId !== this.#jobId || this.#hasEnded || !saysSomething(event)) return;',
        replace: `if (this.#hasEnded && this.#known.size === 0 && event.jobId === this.#jobId) this.onLate();
    if (event.jobId !== this.#jobId || this.#hasEnded || !saysSomething(event)) return;`,
      },
      {
        file: 'webhook-subscription.ts',
        find: '  #wake: () => void = () => undefined;',
        replace: '  #wake: () => void = () => undefined;\n  onLate: () => void = () => undefined;',
      },
      {
        file: 'ask.ts',
        find: 'this.#subscription?.isAbout(submitted.jobId);',
        replace: `this.#subscription?.isAbout(submitted.jobId);
    if (this.#subscription)
      this.#subscription.onLate = () => void readResult(http, submitted.jobId, AbortSignal.timeout(5_000));`,
      },
    ],
  }),
  defineMutant({
    name: 'hands-out-jobs-in-order',
    story: 'Takes the job that Omni names next for that of whoever has waited longest for one.',
    kills: ['scoping.never-swapped', 'scoping.no-foreign-values'],
    edits: [
      { file: 'ask.ts', find: 'const CANCEL_TIMEOUT_MS = 30_000;', replace: IN_LINE },
      {
        file: 'ask.ts',
        find: 'this.#submitting = this.#submit(userId);',
        replace: 'this.#submitting = nextInLine(this.#submit(userId));',
      },
    ],
  }),
  defineMutant({
    name: 'hands-out-conversations-in-order',
    story:
      'Keeps each job with its question, and takes the conversation that Omni names next for that of whoever has waited longest.',
    kills: ['scoping.never-swapped'],
    edits: [
      { file: 'ask.ts', find: 'const CANCEL_TIMEOUT_MS = 30_000;', replace: IN_LINE },
      {
        file: 'ask.ts',
        find: 'this.#submitting = this.#submit(userId);',
        replace: `this.#submitting = this.#submit(userId);
    const inLine = nextInLine(this.#submitting);
    inLine.catch(() => undefined);`,
      },
      {
        file: 'ask.ts',
        find: '    conversations.claim(submitted.conversationId, this.#options.externalId);\n',
        replace: '',
      },
      {
        file: 'ask.ts',
        find: '    if (!this.#options.picture) return { ...result, ...submitted };',
        replace: `    const { conversationId } = await inLine;
    conversations.claim(conversationId, this.#options.externalId);
    if (!this.#options.picture) return { ...result, ...submitted, conversationId };`,
      },
    ],
  }),
];
