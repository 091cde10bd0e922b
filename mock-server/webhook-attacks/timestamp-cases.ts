import { casesOf, type Letter, signedInOtherUnit, signedLater, withTimestamp } from './letter.js';
import type { WebhookCase } from './webhook-case.js';

/** The age of a webhook that is too old for a receiver that says nothing of its own limit. */
const A_DAY = 86_400;

/** So far off that a receiver which limits the age cannot take it for a slow network. */
const outOfTolerance = ({ material: { toleranceSeconds } }: Letter): number =>
  toleranceSeconds === null ? A_DAY : toleranceSeconds + Math.max(60, toleranceSeconds);

/** The moment of a letter in the unit of the other dialect. */
const otherUnit = ({ material: { unixMs, dialect } }: Letter): string =>
  String(dialect.timestampUnit === 'seconds' ? unixMs : Math.floor(unixMs / 1000));

/** The body is genuine; the timestamp header is not the one that was signed, or is that of another day. */
export const timestampCases: readonly WebhookCase[] = casesOf(
  { group: 'timestamp', differs: 'timestamp', signedAnew: false, expects: 'refuse' },
  [
    {
      id: 'timestamp-stripped',
      title: 'The timestamp header is missing.',
      why: 'The timestamp is signed; without it nothing can be verified.',
      mutate: (letter) => withTimestamp(letter, null),
    },
    {
      id: 'timestamp-empty',
      title: 'The timestamp header is empty.',
      why: 'The timestamp is signed; an empty one is another.',
      mutate: (letter) => withTimestamp(letter, ''),
    },
    {
      id: 'timestamp-changed',
      title: 'The timestamp was made one second later after signing.',
      why: 'A timestamp that can be renewed lets an old event be repeated for ever: it belongs into the HMAC.',
      mutate: (letter) => {
        const second = letter.material.dialect.timestampUnit === 'seconds' ? 1 : 1000;
        return withTimestamp(letter, String(Number(letter.timestamp) + second));
      },
    },
    {
      id: 'timestamp-not-a-number',
      title: 'The timestamp is a word.',
      why: 'The age of `yesterday` is not a number, and no number is smaller or greater than that.',
      mutate: (letter) => withTimestamp(letter, 'yesterday'),
    },
    {
      id: 'timestamp-milliseconds',
      title: 'The timestamp is the moment that was signed in another unit: milliseconds for seconds.',
      why: 'What is signed is the text of the header, not the moment it stands for.',
      mutate: (letter) => withTimestamp(letter, otherUnit(letter)),
    },
    {
      id: 'timestamp-padded',
      title: 'The timestamp has a zero before it that was not signed.',
      why: 'What is signed is the text of the header, not the number it stands for.',
      mutate: (letter) => withTimestamp(letter, `0${letter.timestamp}`),
    },
    {
      id: 'timestamp-with-fraction',
      title: 'The timestamp has `.0` after it that was not signed.',
      why: 'What is signed is the text of the header, not the number it stands for.',
      mutate: (letter) => withTimestamp(letter, `${letter.timestamp}.0`),
    },
    {
      id: 'stale',
      title: 'The event was signed long ago.',
      signedAnew: true,
      expects: 'depends-on-tolerance',
      why: 'Without a limit of age whoever once saw an event can repeat it for ever.',
      mutate: (letter) => signedLater(letter, -outOfTolerance(letter)),
    },
    {
      id: 'future',
      title: 'The event was signed in the far future.',
      signedAnew: true,
      expects: 'depends-on-tolerance',
      why: 'A limit of age that holds in one direction only keeps an event of the future fresh for long.',
      mutate: (letter) => signedLater(letter, outOfTolerance(letter)),
    },
    {
      id: 'timestamp-in-other-unit',
      title: 'The event was signed with its timestamp in another unit: milliseconds for seconds.',
      signedAnew: true,
      expects: 'either',
      why: 'No source says in which unit the timestamp is.',
      mutate: signedInOtherUnit,
    },
  ],
);
