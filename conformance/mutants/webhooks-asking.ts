import { defineMutant } from './define-mutant.js';

const LOOK = 'await pace.beforeFirstLook(signal);';
const RESULT = 'const result = await readResult(http, submitted.jobId, this.#end.signal);';

/** Clients that submit, wait or answer wrongly where the end is announced. */
export const webhookAskingMutants = [
  defineMutant({
    name: 'never-subscribes',
    story: 'Offers webhooks, asks for none and polls.',
    kills: ['webhooks.subscribes'],
    edits: [{ file: 'ask.ts', find: '...question, ...webhook, userId }', replace: '...question, userId }' }],
  }),
  defineMutant({
    name: 'asks-for-no-progress',
    story: 'Asks for the end alone where progress is wanted too.',
    kills: ['webhooks.subscribes'],
    edits: [
      { file: 'webhook-subscription.ts', find: '...(progress ?', replace: '...(progress && url === "" ?' },
    ],
  }),
  defineMutant({
    name: 'asks-for-no-signatures',
    story: 'Submits an address and no secret, and believes whatever comes to it.',
    kills: [
      'webhooks.asks-for-signatures',
      'webhooks.insists-on-the-header-form',
      'webhooks.limits-age',
      'webhooks.one-secret-one-job',
      'webhooks.refuses-changed-bodies',
      'webhooks.refuses-forged-signatures',
      'webhooks.refuses-unsigned',
      'webhooks.signs-the-timestamp',
    ],
    edits: [
      { file: 'webhook-subscription.ts', find: '      webhookSigningSecret: secret,\n', replace: '' },
      {
        file: 'webhook-inbox.ts',
        find: 'if (!isGenuine(request, subscription.secret, Date.now())) return 401;',
        replace: 'if (request.body.length < 0) return isGenuine(request, "", 0) ? 204 : 401;',
      },
    ],
  }),
  defineMutant({
    name: 'trusts-the-announcement',
    story: 'Believes a webhook that says COMPLETE, and not the API that still says EXECUTING.',
    kills: ['webhooks.confirms-the-state'],
    edits: [
      {
        file: 'jobs.ts',
        find: 'if (isComplete(response.body, jobId)) return;',
        replace: `if (isComplete(response.body, jobId)) return;
        if (pace.status === 'COMPLETE' && response.body.includes('"EXECUTING"')) return;`,
      },
      {
        file: 'webhook-subscription.ts',
        find: '    this.#act(event);',
        replace: '    this.status = event.status;\n    this.#act(event);',
      },
      { file: 'results.ts', find: 'const ATTEMPTS = 8;', replace: 'const ATTEMPTS = 1;' },
    ],
  }),
  defineMutant({
    name: 'never-asks-how-it-ended',
    story: 'Takes the state of a job from the webhook alone, and asks for the result until there is one.',
    kills: ['webhooks.confirms-the-state'],
    edits: [
      {
        file: 'jobs.ts',
        find: LOOK,
        replace: `${LOOK}
  if (pace.status === 'COMPLETE') return;
  if (pace.status === 'FAILED') throw new AskEnded('failed', 'Omni could not answer.');
  if (pace.status === 'CANCELLED') throw new AskEnded('cancelled', 'The question was cancelled.');`,
      },
      {
        file: 'webhook-subscription.ts',
        find: '    this.#act(event);',
        replace: '    this.status = event.status;\n    this.#act(event);',
      },
    ],
  }),
  defineMutant({
    name: 'takes-progress-for-the-end',
    story: 'Takes any webhook for the announcement of the end.',
    kills: ['webhooks.progress-is-no-end'],
    edits: [
      { file: 'jobs.ts', find: LOOK, replace: `${LOOK}\n  if (pace.status === 'EXECUTING') return;` },
      {
        file: 'webhook-subscription.ts',
        find: '    if (saysTheEnd(event)) this.#announce();',
        replace: '    this.status = event.status;\n    this.#announce();',
      },
    ],
  }),
  defineMutant({
    name: 'shows-the-summary',
    story: 'Shows the summary of the webhook as the answer.',
    kills: ['webhooks.fetches-the-result'],
    edits: [
      {
        file: 'webhook-event.ts',
        find: '{ eventId, jobId, status } : undefined;',
        replace: '{ eventId, jobId, status, summary: event.result_summary } : undefined;',
      },
      {
        file: 'webhook-subscription.ts',
        find: '    this.#act(event);',
        replace: '    this.summary = event.summary;\n    this.#act(event);',
      },
      {
        file: 'ask.ts',
        find: RESULT,
        replace: `const text = this.#subscription?.summary;
    ${RESULT.replace('= await', '= text ? { text, tables: [], incomplete: false } : await')}`,
      },
    ],
  }),
  defineMutant({
    name: 'never-looks-for-itself',
    story: 'Waits for the webhook and for nothing else.',
    kills: ['webhooks.falls-back-to-polling'],
    edits: [
      {
        file: 'webhook-subscription.ts',
        find: 'const SILENCE_MS = 5_000;',
        replace: 'const SILENCE_MS = 86_400_000;',
      },
    ],
  }),
  defineMutant({
    name: 'does-not-come-back',
    story: 'Keeps a lock on disk that a kill leaves behind, and does not start where it finds one.',
    kills: ['webhooks.survives-restart'],
    edits: [
      {
        file: 'webhook-inbox.ts',
        find: '    const { url } = await this.#receiver;',
        replace: `    const { url } = await this.#receiver;
    const lock = join(tmpdir(), 'omni-mutant-' + createHash('sha256').update(String(process.env.OMNI_API_KEY)).digest('hex'));
    if (!this.#locked) {
      process.once('exit', () => rmSync(lock, { force: true }));
      writeFileSync(lock, '', { flag: 'wx' });
    }
    this.#locked = true;`,
      },
      { file: 'webhook-inbox.ts', find: '  #receiver: ', replace: '  #locked = false;\n  #receiver: ' },
      {
        file: 'webhook-inbox.ts',
        find: "import { randomBytes } from 'node:crypto';",
        replace: `import { createHash, randomBytes } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';`,
      },
    ],
  }),
];
