import { withMetadata, withSpelledMetadata } from './json-text.js';
import { casesOf, signedBody } from './letter.js';
import type { WebhookCase } from './webhook-case.js';

/** Deeper than the recursion that common parsers allow themselves. */
const DEPTH = 2000;

/** Rightly signed, and not what was promised: a receiver may answer what it likes, and has to serve the next one. */
export const strangeCases: readonly WebhookCase[] = casesOf(
  { group: 'strange', differs: 'spelling', signedAnew: true, expects: 'survive' },
  [
    {
      id: 'empty-body',
      title: 'The body is empty, and signed as such.',
      why: 'An empty body does not parse, and that must not end the receiver.',
      mutate: (letter) => signedBody(letter, ''),
    },
    {
      id: 'not-json',
      title: 'The body is a page of HTML.',
      why: 'What does not parse must not end the receiver.',
      mutate: (letter) => signedBody(letter, '<!doctype html><title>Bad gateway</title>'),
    },
    {
      id: 'invalid-utf8',
      title: 'The body is JSON with a letter in Latin-1, which is no valid UTF-8.',
      why: 'Decoding can throw before anything is parsed, and that must not end the receiver.',
      mutate: (letter) => {
        const json = JSON.stringify(withMetadata(letter.material.payload, { drink: 'caf(e)' }));
        const [before = '', after = ''] = json.split('(e)');
        return signedBody(letter, Buffer.concat([Buffer.from(before), Buffer.of(0xe9), Buffer.from(after)]));
      },
    },
    {
      id: 'lone-surrogate',
      title: 'A text in the metadata is half of a pair of surrogates: valid JSON, and no text.',
      why: 'Such a text cannot be written as UTF-8, and storing or printing it can throw.',
      mutate: (letter) =>
        signedBody(letter, withSpelledMetadata(letter.material.payload, 'half', String.raw`"\ud83d"`)),
    },
    {
      id: 'json-null',
      title: 'The body is `null`.',
      why: 'It parses, and has no members: reading one can throw, and that must not end the receiver.',
      mutate: (letter) => signedBody(letter, 'null'),
    },
    {
      id: 'json-array',
      title: 'The body is a list with the event in it.',
      why: 'It parses, and is not the one event that was promised.',
      mutate: (letter) => signedBody(letter, `[${letter.text}]`),
    },
    {
      id: 'deep-nesting',
      title: `The metadata is nested ${DEPTH} levels deep.`,
      why: 'A parser or a logger that calls itself for each level can run out of stack.',
      mutate: (letter) =>
        signedBody(
          letter,
          withSpelledMetadata(letter.material.payload, 'deep', '['.repeat(DEPTH) + ']'.repeat(DEPTH)),
        ),
    },
    {
      id: 'prototype-keys',
      title: 'The metadata has members called `__proto__` and `constructor`.',
      why: 'Merging them into an object can change every other object of the program.',
      mutate: (letter) =>
        signedBody(
          letter,
          withSpelledMetadata(
            letter.material.payload,
            'options',
            '{"__proto__":{"verified":true},"constructor":{"prototype":{"verified":true}}}',
          ),
        ),
    },
    {
      id: 'no-job-id',
      title: 'The body names no job.',
      why: 'A member that is missing must not end the receiver.',
      mutate: (letter) => {
        const { jobId: _, ...rest } = letter.material.payload;
        return signedBody(letter, JSON.stringify(rest));
      },
    },
    {
      id: 'wrong-types',
      title: 'The job id is a number, the status a list, and the event id null.',
      why: 'A member of another type must not end the receiver.',
      mutate: (letter) =>
        signedBody(
          letter,
          JSON.stringify({ ...letter.material.payload, event_id: null, jobId: 42, status: ['COMPLETE'] }),
        ),
    },
    {
      id: 'unknown-status',
      title: 'The status is `ARCHIVED`, which nobody has described.',
      why: 'A status one does not know must not end the receiver.',
      mutate: (letter) =>
        signedBody(letter, JSON.stringify({ ...letter.material.payload, status: 'ARCHIVED' })),
    },
  ],
);
