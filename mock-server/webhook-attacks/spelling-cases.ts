import {
  escapeSlashes,
  escapeUnicode,
  escapeValueOf,
  reversed,
  withMetadata,
  withSpelledMetadata,
} from './json-text.js';
import { casesOf, signedBody, withContentType } from './letter.js';
import type { WebhookCase } from './webhook-case.js';

const MEBIBYTE = 1024 * 1024;

/** No source says how long a body may be, so what every receiver has to take stays below the usual least limit, 64 KiB. */
const LONG_BYTES = 48 * 1024;

/** Genuine events in other words: whoever verifies what came, not what it would have written, sees no difference. */
export const spellingCases: readonly WebhookCase[] = casesOf(
  { group: 'spelling', differs: 'spelling', signedAnew: true, expects: 'accept' },
  [
    {
      id: 'unicode-escapes',
      title: 'Letters of the body are written as `\\uXXXX`.',
      why: 'A receiver that parses the body and writes it anew gets other bytes and refuses a genuine event.',
      mutate: (letter) => {
        const named = JSON.stringify(withMetadata(letter.material.payload, { place: 'Zürich 東京 🎉' }));
        return signedBody(letter, escapeUnicode(escapeValueOf(named, 'status')));
      },
    },
    {
      id: 'escaped-slashes',
      title: 'Slashes in the body are written as `\\/`.',
      why: 'A receiver that parses the body and writes it anew gets other bytes and refuses a genuine event.',
      mutate: (letter) => {
        const page = 'https://example.com/reports/7';
        return signedBody(
          letter,
          escapeSlashes(JSON.stringify(withMetadata(letter.material.payload, { page }))),
        );
      },
    },
    {
      id: 'key-order',
      title: 'The members of the body come in another order.',
      why: 'The order of members means nothing; a receiver that sorts them gets other bytes.',
      mutate: (letter) => signedBody(letter, JSON.stringify(reversed(letter.material.payload))),
    },
    {
      id: 'white-space',
      title: 'The body is indented.',
      why: 'A receiver that parses the body and writes it anew gets other bytes and refuses a genuine event.',
      mutate: (letter) => signedBody(letter, JSON.stringify(letter.material.payload, null, 2)),
    },
    {
      id: 'trailing-newline',
      title: 'The body ends in a line break, which is signed.',
      why: 'A receiver that trims the body verifies other bytes than those that came.',
      mutate: (letter) => signedBody(letter, `${letter.text}\n`),
    },
    {
      id: 'raw-emoji',
      title: 'The body has letters beyond ASCII as they are, in UTF-8.',
      why: 'A receiver that decodes the body as anything but UTF-8, or escapes them again, gets other bytes.',
      mutate: (letter) =>
        signedBody(
          letter,
          JSON.stringify(withMetadata(letter.material.payload, { place: 'Zürich 東京 🎉' })),
        ),
    },
    {
      id: 'unknown-fields',
      title: 'The body has members that nobody has described.',
      why: 'The payload is not described in full, and may grow: members one does not know are to be ignored.',
      mutate: (letter) =>
        signedBody(
          letter,
          JSON.stringify({ ...letter.material.payload, schema_version: 2, links: { self: null }, tags: [] }),
        ),
    },
    {
      id: 'number-spelling',
      title: 'Numbers in the metadata are spelled as no serialiser would: 1.0, 1e2, -0.0, twenty digits.',
      why: 'A receiver that parses the body and writes it anew gets other bytes and refuses a genuine event.',
      mutate: (letter) =>
        signedBody(
          letter,
          withSpelledMetadata(letter.material.payload, 'numbers', '[1.0,1e2,-0.0,12345678901234567890]'),
        ),
    },
    {
      id: 'content-type-charset',
      title: 'The content type says `; charset=utf-8`.',
      signedAnew: false,
      why: 'A content type may have parameters; a receiver that compares it as a whole refuses a genuine event.',
      mutate: (letter) => withContentType(letter, 'application/json; charset=utf-8'),
    },
    {
      id: 'header-case',
      title: 'The names of the headers are in lower case.',
      signedAnew: false,
      why: 'Names of HTTP headers have no case; over HTTP/2 they are always in lower case.',
      mutate: ({ control }) => ({
        headers: control.headers.map(([name, value]) => [name.toLowerCase(), value] as const),
        body: control.body,
      }),
    },
    {
      id: 'long-body',
      title: 'The body has 48 KiB, which often come in several pieces.',
      why: 'A receiver that verifies the first piece to arrive refuses a genuine event.',
      mutate: (letter) => {
        const padded = (padding: string) =>
          JSON.stringify(withMetadata(letter.material.payload, { padding }));
        const room = LONG_BYTES - Buffer.byteLength(padded(''));
        return signedBody(letter, padded('x'.repeat(Math.max(0, room))));
      },
    },
    {
      id: 'large-body',
      title: 'The body has 1 MiB.',
      // No source gives a limit, and a receiver does well to have one of its own.
      expects: 'survive',
      why: 'A receiver may refuse what is too long for it, and has to go on afterwards.',
      mutate: (letter) =>
        signedBody(
          letter,
          JSON.stringify(withMetadata(letter.material.payload, { padding: 'x'.repeat(MEBIBYTE) })),
        ),
    },
  ],
);
