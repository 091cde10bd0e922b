import { asItIs, type Variant } from './variant.js';

const variant = (value: Buffer | string, said: string, advice: string): Variant<Buffer> => ({
  value: Buffer.from(value),
  said,
  advice,
});

const SPACE =
  'Something came along when the secret was copied or read from a file: give both sides the same text.';
const TEXT = 'The key is the UTF-8 bytes of the secret as it was given, not what they might encode.';

/** Keys that may have been made of a secret. None of the texts says what the secret is. */
export function keyVariants(secret: string): readonly Variant<Buffer>[] {
  const bare = secret.trim();
  const unquoted = /^(["'])(.*)\1$/s.exec(secret)?.[2];
  const unprefixed = secret.startsWith('whsec_') ? secret.slice('whsec_'.length) : undefined;
  const variants = [
    asItIs(Buffer.from(secret)),
    variant(bare, 'the secret without the white space around it', SPACE),
    variant(`${secret}\n`, 'the secret with a line break after it', SPACE),
    variant(`${secret}\r\n`, 'the secret with CR and LF after it', SPACE),
    variant(`${secret} `, 'the secret with a space after it', SPACE),
    variant(` ${secret}`, 'the secret with a space before it', SPACE),
    ...(unquoted === undefined
      ? [variant(`"${secret}"`, 'the secret in quotes', SPACE)]
      : [variant(unquoted, 'the secret without its quotes', SPACE)]),
    ...decoded(bare, 'the secret'),
    ...(unprefixed === undefined
      ? [variant(`whsec_${secret}`, 'the secret with `whsec_` before it', TEXT)]
      : [
          variant(unprefixed, 'the secret without its prefix `whsec_`', TEXT),
          ...decoded(unprefixed, 'the secret without its prefix `whsec_`'),
        ]),
    variant('', 'an empty secret', 'Whoever signed it did not find the secret, and used none.'),
    ...['undefined', 'null', 'None'].map((word) =>
      variant(word, `the word ${word} as its secret`, 'Whoever signed it did not find the secret.'),
    ),
  ];
  // White space that is not there changes nothing.
  return variants.filter(({ value, said }) => said === null || !value.equals(Buffer.from(secret)));
}

function decoded(text: string, what: string): Variant<Buffer>[] {
  const isHex = /^(?:[0-9a-f]{2})+$/i.test(text);
  const isBase64 = /^[A-Za-z0-9+/_-]+={0,2}$/.test(text) && text.replace(/=+$/, '').length % 4 !== 1;
  return [
    ...(isHex ? [variant(Buffer.from(text, 'hex'), `${what} decoded from hexadecimal`, TEXT)] : []),
    ...(isBase64 ? [variant(Buffer.from(text, 'base64'), `${what} decoded from base64`, TEXT)] : []),
  ];
}
