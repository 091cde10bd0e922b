import { defineMutant } from './define-mutant.js';
import { leakMutants } from './scoping-leaks.js';

export const scopingMutants = [
  defineMutant({
    name: 'forgets-the-user-on-follow-ups',
    story: 'Sends `userId` with the first question of a conversation only.',
    kills: ['scoping.user-id-on-every-submit'],
    edits: [
      {
        file: 'jobs.ts',
        find: "path: '/api/v1/ai/jobs', query: { userId }, body }",
        replace: "path: '/api/v1/ai/jobs', query: body.conversationId ? {} : { userId }, body }",
      },
    ],
  }),
  defineMutant({
    name: 'one-user-for-all',
    story: 'Caches the first membership id it finds and uses it for everybody.',
    kills: [
      'scoping.right-user',
      'scoping.never-swapped',
      'scoping.exact-external-id',
      'scoping.no-foreign-values',
    ],
    edits: [
      {
        file: 'users.ts',
        find: 'const lookUp = this.#found.get(externalId) ?? this.#lookUp(externalId);',
        replace: 'const lookUp = [...this.#found.values()][0] ?? this.#lookUp(externalId);',
      },
    ],
  }),
  defineMutant({
    name: 'one-answer-for-all',
    story:
      'Keeps the latest answer in one place for everybody, and shows what it finds there a moment later.',
    kills: ['scoping.never-swapped', 'scoping.no-foreign-values'],
    edits: [
      {
        file: 'ask.ts',
        find: 'const CANCEL_TIMEOUT_MS = 30_000;',
        replace: 'const CANCEL_TIMEOUT_MS = 30_000;\nlet latest: JobResult;',
      },
      {
        file: 'ask.ts',
        find: 'const result = await readResult(http, submitted.jobId, this.#end.signal);',
        replace: `latest = await readResult(http, submitted.jobId, this.#end.signal);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const result = latest;`,
      },
    ],
  }),
  defineMutant({
    name: 'reads-the-first-page',
    story: 'Lists the embed users and reads the first page only.',
    kills: ['scoping.finds-user-on-later-page', 'scoping.fresh-look-up-after-deletion'],
    edits: [
      { file: 'users.ts', find: 'query: { filter, startIndex', replace: 'query: { startIndex' },
      { file: 'users.ts', find: 'const MOST_PAGES = 100;', replace: 'const MOST_PAGES = 1;' },
    ],
  }),
  defineMutant({
    name: 'folds-case',
    story: 'Lists the embed users and takes `Cust-Ana` for `cust-ana`.',
    kills: ['scoping.exact-external-id', 'scoping.no-foreign-values'],
    edits: [
      { file: 'users.ts', find: 'query: { filter, startIndex', replace: 'query: { startIndex' },
      {
        file: 'users.ts',
        find: 'user.embedExternalId === externalId',
        replace: 'String(user.embedExternalId).toLowerCase() === externalId.toLowerCase()',
      },
    ],
  }),
  defineMutant({
    name: 'trusts-the-filter',
    story: 'Takes the first record of the look-up without comparing its external id.',
    kills: ['scoping.verifies-looked-up-user'],
    edits: [
      {
        file: 'users.ts',
        find: 'list.users.find((user) => user.embedExternalId === externalId)',
        replace: 'list.users[0]',
      },
    ],
  }),
  defineMutant({
    name: 'fails-open',
    story: 'Asks without a user when the user cannot be looked up.',
    kills: [
      'scoping.fail-closed-lookup',
      'scoping.denied-look-up-is-final',
      'scoping.user-id-on-every-submit',
      'scoping.no-foreign-values',
    ],
    edits: [
      {
        file: 'ask.ts',
        find: 'if (error instanceof AskEnded || !(error instanceof Error)) throw error;',
        replace: "if (error) return '';",
      },
      {
        file: 'ask.ts',
        find: "if (id === undefined) throw new AskEnded('refused', 'Omni does not know the person who asks.');",
        replace: "if (id === undefined) return '';",
      },
      {
        file: 'jobs.ts',
        find: "path: '/api/v1/ai/jobs', query: { userId }, body }",
        replace: "path: '/api/v1/ai/jobs', query: userId === '' ? {} : { userId }, body }",
      },
    ],
  }),
  defineMutant({
    name: 'looks-up-by-user-name',
    story:
      'First looks for a user whose `userName` is the external id; that name is synthetic and matches nobody.',
    kills: ['scoping.no-synthetic-username-lookup'],
    edits: [
      {
        file: 'users.ts',
        find: '    let startIndex = 1;',
        replace: `    await this.#http.patiently(
      {
        method: 'GET',
        path: '/api/scim/v2/embed/Users',
        query: { filter: \`userName eq \${JSON.stringify(externalId)}\` },
      },
      signal,
    );
    let startIndex = 1;`,
      },
    ],
  }),
  defineMutant({
    name: 'looks-up-at-the-old-address',
    story: 'Tries `/api/v0/users/embed` first, as an older guide says.',
    kills: ['scoping.no-legacy-lookup'],
    edits: [
      {
        file: 'users.ts',
        find: '    let startIndex = 1;',
        replace: `    await this.#http.once({ method: 'GET', path: '/api/v0/users/embed' }, signal);
    let startIndex = 1;`,
      },
    ],
  }),
  defineMutant({
    name: 'counts-pages',
    story: 'Takes `startIndex` for the number of a page.',
    kills: ['scoping.pages-without-gaps'],
    edits: [{ file: 'users.ts', find: 'startIndex += list.users.length;', replace: 'startIndex += 1;' }],
  }),
  defineMutant({
    name: 'argues-with-a-denied-look-up',
    story: 'Sends a look-up that failed three times more, whatever the reason.',
    kills: ['scoping.denied-look-up-is-final'],
    edits: [
      {
        file: 'users.ts',
        find: '?? this.#lookUp(externalId);',
        replace: `?? [1, 2, 3].reduce(
      (tried: Promise<string | undefined>) => tried.catch(() => this.#lookUp(externalId)),
      this.#lookUp(externalId),
    );`,
      },
    ],
  }),
  defineMutant({
    name: 'looks-up-each-time',
    story: 'Looks a user up again for each of their questions.',
    kills: ['scoping.one-look-up-per-user'],
    edits: [
      {
        file: 'users.ts',
        find: 'const lookUp = this.#found.get(externalId) ?? this.#lookUp(externalId);',
        replace: 'const lookUp = this.#lookUp(externalId);',
      },
    ],
  }),
  defineMutant({
    name: 'remembers-ids-for-ever',
    story: 'Never looks a user up again, though Omni says that the id is gone.',
    kills: ['scoping.fresh-look-up-after-deletion'],
    edits: [
      {
        file: 'ask.ts',
        find: '      if (!(error instanceof Denied)) throw error;',
        replace: '      if (error) throw error;',
      },
    ],
  }),
  defineMutant({
    name: 'sends-the-user-name',
    story: 'Sends the `userName` of the record as `userId`, which is another thing than its `id`.',
    kills: [
      'submit.well-formed',
      'scoping.right-user',
      'scoping.exact-external-id',
      'scoping.finds-user-on-later-page',
      'scoping.verifies-looked-up-user',
    ],
    edits: [
      {
        file: 'users.ts',
        find: "if (typeof match?.id === 'string') return match.id;",
        replace: "if (typeof match?.userName === 'string') return match.userName;",
      },
    ],
  }),
  defineMutant({
    name: 'sends-the-id-of-whoami',
    story: 'Asks `/api/v1/whoami` who it is and sends that `user.id` for everybody: the owner of the key.',
    kills: [
      'scoping.right-user',
      'scoping.exact-external-id',
      'scoping.finds-user-on-later-page',
      'scoping.verifies-looked-up-user',
    ],
    edits: [
      {
        file: 'users.ts',
        find: "if (typeof match?.id === 'string') return match.id;",
        replace: `const me = await this.#http.patiently({ method: 'GET', path: '/api/v1/whoami' }, signal);
      if (match) return JSON.parse(me.body).user.id;`,
      },
    ],
  }),
  defineMutant({
    name: 'falls-back-to-everybody',
    story:
      'Puts an external id into the filter as it is; where a quote in it breaks that, lists everybody and takes the first.',
    kills: ['scoping.exact-external-id'],
    edits: [
      { file: 'users.ts', find: 'JSON.stringify(externalId)', replace: "'\"' + externalId + '\"'" },
      {
        file: 'users.ts',
        find: '      const list = parseList(response.body);',
        replace: `      if (response.status === 400) {
        const all = await this.#http.once({ method: 'GET', path: '/api/scim/v2/embed/Users' }, signal);
        return String(parseList(all.body).users[0]?.id);
      }
      const list = parseList(response.body);`,
      },
      { file: 'users.ts', find: 'await this.#http.patiently(', replace: 'await this.#http.once(' },
    ],
  }),
  defineMutant({
    name: 'sends-the-user-in-the-body',
    story: 'Sends `userId` in the body of a submit, where Omni does not look, and so asks as the key.',
    kills: ['scoping.user-id-on-every-submit', 'scoping.no-foreign-values'],
    edits: [
      {
        file: 'jobs.ts',
        find: "path: '/api/v1/ai/jobs', query: { userId }, body }",
        replace: "path: '/api/v1/ai/jobs', body: { ...body, userId } }",
      },
    ],
  }),
  ...leakMutants,
];
