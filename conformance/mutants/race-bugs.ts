import { defineMutant, type Mutant } from './define-mutant.js';

/**
 * Clients with a bug that shows in some orders of events only. The scenarios of the suite find none of them, so they are not
 * in the list of mutants: they prove the explorer. `kills` has the rule by which it is to find them.
 */
export interface RaceBug extends Mutant {
  /** The shortest order that shows it. */
  readonly shortest: string;
}

export const raceBugs: readonly RaceBug[] = [
  {
    ...defineMutant({
      name: 'believes-its-own-cancel',
      story:
        'Calls a question cancelled that had completed, when the webhook of its end came before the cancel was sent.',
      kills: ['explorer.claims-what-omni-said'],
      edits: [
        {
          file: 'webhook-subscription.ts',
          find: '  #heardMs = 0;',
          replace: '  #heardMs = 0;\n  hasHeardTheEnd = false;',
        },
        {
          file: 'webhook-subscription.ts',
          find: '    this.#isAnnounced = true;\n    this.#wake();',
          replace: '    this.#isAnnounced = true;\n    this.hasHeardTheEnd = true;\n    this.#wake();',
        },
        {
          file: 'ask.ts',
          find: "if (outcome === 'cancelled') this.#end.abort(cancelled());",
          replace: `if (outcome === 'already-ended' && this.#subscription?.hasHeardTheEnd) return 'cancelled';
    if (outcome === 'cancelled') this.#end.abort(cancelled());`,
        },
      ],
    }),
    shortest: 'C F W',
  },
  {
    ...defineMutant({
      name: 'loses-an-early-cancel',
      story: 'Forgets a cancel that comes while the submit is under way, and says that it was asked for.',
      kills: ['explorer.claims-what-omni-said'],
      edits: [
        {
          file: 'ask.ts',
          find: 'const submitted = await this.#submitting.catch(() => undefined);',
          replace: `if (!this.#isAccepted) return 'requested';
    const submitted = await this.#submitting.catch(() => undefined);`,
        },
        {
          file: 'ask.ts',
          find: '  #hasEnded = false;',
          replace: '  #hasEnded = false;\n  #isAccepted = false;',
        },
        {
          file: 'ask.ts',
          find: 'const submitted = await this.#submitting;',
          replace: 'const submitted = await this.#submitting;\n    this.#isAccepted = true;',
        },
      ],
    }),
    shortest: 'C',
  },
  {
    ...defineMutant({
      name: 'wakes-up-after-a-cancel',
      story: 'Takes progress that comes after a cancel for a job that runs again, and polls it.',
      kills: ['explorer.rests-after-the-end'],
      edits: [
        {
          file: 'webhook-subscription.ts',
          find: '  #wake: () => void = () => undefined;',
          replace: '  #wake: () => void = () => undefined;\n  onLate: () => void = () => undefined;',
        },
        {
          file: 'webhook-subscription.ts',
          find: 'if (event.jobId !== this.#jobId || this.#hasEnded || !saysSomething(event)) return;',
          replace: `if (this.#hasEnded && !saysTheEnd(event)) this.onLate();
    if (event.jobId !== this.#jobId || this.#hasEnded || !saysSomething(event)) return;`,
        },
        {
          file: 'ask.ts',
          find: "if (outcome === 'cancelled') this.#end.abort(cancelled());",
          replace: `if (outcome === 'cancelled') {
      this.#end.abort(cancelled());
      const path = \`/api/v1/ai/jobs/\${submitted.jobId}\`;
      const look = () => void this.#services.http.once({ method: 'GET', path }, AbortSignal.timeout(5_000)).catch(() => undefined);
      if (this.#subscription) this.#subscription.onLate = () => setInterval(look, 1_900).unref();
    }`,
        },
      ],
    }),
    shortest: 'S C k K w',
  },
  {
    ...defineMutant({
      name: 'answers-twice-at-once',
      story:
        'Fetches the answer twice when the webhook comes while the poll is under way that tells of the end as well.',
      kills: ['explorer.answers-once'],
      edits: [
        {
          file: 'webhook-subscription.ts',
          find: '  /** Nothing that still comes can count. */',
          replace: `  get isAnnounced(): boolean {
    return this.#isAnnounced;
  }

  /** Nothing that still comes can count. */`,
        },
        {
          file: 'ask.ts',
          find: '    this.#subscription?.close();\n    const result',
          replace: `    if (this.#subscription?.isAnnounced) await readResult(http, submitted.jobId, this.#end.signal);
    this.#subscription?.close();
    const result`,
        },
      ],
    }),
    shortest: 'D S p W',
  },
];
