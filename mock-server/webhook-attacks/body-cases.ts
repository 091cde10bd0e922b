import { withMetadata } from './json-text.js';
import { casesOf, withBody } from './letter.js';
import type { WebhookCase } from './webhook-case.js';

const otherStatus = (status: unknown): string => (status === 'COMPLETE' ? 'FAILED' : 'COMPLETE');

/** The headers are genuine; the body is not the one that was signed. */
export const bodyCases: readonly WebhookCase[] = casesOf(
  { group: 'body', differs: 'body', signedAnew: false, expects: 'refuse' },
  [
    {
      id: 'body-byte-changed',
      title: 'The last digit of the body is another.',
      why: 'The whole body is signed; nothing in it may be changed on the way.',
      mutate: (letter) =>
        withBody(
          letter,
          letter.text.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10)),
        ),
    },
    {
      id: 'metadata-altered',
      title: 'A value was put into the metadata after signing.',
      why: 'Metadata says whose job it is: to trust what is not signed is to let the sender choose.',
      mutate: (letter) =>
        withBody(letter, JSON.stringify(withMetadata(letter.material.payload, { tenant: 'another' }))),
    },
    {
      id: 'status-changed',
      title: 'The status was changed after signing.',
      why: 'The whole body is signed; how a job ended may not be changed on the way.',
      mutate: (letter) => {
        const { payload } = letter.material;
        return withBody(letter, JSON.stringify({ ...payload, status: otherStatus(payload.status) }));
      },
    },
    {
      id: 'job-id-changed',
      title: 'The job id was changed after signing.',
      why: 'The whole body is signed; an event of one job may not become one of another.',
      mutate: (letter) =>
        withBody(
          letter,
          JSON.stringify({ ...letter.material.payload, jobId: '00000000-0000-4000-8000-000000000000' }),
        ),
    },
    {
      id: 'compact-of-pretty',
      title: 'The body is indented, and the signature that of its compact form.',
      why: 'What is signed is the bytes that came: a body that is parsed and written anew is another.',
      mutate: (letter) => withBody(letter, JSON.stringify(letter.material.payload, null, 2)),
    },
    {
      id: 'duplicate-key',
      title: 'A second status stands before the one that was signed.',
      why: 'Parsers differ on which of two members counts; only the bytes that came can be verified.',
      mutate: (letter) => {
        const status = JSON.stringify(otherStatus(letter.material.payload.status));
        return withBody(letter, letter.text.replace('"status":', `"status":${status},"status":`));
      },
    },
    {
      id: 'newline-appended',
      title: 'The body ends in a line break that was not signed.',
      why: 'What is signed is the bytes that came: a body must not be trimmed before it is verified.',
      mutate: (letter) => withBody(letter, `${letter.text}\n`),
    },
    {
      id: 'bom-prepended',
      title: 'The body begins with a byte order mark that was not signed.',
      why: 'Decoding to text can lose the mark: the bytes are to be verified before anything is decoded.',
      mutate: (letter) => withBody(letter, `\u{feff}${letter.text}`),
    },
    {
      id: 'body-truncated',
      title: 'The last byte of the body is missing.',
      why: 'The whole body is signed, to its last byte.',
      mutate: (letter) => withBody(letter, letter.control.body.slice(0, -1)),
    },
    {
      id: 'body-emptied',
      title: 'The body is empty, and the signature that of a whole one.',
      why: 'A body that could not be read must not pass for one that was verified.',
      mutate: (letter) => withBody(letter, ''),
    },
  ],
);
