import { defineMutant } from './define-mutant.js';

const SIGNED = "const text = [loginUrl, ...parameters.map(([, value]) => value)].join('\\n');";

/** Another text is signed; the address stays as it is. */
const signing = (values: string) => [
  { file: 'embed-urls.ts', find: SIGNED, replace: `const text = [loginUrl, ...${values}].join('\\n');` },
];

const NONCE = "Array.from({ length: 32 }, () => ALPHANUMERICS[randomInt(ALPHANUMERICS.length)]).join('')";

export const embedUrlMutants = [
  defineMutant({
    name: 'signs-encoded-values',
    story: 'Signs values percent-encoded, as they stand in the URL.',
    kills: ['embed-urls.opens'],
    edits: signing('parameters.map(([, value]) => encodeURIComponent(value))'),
  }),
  defineMutant({
    name: 'signs-as-it-comes',
    story: 'Signs optional values in the order in which it happens to have them.',
    kills: ['embed-urls.opens'],
    edits: [
      {
        file: 'embed-urls.ts',
        find: '.sort(([one], [other]) => (one < other ? -1 : 1))',
        replace: '',
      },
    ],
  }),
  defineMutant({
    name: 'signs-other-json',
    story: 'Writes JSON once for the signature and once for the URL, with other spaces.',
    kills: ['embed-urls.opens'],
    edits: signing(
      `parameters.map(([, value]) => (/^[{[]/.test(value) ? JSON.stringify(JSON.parse(value), null, 1) : value))`,
    ),
  }),
  defineMutant({
    name: 'pads-the-signature',
    story: 'Writes the signature as plain base64.',
    kills: ['embed-urls.opens'],
    edits: [{ file: 'embed-urls.ts', find: "digest('base64url')", replace: "digest('base64')" }],
  }),
  defineMutant({
    name: 'skips-false',
    story: 'Takes `false` for a value that is not there.',
    kills: ['embed-urls.opens'],
    edits: [
      {
        file: 'embed-urls.ts',
        find: "value !== undefined && value !== ''",
        replace: 'Boolean(value)',
      },
    ],
  }),
  defineMutant({
    name: 'signs-leading-blanks',
    story: 'Signs a name with the blanks around it, which Omni takes away before it compares.',
    kills: ['embed-urls.opens'],
    edits: [
      {
        file: 'claims.ts',
        find: "name: person.name.replace(/\\s+/g, ' ').trim()",
        replace: 'name: person.name',
      },
      { file: 'embed-urls.ts', find: 'value !== value.trim() ||', replace: '' },
    ],
  }),
  defineMutant({
    name: 'signs-with-the-api-key',
    story: 'Takes the API key for the embed secret.',
    kills: ['embed-urls.opens'],
    edits: [
      {
        file: 'omni-client.ts',
        find: 'this.#embedSecret = embedSecret;',
        replace: 'this.#embedSecret = apiKey;',
      },
    ],
  }),
  defineMutant({
    name: 'one-nonce-for-all',
    story: 'Draws a nonce when it starts and uses it for ever.',
    kills: ['embed-urls.fresh-nonce', 'embed-urls.opens'],
    edits: [
      {
        file: 'embed-urls.ts',
        find: `const newNonce = (): string =>\n  ${NONCE};`,
        replace: `const nonce = ${NONCE};\nconst newNonce = () => nonce;`,
      },
    ],
  }),
  defineMutant({
    name: 'nonce-with-dashes',
    story:
      'Uses a UUID without the last dashes for a nonce: 32 characters, and not all of them letters or digits.',
    kills: ['embed-urls.fresh-nonce'],
    edits: [
      {
        file: 'embed-urls.ts',
        find: NONCE,
        replace: 'crypto.randomUUID().slice(0, 32)',
      },
    ],
  }),
  defineMutant({
    name: 'forgets-groups-in-addresses',
    story: 'Leaves groups out of an embed URL, so that whoever opens a page loses them.',
    kills: ['embed-urls.same-claims-everywhere'],
    edits: [
      {
        file: 'embed-urls.ts',
        find: 'const { externalId, name, ...claims } = claimsOf(person);',
        replace: 'const { externalId, name, groups, ...claims } = claimsOf(person);',
      },
    ],
  }),
  defineMutant({
    name: 'sends-the-key-to-generate-url',
    story: 'Has Omni sign the address, and sends the API key along with the secret.',
    kills: ['embed-urls.no-key-to-generate-url'],
    edits: [
      {
        file: 'omni-client.ts',
        find: '  embedUrl(person: Person, page: EmbedPage): EmbedUrl {',
        replace: `  async embedUrl(person: Person, page: EmbedPage): Promise<EmbedUrl> {
    const { externalId, name } = person;
    const optional = Object.entries({ ...person, ...page }).map(([key, value]) => [
      key,
      typeof value === 'object' ? encodeURIComponent(JSON.stringify(value)) : value,
    ]);
    const body = { ...Object.fromEntries(optional), externalId, name: name.trim(), secret: this.#embedSecret };
    const request = { method: 'POST', path: '/embed/sso/generate-url', body } as const;
    const response = await this.#services.http.once(request, AbortSignal.timeout(10_000));
    if (response.status === 200) return { outcome: 'made', url: JSON.parse(response.body).url };`,
      },
      { file: 'verbs.ts', find: '...this.#omni.embedUrl(', replace: '...await this.#omni.embedUrl(' },
    ],
  }),
  defineMutant({
    name: 'puts-the-secret-in-the-address',
    story: 'Sends the embed secret along in the URL that it hands to the browser.',
    kills: ['secrets.not-in-output', 'secrets.not-in-url'],
    edits: [
      {
        file: 'embed-urls.ts',
        find: "['signature', signature]])",
        replace: "['signature', signature], ['secret', secret]])",
      },
    ],
  }),
  defineMutant({
    name: 'logs-the-embed-secret',
    story: 'Writes what it signs with to its log.',
    kills: ['secrets.not-in-output'],
    edits: [
      {
        file: 'embed-urls.ts',
        find: SIGNED,
        replace: `${SIGNED}\n  console.error('signing', text, 'with', secret);`,
      },
    ],
  }),
];
