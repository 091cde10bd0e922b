import { defineMutant } from './define-mutant.js';

export const pollingMutants = [
  defineMutant({
    name: 'reads-status',
    story: 'Looks at `status`, which job records do not have, so it never sees a job end.',
    kills: [
      'polling.reads-state',
      'polling.stops-at-terminal-state',
      'cancel.stops-work',
      'cancel.survives-a-lost-answer',
    ],
    edits: [
      { file: 'jobs.ts', find: "typeof job.state !== 'string'", replace: 'false' },
      { file: 'jobs.ts', find: "job.state === 'FAILED'", replace: "job.status === 'FAILED'" },
      { file: 'jobs.ts', find: "job.state === 'CANCELLED'", replace: "job.status === 'CANCELLED'" },
      { file: 'jobs.ts', find: "job.state === 'COMPLETE'", replace: "job.status === 'COMPLETE'" },
    ],
  }),
  defineMutant({
    name: 'waits-for-completed',
    story: 'Waits for `COMPLETED`, the word of another family of jobs.',
    kills: ['polling.reads-state', 'polling.stops-at-terminal-state'],
    edits: [{ file: 'jobs.ts', find: "job.state === 'COMPLETE'", replace: "job.state === 'COMPLETED'" }],
  }),
  defineMutant({
    name: 'fears-delivering',
    story: 'Takes any state but QUEUED, EXECUTING and COMPLETE for a failure, DELIVERING among them.',
    kills: ['polling.waits-through-delivering', 'cancel.accepts-refusal'],
    edits: [
      {
        file: 'jobs.ts',
        find: "return job.state === 'COMPLETE';",
        replace: `if (!['QUEUED', 'EXECUTING', 'COMPLETE'].includes(job.state)) throw new AskEnded('failed', 'Unexpected state');
          return job.state === 'COMPLETE';`,
      },
    ],
  }),
  defineMutant({
    name: 'insists-on-executing',
    story: 'Believes COMPLETE only after it has seen EXECUTING, which a poller may miss.',
    kills: ['polling.accepts-skipped-states'],
    edits: [
      { file: 'jobs.ts', find: 'let troubles = 0;', replace: 'let troubles = 0; let sawExecuting = false;' },
      {
        file: 'jobs.ts',
        find: 'if (isComplete(response.body, jobId)) return;',
        replace: `sawExecuting ||= response.body.includes('"EXECUTING"');
          if (isComplete(response.body, jobId)) {
            if (sawExecuting) return;
            throw new AskEnded('failed', 'The job ended before it began');
          }`,
      },
    ],
  }),
  defineMutant({
    name: 'loops-until-success',
    story: 'Leaves the polling loop on COMPLETE only: a failed job is polled until the deadline.',
    kills: ['polling.stops-at-terminal-state'],
    edits: [{ file: 'jobs.ts', find: "job.state === 'FAILED'", replace: "job.state === 'ERROR'" }],
  }),
  defineMutant({
    name: 'polls-once-more',
    story: 'Polls a finished job once more before it reads the result.',
    kills: ['polling.stops-at-terminal-state'],
    edits: [
      {
        file: 'jobs.ts',
        find: 'if (isComplete(response.body, jobId)) return;',
        replace: `if (isComplete(response.body, jobId)) {
            await pause(POLL_EVERY_MS, signal);
            await http.once({ method: 'GET', path: \`/api/v1/ai/jobs/\${jobId}\` }, signal);
            return;
          }`,
      },
    ],
  }),
  defineMutant({
    name: 'swallows-the-reason',
    story: 'Says that the job failed and keeps to itself why.',
    kills: ['polling.reports-failure'],
    edits: [{ file: 'jobs.ts', find: 'failureText(job.error)', replace: "'it failed'" }],
  }),
  defineMutant({
    name: 'needs-an-error-code',
    story: 'Crashes on a failed job whose error has no `code`.',
    kills: ['polling.reports-failure'],
    edits: [
      {
        file: 'jobs.ts',
        find: "typeof code === 'string' ?",
        replace: 'code!.toLowerCase() ?',
      },
    ],
  }),
  defineMutant({
    name: 'mistakes-cancelled-for-failed',
    story: 'Tells the user that the question failed when somebody cancelled it.',
    kills: ['polling.reports-foreign-cancel', 'cancel.stops-work', 'cancel.survives-a-lost-answer'],
    edits: [
      {
        file: 'jobs.ts',
        find: "throw new AskEnded('cancelled', 'The question was cancelled.')",
        replace: "throw new AskEnded('failed', 'The question was cancelled.')",
      },
    ],
  }),
  defineMutant({
    name: 'polls-every-second',
    story: 'Polls each second, which spends a whole key on one job.',
    kills: ['polling.cadence'],
    edits: [{ file: 'jobs.ts', find: 'POLL_EVERY_MS = 2_000', replace: 'POLL_EVERY_MS = 1_000' }],
  }),
  defineMutant({
    name: 'busy-loop',
    story: 'Polls as fast as it can.',
    kills: ['polling.cadence', 'polling.no-busy-loop'],
    edits: [{ file: 'jobs.ts', find: 'POLL_EVERY_MS = 2_000', replace: 'POLL_EVERY_MS = 10' }],
  }),
  defineMutant({
    name: 'no-deadline',
    story: 'Waits for ever for a job that never ends.',
    kills: ['polling.respects-deadline', 'errors.caps-retry-after'],
    edits: [{ file: 'ask.ts', find: 'this.#end.abort(tooLate())', replace: 'undefined' }],
  }),
  defineMutant({
    name: 'polls-behind-the-users-back',
    story: 'Tells the user that time is up and goes on polling.',
    kills: ['polling.respects-deadline'],
    edits: [
      {
        file: 'ask.ts',
        find: 'await waitForCompletion(http, submitted.jobId, this.#end.signal, this.#subscription);',
        replace: `const polling = waitForCompletion(http, submitted.jobId, new AbortController().signal);
          await new Promise<void>((resolve, reject) => {
            polling.then(resolve, reject);
            this.#end.signal.addEventListener('abort', () => reject(this.#end.signal.reason));
          });`,
      },
    ],
  }),
  defineMutant({
    name: 'asks-again-at-the-deadline',
    story: 'When time is up, submits the same question once more, in the hope of a faster job.',
    kills: ['polling.respects-deadline'],
    edits: [
      {
        file: 'ask.ts',
        find: 'this.#end.abort(tooLate())',
        replace: `{
          const { modelId, http } = this.#services;
          const { prompt, externalId } = this.#options;
          void this.#services.users.membershipId(externalId, AbortSignal.timeout(5_000)).then((userId) =>
            userId && submitJob(http, { modelId, prompt, userId }, AbortSignal.timeout(5_000)));
          this.#end.abort(tooLate());
        }`,
      },
    ],
  }),
  defineMutant({
    name: 'takes-progress-for-granted',
    story: 'Reads the progress of a job that is EXECUTING, and crashes where it is null.',
    kills: ['polling.reads-state', 'cancel.stops-work'],
    edits: [
      {
        file: 'jobs.ts',
        find: "if (job.state === 'FAILED')",
        replace: `if (job.state === 'EXECUTING' && (job.progress as { message?: unknown }).message === '') return false;
  if (job.state === 'FAILED')`,
      },
    ],
  }),
];
