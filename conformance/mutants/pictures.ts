import { defineMutant } from './define-mutant.js';

const LOOK =
  "if (!response || !isSuccess(response) || !response.contentType.startsWith('image/')) return undefined;";

export const pictureMutants = [
  defineMutant({
    name: 'takes-no-picture-for-a-failure',
    story: 'Lets the whole answer fail when there is nothing to draw.',
    kills: ['pictures.nothing-to-draw-is-fine'],
    edits: [
      {
        file: 'pictures.ts',
        find: LOOK,
        replace: `if (response?.status === 422) throw new Error('The answer cannot be drawn.');\n  ${LOOK}`,
      },
    ],
  }),
  defineMutant({
    name: 'insists-on-a-picture',
    story: 'Asks for a picture again and again when there is nothing to draw.',
    kills: ['pictures.nothing-to-draw-is-fine'],
    edits: [
      {
        file: 'pictures.ts',
        find: LOOK,
        replace: `if (response?.status === 422)
    for (let again = 0; again < 4; again += 1) await http.once(request, signal);
  ${LOOK}`,
      },
    ],
  }),
  defineMutant({
    name: 'expects-json-with-every-refusal',
    story: 'Reads the body of whatever is no picture as JSON, also when there is none.',
    kills: ['pictures.reads-every-answer'],
    edits: [
      {
        file: 'pictures.ts',
        find: LOOK,
        replace: `if (response && response.status !== 200) JSON.parse(response.body);\n  ${LOOK}`,
      },
    ],
  }),
  defineMutant({
    name: 'shows-json-as-a-picture',
    story: 'Takes every 200 for a picture, whatever its content type says.',
    kills: ['pictures.reads-every-answer'],
    edits: [
      {
        file: 'pictures.ts',
        find: LOOK,
        replace: 'if (response?.status !== 200) return undefined;',
      },
    ],
  }),
  defineMutant({
    name: 'reads-a-picture-as-text',
    story: 'Decodes the bytes of a picture as if they were UTF-8.',
    kills: ['pictures.shows-the-picture'],
    edits: [
      {
        file: 'pictures.ts',
        find: 'content: response.content }',
        replace: 'content: new TextEncoder().encode(response.body) }',
      },
    ],
  }),
  defineMutant({
    name: 'never-draws',
    story: 'Offers pictures and shows none.',
    kills: ['pictures.shows-the-picture'],
    edits: [
      {
        file: 'ask.ts',
        find: 'if (!this.#options.picture) return',
        replace: 'if (this.#options.prompt) return',
      },
    ],
  }),
];
