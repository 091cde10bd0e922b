import { defineMutant } from './define-mutant.js';

/** Mistakes by which somebody is shown the rows of another tenant. */
export const leakMutants = [
  defineMutant({
    name: 'forgets-the-user',
    story: 'Sends no `userId` at all, so that everybody is answered with the reach of the key.',
    kills: ['scoping.user-id-on-every-submit', 'scoping.no-foreign-values', 'sessions.resends-after-change'],
    edits: [
      {
        file: 'jobs.ts',
        find: "path: '/api/v1/ai/jobs', query: { userId }, body }",
        replace: "path: '/api/v1/ai/jobs', query: {}, body }",
      },
    ],
  }),
  defineMutant({
    name: 'asks-again-as-the-key',
    story: 'Sends a question that Omni refused once more without `userId`.',
    kills: [
      'scoping.no-fallback-without-user',
      'scoping.fresh-look-up-after-deletion',
      'scoping.user-id-on-every-submit',
      'scoping.no-foreign-values',
      'errors.gives-up-on-denial',
    ],
    edits: [
      {
        file: 'jobs.ts',
        find: '  const { userId, ...body } = question;',
        replace: '  const { userId, ...body } = question;\n  let wasRefused = false;',
      },
      {
        file: 'jobs.ts',
        find: "path: '/api/v1/ai/jobs', query: { userId }, body }",
        replace: "path: '/api/v1/ai/jobs', query: wasRefused ? {} : { userId }, body }",
      },
      {
        file: 'jobs.ts',
        find: '    if (response.status >= 500 || response.status === 408) throw acceptanceUnknown();',
        replace: `    if (!wasRefused && (response.status === 403 || response.status === 404)) {
      wasRefused = true;
      continue;
    }
    if (response.status >= 500 || response.status === 408) throw acceptanceUnknown();`,
      },
    ],
  }),
  defineMutant({
    name: 'one-cache-for-all',
    story: 'Keeps answers by the words of the question alone, and gives them to whoever asks the same.',
    kills: ['scoping.no-foreign-values', 'sessions.resends-after-change'],
    edits: [
      {
        file: 'ask.ts',
        find: 'const CANCEL_TIMEOUT_MS = 30_000;',
        replace: 'const CANCEL_TIMEOUT_MS = 30_000;\nconst cache = new Map<string, Shown>();',
      },
      {
        file: 'ask.ts',
        find: '      const result = await this.#whenItsTurnComes(() => this.#askAs(userId));',
        replace: `      const { prompt, conversationId } = this.#options;
      const known = conversationId === undefined ? cache.get(prompt) : undefined;
      const result = known ?? (await this.#whenItsTurnComes(() => this.#askAs(userId)));
      cache.set(prompt, result);`,
      },
    ],
  }),
  defineMutant({
    name: 'one-conversation-for-all',
    story: 'Follows up in whichever conversation was the latest, whoever had it.',
    kills: ['scoping.never-swapped'],
    edits: [
      {
        file: 'ask.ts',
        find: 'const CANCEL_TIMEOUT_MS = 30_000;',
        replace: 'const CANCEL_TIMEOUT_MS = 30_000;\nlet latest: string | undefined;',
      },
      {
        file: 'ask.ts',
        find: '    const question = { modelId, prompt, conversationId };',
        replace: '    const question = { modelId, prompt, conversationId: conversationId && latest };',
      },
      {
        file: 'ask.ts',
        find: '    const submitted = await this.#submitting;',
        replace: '    const submitted = await this.#submitting;\n    latest = submitted.conversationId;',
      },
    ],
  }),
  defineMutant({
    name: 'opens-any-conversation',
    story: 'Takes whoever knows the id of a conversation for its owner.',
    kills: ['scoping.conversation-stays-with-its-user', 'scoping.no-foreign-values'],
    edits: [
      {
        file: 'conversations.ts',
        find: 'if (this.#owners.get(conversationId) !== externalId) {',
        replace: 'if (!this.#owners.has(conversationId)) {',
      },
    ],
  }),
  defineMutant({
    name: 'shows-the-latest-history',
    story: 'Asks for the right history and shows the one that was begun last.',
    kills: ['scoping.no-foreign-values'],
    edits: [
      {
        file: 'conversations.ts',
        find: 'export class Conversations {',
        replace: "let latest = '';\nexport class Conversations {",
      },
      {
        file: 'conversations.ts',
        find: '    this.#owners.set(conversationId, externalId);',
        replace: '    this.#owners.set(conversationId, externalId);\n    latest = conversationId;',
      },
      {
        file: 'conversations.ts',
        find: 'encodeURIComponent(conversationId)',
        replace: 'encodeURIComponent(latest)',
      },
    ],
  }),
  defineMutant({
    name: 'takes-a-missing-attribute-for-no-rows',
    story: 'Tells whoever lacks a user attribute that there is no data.',
    kills: ['scoping.reports-missing-attribute'],
    edits: [
      {
        file: 'ask.ts',
        find: '      if (!(error instanceof AskEnded)) throw error;',
        replace: `      if (!(error instanceof AskEnded)) throw error;
      const submitted = await this.#submitting?.catch(() => undefined);
      if (submitted && error.message.includes('attribute')) {
        return { outcome: 'answered', text: 'There are no rows.', tables: [], incomplete: false, ...submitted };
      }`,
      },
    ],
  }),
];
