import { defineMutant } from './define-mutant.js';

export const secretMutants = [
  defineMutant({
    name: 'logs-the-key',
    story: 'Writes request headers to its log, the key among them.',
    kills: ['secrets.not-in-output'],
    edits: [
      {
        file: 'http.ts',
        find: '      const response = await fetch(url, {',
        replace: `      console.error(request.method, request.path, { authorization: 'Bearer ' + this.#apiKey });
      const response = await fetch(url, {`,
      },
    ],
  }),
  defineMutant({
    name: 'takes-the-key-elsewhere',
    story: 'Follows a redirect by hand and sends the key to whatever host it names.',
    kills: ['secrets.not-across-redirect'],
    edits: [
      {
        file: 'http.ts',
        find: 'const body = this.withoutKey(new TextDecoder().decode(content));',
        replace: `const location = response.headers.get('location');
      if (response.status >= 300 && response.status < 400 && location) {
        await fetch(new URL(location, url), { headers: { authorization: 'Bearer ' + this.#apiKey } });
      }
      const body = this.withoutKey(new TextDecoder().decode(content));`,
      },
    ],
  }),
  defineMutant({
    name: 'puts-the-key-in-the-url',
    story: 'Sends the key as a query parameter too, where every log on the way keeps it.',
    kills: ['secrets.not-in-url'],
    edits: [
      {
        file: 'http.ts',
        find: 'const url = new URL(this.baseUrl + request.path);',
        replace: `const url = new URL(this.baseUrl + request.path);
    if (request.method === 'GET' && /jobs\\/[^/]+$/.test(request.path)) url.searchParams.set('api_key', this.#apiKey);`,
      },
    ],
  }),
];
