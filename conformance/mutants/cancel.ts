import { defineMutant } from './define-mutant.js';

export const cancelMutants = [
  defineMutant({
    name: 'cancels-at-home-only',
    story: 'Stops waiting and leaves the job running at Omni.',
    kills: ['cancel.reaches-omni'],
    edits: [
      {
        file: 'ask.ts',
        find: 'if (!this.#submitting) {',
        replace: `if (this.#submitting) {
      this.#end.abort(cancelled());
      return 'requested';
    }
    if (!this.#submitting) {`,
      },
    ],
  }),
  defineMutant({
    name: 'believes-any-200',
    story: 'Takes any 200 from cancel for a cancelled job, though the body may say EXECUTING or COMPLETE.',
    kills: ['cancel.not-believed-too-early', 'cancel.reports-real-end'],
    edits: [
      {
        file: 'cancellation.ts',
        find: 'if (isSuccess(response)) return outcomeFrom(response);',
        replace: "if (isSuccess(response)) return outcomeFrom(response) && 'cancelled';",
      },
    ],
  }),
  defineMutant({
    name: 'believes-executing',
    story: 'Reports a job as cancelled while the answer to the cancel says that it is still executing.',
    kills: ['cancel.not-believed-too-early'],
    edits: [{ file: 'cancellation.ts', find: "return 'requested';", replace: "return 'cancelled';" }],
  }),
  defineMutant({
    name: 'takes-conflict-for-success',
    story: 'Takes a 409 to mean that somebody else has cancelled the job already.',
    kills: ['cancel.retries-conflict'],
    edits: [
      {
        file: 'cancellation.ts',
        find: '// 409: the job changed under the request.',
        replace: "if (response.status === 409) return 'cancelled';",
      },
    ],
  }),
  defineMutant({
    name: 'takes-refusal-for-success',
    story: 'Reports a job as cancelled that was delivering and could not be cancelled.',
    kills: ['cancel.accepts-refusal'],
    edits: [
      {
        file: 'cancellation.ts',
        find: "if (response.status === 400) return 'not-cancellable';",
        replace: "if (response.status === 400) return 'cancelled';",
      },
    ],
  }),
  defineMutant({
    name: 'drops-the-answer-it-could-not-stop',
    story: 'Gives up on the answer although the cancel was refused.',
    kills: ['cancel.accepts-refusal'],
    edits: [
      {
        file: 'ask.ts',
        find: "if (outcome === 'cancelled') this.#end.abort(cancelled());",
        replace:
          "if (outcome === 'cancelled' || outcome === 'not-cancellable') this.#end.abort(cancelled());",
      },
    ],
  }),
  defineMutant({
    name: 'mistakes-complete-for-cancelled',
    story: 'Reports as cancelled a job that had completed before the cancel arrived.',
    kills: ['cancel.reports-real-end'],
    edits: [{ file: 'cancellation.ts', find: "return 'already-ended';", replace: "return 'cancelled';" }],
  }),
  defineMutant({
    name: 'haunts-cancelled-jobs',
    story: 'Goes on polling a job after its cancel was confirmed.',
    kills: ['cancel.stops-work'],
    edits: [
      {
        file: 'ask.ts',
        find: "if (outcome === 'cancelled') this.#end.abort(cancelled());",
        replace: `if (outcome === 'cancelled') {
      this.#end.abort(cancelled());
      const path = \`/api/v1/ai/jobs/\${submitted.jobId}\`;
      setInterval(() => void this.#services.http.once({ method: 'GET', path }, AbortSignal.timeout(5_000)), 2_000).unref();
    }`,
      },
    ],
  }),
];
