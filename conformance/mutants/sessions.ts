import { defineMutant } from './define-mutant.js';

const BODY = 'const body = { contentPath: CONTENT_PATH, ...claimsOf(person) };';

/** The body of a session, changed at the last moment. */
const withBody = (changed: string) => [
  {
    file: 'sessions.ts',
    find: BODY,
    replace: `const claims = claimsOf(person);\n    const body = { contentPath: CONTENT_PATH, ...claims, ${changed} };`,
  },
];

export const sessionMutants = [
  defineMutant({
    name: 'only-makes-sure-that-they-exist',
    story: 'Signs people in with id and name alone, which takes away all that they had.',
    kills: ['sessions.sends-every-claim', 'embed-urls.same-claims-everywhere'],
    edits: [
      {
        file: 'sessions.ts',
        find: BODY,
        replace: `const { externalId, name } = claimsOf(person);
    const body = { contentPath: CONTENT_PATH, externalId, name };`,
      },
    ],
  }),
  defineMutant({
    name: 'sends-attributes-as-text',
    story: 'Sends attributes to generate-session as the JSON text that a URL would carry.',
    kills: [
      'sessions.sends-every-claim',
      'sessions.resends-after-change',
      'embed-urls.same-claims-everywhere',
    ],
    edits: withBody('userAttributes: JSON.stringify(claims.userAttributes)'),
  }),
  defineMutant({
    name: 'turns-digits-into-numbers',
    story: 'Sends every attribute of digits as a JSON number, which loses the last of sixteen.',
    kills: ['sessions.sends-every-claim', 'embed-urls.same-claims-everywhere'],
    edits: withBody(`userAttributes: Object.fromEntries(Object.entries(claims.userAttributes ?? {}).map(
      ([name, value]) => [name, /^\\d+$/.test(String(value)) ? Number(value) : value]))`),
  }),
  defineMutant({
    name: 'says-query-topics',
    story: 'Calls the role of embed users by the name that the role endpoints have for it.',
    kills: [
      'sessions.sends-every-claim',
      'sessions.resends-after-change',
      'embed-urls.same-claims-everywhere',
    ],
    edits: withBody(`connectionRoles: Object.fromEntries(Object.entries(claims.connectionRoles ?? {}).map(
      ([id, role]) => [id, role === 'RESTRICTED_QUERIER' ? 'QUERY_TOPICS' : role]))`),
  }),
  defineMutant({
    name: 'adds-a-role',
    story: 'Makes everybody a manager of the folder of their entity.',
    kills: ['sessions.sends-every-claim'],
    edits: withBody("entityFolderContentRole: 'MANAGER'"),
  }),
  defineMutant({
    name: 'adds-to-what-was-there',
    story: 'Merges new claims into old ones, so that nothing that was once given is ever taken away.',
    kills: ['sessions.sends-every-claim'],
    edits: [
      {
        file: 'sessions.ts',
        find: BODY,
        replace: `const merged = { ...before.get(person.externalId), ...claimsOf(person) };
    before.set(person.externalId, merged);
    const body = { contentPath: CONTENT_PATH, ...merged };`,
      },
      {
        file: 'sessions.ts',
        find: "const CONTENT_PATH = '/my';",
        replace: "const CONTENT_PATH = '/my';\nconst before = new Map<string, Person>();",
      },
    ],
  }),
  defineMutant({
    name: 'signs-in-once',
    story: 'Does not sign in whom it has signed in before, whatever has changed about them.',
    kills: ['sessions.resends-after-change', 'sessions.sends-every-claim'],
    edits: [
      {
        file: 'omni-client.ts',
        find: '    const signedIn = await signIn(',
        replace: `    if (alreadyIn.has(person.externalId)) return { outcome: 'signed-in' };
    alreadyIn.add(person.externalId);
    const signedIn = await signIn(`,
      },
      {
        file: 'omni-client.ts',
        find: 'const SIGN_IN_TIMEOUT_MS = 30_000;',
        replace: 'const SIGN_IN_TIMEOUT_MS = 30_000;\nconst alreadyIn = new Set<string>();',
      },
    ],
  }),
  defineMutant({
    name: 'answers-from-memory',
    story:
      'Keeps the answers to each person, and gives them again after a sign-in that changed what they see.',
    kills: ['sessions.resends-after-change', 'scoping.no-foreign-values'],
    edits: [
      {
        file: 'omni-client.ts',
        find: '    return new Ask(this.#services, options);',
        replace: `    const key = options.externalId + ' ' + options.prompt;
    const ask = answered.get(key) ?? new Ask(this.#services, options);
    answered.set(key, ask);
    return ask;`,
      },
      {
        file: 'omni-client.ts',
        find: 'const SIGN_IN_TIMEOUT_MS = 30_000;',
        replace: 'const SIGN_IN_TIMEOUT_MS = 30_000;\nconst answered = new Map<string, Ask>();',
      },
    ],
  }),
  defineMutant({
    name: 'believes-every-sign-in',
    story: 'Waits for the answer of generate-session and does not look at its status.',
    kills: ['sessions.reports-refusal'],
    edits: [
      {
        file: 'sessions.ts',
        find: "return { outcome: error instanceof NotSent ? 'refused' : 'failed', message: error.message };",
        replace: `return error instanceof NotSent
      ? { outcome: 'refused', message: error.message }
      : { outcome: 'signed-in' };`,
      },
    ],
  }),
  defineMutant({
    name: 'sends-any-entity',
    story: 'Leaves it to Omni to refuse an entity that is too long.',
    kills: ['sessions.refuses-long-entity'],
    edits: [
      { file: 'claims.ts', find: 'const LONGEST_ENTITY = 64;', replace: 'const LONGEST_ENTITY = 1_000;' },
    ],
  }),
  defineMutant({
    name: 'cuts-the-entity',
    story: 'Cuts an entity that is too long, which makes one customer of two.',
    kills: ['sessions.refuses-long-entity'],
    edits: [
      {
        file: 'claims.ts',
        find: `    throw new NotSent(\`The entity of \${person.externalId} is longer than \${LONGEST_ENTITY} characters.\`);`,
        replace: '    return { ...person, entity: entity.slice(0, LONGEST_ENTITY) };',
      },
    ],
  }),
];
