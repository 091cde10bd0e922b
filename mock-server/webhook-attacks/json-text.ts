type Payload = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Payload =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The payload with something more in its metadata, which is the subscriber's own and may hold anything. */
export const withMetadata = (payload: Payload, more: Payload): Payload => ({
  ...payload,
  metadata: { ...(isRecord(payload.metadata) ? payload.metadata : {}), ...more },
});

/** Stands for a value until it is put into the text as it is. */
const PLACE = '(a value in a spelling of its own)';

/** The payload as text, with a value in its metadata whose spelling is given: not all can be had of `JSON.stringify`. */
export const withSpelledMetadata = (payload: Payload, key: string, json: string): string =>
  JSON.stringify(withMetadata(payload, { [key]: PLACE })).replace(JSON.stringify(PLACE), () => json);

/** A character of a JSON string as `\uXXXX`, one for each half of a pair. */
const escaped = (character: string): string =>
  character.replaceAll(/./gsu, (whole) =>
    Array.from(
      { length: whole.length },
      (_, at) => `\\u${whole.charCodeAt(at).toString(16).padStart(4, '0')}`,
    ).join(''),
  );

/** Escapes what is not ASCII, as many serialisers do by default. */
export const escapeUnicode = (json: string): string => json.replaceAll(/[^\0-\x7f]/gu, escaped);

/** Escapes every letter of the values of a key: the same string to whoever parses it. */
export const escapeValueOf = (json: string, key: string): string =>
  json.replace(
    new RegExp(`("${key}":")([A-Za-z]+)"`),
    (_, before: string, word: string) => `${before}${escaped(word)}"`,
  );

/** Writes `/` as `\/`, as PHP does by default. A slash of JSON is always inside of a string. */
export const escapeSlashes = (json: string): string => json.replaceAll('/', '\\/');

/** The same members, last first. */
export const reversed = (payload: Payload): Payload => Object.fromEntries(Object.entries(payload).reverse());
