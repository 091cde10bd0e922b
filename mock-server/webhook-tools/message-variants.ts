import { asItIs, type Variant } from './variant.js';

/** Puts a timestamp and a body together. */
export type Message = (body: Buffer) => readonly (string | Buffer)[];

const RULE = 'What is signed is the text of the timestamp header, a dot, and the body.';

const variant = (value: Message, said: string, advice = RULE): Variant<Message> => ({ value, said, advice });

/** What may have been signed, given the text of the timestamp header. */
export function messageVariants(timestamp: string): readonly Variant<Message>[] {
  return [
    asItIs<Message>((body) => [timestamp, '.', body]),
    variant((body) => [body], 'the body alone, without the timestamp'),
    variant((body) => [timestamp, body], 'timestamp and body without the dot between them'),
    variant((body) => [timestamp, ':', body], 'timestamp and body with a colon between them'),
    variant((body) => [timestamp, '\n', body], 'timestamp and body with a line break between them'),
    variant((body) => [body, '.', timestamp], 'the body first, then the timestamp'),
    variant((body) => [body, timestamp], 'the body first, then the timestamp, without a dot'),
    variant((body) => ['v0:', timestamp, ':', body], '`v0:timestamp:body` (as Slack does)'),
    ...otherTimestamps(timestamp),
  ];
}

const CHANGED = 'The header was changed after signing: use its text as it came.';

function otherTimestamps(timestamp: string): Variant<Message>[] {
  const number = Number(timestamp);
  if (timestamp.trim() === '' || !Number.isFinite(number)) return [];
  const signing = (text: string, said: string, advice: string) =>
    variant((body) => [text, '.', body], said, advice);
  const others = [
    signing(
      String(Math.floor(number / 1000)),
      'the timestamp in seconds, while the header has milliseconds',
      CHANGED,
    ),
    // The milliseconds of a moment that was cut to seconds are lost; those of a whole second can be had again.
    signing(String(number * 1000), 'the timestamp in milliseconds, while the header has seconds', CHANGED),
  ];
  const plain = String(number);
  return plain === timestamp
    ? others
    : [...others, signing(plain, 'the timestamp spelled as a plain number', CHANGED)];
}

/** The same second a little earlier or later: a timestamp that was renewed after signing. */
export function movedTimestamps(timestamp: string): readonly Variant<Message>[] {
  if (!/^\d{1,13}$/.test(timestamp)) return [];
  return Array.from({ length: 600 }, (_, i) => (i % 2 === 0 ? 1 : -1) * (Math.floor(i / 2) + 1)).map((by) => {
    const signed = String(Number(timestamp) + by);
    return variant((body) => [signed, '.', body], `the timestamp ${signed}`, CHANGED);
  });
}
