import { defineMutant } from './define-mutant.js';

const GENUINE = 'if (!isGenuine(request, subscription.secret, Date.now())) return 401;';
const COUNTS = 'if (event.jobId !== this.#jobId || this.#hasEnded || !saysSomething(event)) return;';
const KNOWN = 'if (this.#known.has(event.eventId)) return;';
const EARLY = 'if (this.#early.length < MOST_EARLY_EVENTS) this.#early.push(event);';

/** Receivers that verify as they should and make the wrong thing of what they verified. */
export const webhookReceivingMutants = [
  defineMutant({
    name: 'takes-32-kib',
    story: 'Refuses bodies of more than 32 KiB, though a summary and metadata can be longer.',
    kills: ['webhooks.accepts-any-spelling'],
    edits: [
      {
        file: 'webhook-receiver.ts',
        find: 'const LARGEST_BODY = 2 * 1024 * 1024;',
        replace: 'const LARGEST_BODY = 32 * 1024;',
      },
    ],
  }),
  defineMutant({
    name: 'knows-one-content-type',
    story: 'Takes `application/json` and nothing that has a charset behind it.',
    kills: ['webhooks.accepts-any-spelling'],
    edits: [
      {
        file: 'webhook-receiver.ts',
        find: '  const body = await readBody(request);',
        replace: `  if (request.headers['content-type'] !== 'application/json') return answer(response, 415);
  const body = await readBody(request);`,
      },
    ],
  }),
  defineMutant({
    name: 'insists-on-known-fields',
    story: 'Checks the body against a strict schema: one field more, and it is refused.',
    kills: ['webhooks.tolerates-unknown-fields'],
    edits: [
      {
        file: 'webhook-event.ts',
        find: 'if (!isObject(event)) return undefined;',
        replace: `if (!isObject(event)) return undefined;
    const known = ['event_id', 'jobId', 'status', 'result_summary', 'reason', 'progress', 'metadata', 'completed_at'];
    if (Object.keys(event).some((key) => !known.includes(key))) return undefined;`,
      },
    ],
  }),
  defineMutant({
    name: 'dies-of-what-it-cannot-read',
    story: 'Parses where nothing catches what parsing throws.',
    kills: ['webhooks.survives-strange-bodies'],
    edits: [
      {
        file: 'webhook-receiver.ts',
        find: '  const body = await readBody(request);',
        replace: `  const body = await readBody(request);
  await new Promise((resolve) => setImmediate(() => resolve(JSON.parse(String(body)).jobId.length)));`,
      },
    ],
  }),
  defineMutant({
    name: 'dies-of-it-afterwards',
    story: 'Answers first, and works on what it took where nothing catches what the work throws.',
    kills: ['webhooks.survives-strange-bodies'],
    edits: [
      {
        file: 'webhook-inbox.ts',
        find: '    subscription.take(event);',
        replace: `    subscription.take(event);
    const words: Record<string, string> = { COMPLETE: 'done', FAILED: 'failed', CANCELLED: 'cancelled', EXECUTING: '' };
    setImmediate(() => words[event.status].length);`,
      },
    ],
  }),
  defineMutant({
    name: 'acts-on-every-copy',
    story: 'Acts on an event each time it comes.',
    kills: ['webhooks.acts-once'],
    edits: [
      {
        file: 'webhook-subscription.ts',
        find: COUNTS,
        replace: `const isCopy = this.#known.has(event.eventId);
    if (event.jobId !== this.#jobId || (this.#hasEnded && !isCopy) || !saysSomething(event)) return;`,
      },
      { file: 'webhook-subscription.ts', find: KNOWN, replace: '' },
    ],
  }),
  defineMutant({
    name: 'knows-ends-alone-again',
    story: 'Remembers the events that say an end, and acts on progress each time it comes.',
    kills: ['webhooks.acts-once'],
    edits: [
      {
        file: 'webhook-subscription.ts',
        find: KNOWN,
        replace: KNOWN.replace('if (', 'if (saysTheEnd(event) && '),
      },
    ],
  }),
  defineMutant({
    name: 'remembers-forgeries',
    story: 'Notes the id of an event before it verifies it, so that a forgery silences the genuine one.',
    kills: ['webhooks.accepts-genuine'],
    edits: [
      {
        file: 'webhook-inbox.ts',
        find: GENUINE,
        replace: `const said = parseEvent(request.body);
    if (said && noted.has(said.eventId)) return 204;
    if (said) noted.add(said.eventId);
    ${GENUINE}`,
      },
      {
        file: 'webhook-inbox.ts',
        find: 'const MOST_SUBSCRIPTIONS = 1_000;',
        replace: 'const MOST_SUBSCRIPTIONS = 1_000;\nconst noted = new Set<string>();',
      },
    ],
  }),
  defineMutant({
    name: 'reopens-what-has-ended',
    story: 'Acts on whatever comes after the end: on late progress, and on a second end.',
    kills: ['webhooks.keeps-the-end'],
    edits: [
      { file: 'webhook-subscription.ts', find: COUNTS, replace: COUNTS.replace('this.#hasEnded || ', '') },
    ],
  }),
  defineMutant({
    name: 'drops-early-news',
    story: 'Throws away an event of a job that it does not know yet, and waits for it to come again.',
    kills: ['webhooks.early-delivery-counts'],
    edits: [
      { file: 'webhook-subscription.ts', find: EARLY, replace: 'this.#wasEarly = true;' },
      {
        file: 'webhook-subscription.ts',
        find: '  #hasEnded = false;',
        replace: '  #hasEnded = false;\n  #wasEarly = false;',
      },
      {
        file: 'webhook-subscription.ts',
        find: '    const began = Date.now();',
        replace: '    if (this.#wasEarly) silenceMs = 86_400_000;\n    const began = Date.now();',
      },
    ],
  }),
  defineMutant({
    name: 'takes-news-of-any-job',
    story:
      'Takes an event that is rightly signed for one about the job it waits for, whichever job it names.',
    kills: ['webhooks.own-jobs-only'],
    edits: [
      {
        file: 'webhook-subscription.ts',
        find: COUNTS,
        replace: COUNTS.replace('event.jobId !== this.#jobId || ', ''),
      },
    ],
  }),
  defineMutant({
    name: 'believes-whatever-is-signed',
    story:
      'Has one secret for all jobs and acts on all that it fits, also on what was acted on before a restart.',
    kills: ['webhooks.own-jobs-only', 'webhooks.survives-restart'],
    edits: [
      {
        file: 'webhook-inbox.ts',
        find: "const secret = randomBytes(32).toString('hex');",
        replace: "const secret = process.env.OMNI_WEBHOOK_SECRET ?? '';",
      },
      {
        file: 'webhook-subscription.ts',
        find: COUNTS,
        replace: COUNTS.replace('event.jobId !== this.#jobId || ', ''),
      },
    ],
  }),
  defineMutant({
    name: 'hears-of-success-only',
    story: 'Listens for COMPLETE: that a job failed or was cancelled it learns from nobody but itself.',
    kills: ['webhooks.takes-every-end'],
    edits: [
      {
        file: 'webhook-event.ts',
        find: "['COMPLETE', 'FAILED', 'CANCELLED', 'DENIED']",
        replace: "['COMPLETE']",
      },
    ],
  }),
  defineMutant({
    name: 'works-before-it-answers',
    story: 'Answers a webhook when the ask that waited for it has been answered.',
    kills: ['webhooks.acknowledges-before-working'],
    edits: [
      {
        file: 'webhook-receiver.ts',
        find: 'answer(response, take(',
        replace: 'answer(response, await take(',
      },
      {
        file: 'webhook-inbox.ts',
        find: '    return 204;',
        replace:
          '    return Promise.race([subscription.closed, new Promise((done) => setTimeout(done, 4_000))]).then(() => 204);',
      },
      {
        file: 'webhook-subscription.ts',
        find: '  close(): void {',
        replace: '  closed = new Promise((done) => { this.done = done; });\n  close(): void {',
      },
      {
        file: 'ask.ts',
        find: '      clearTimeout(deadline);',
        replace: '      clearTimeout(deadline);\n      this.#subscription?.done();',
      },
    ],
  }),
];
