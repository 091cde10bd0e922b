import { spellings } from './json-spellings.js';
import { parseKeepingNumbers } from './json-tokens.js';
import { asItIs, type Variant } from './variant.js';
import { unwrapped } from './wrapped-bodies.js';

/** Beyond this a body is not written anew in every way there is. */
const LONG = 256 * 1024;

const REWRITTEN =
  'Somebody parsed the body and wrote it anew. Verify the bytes as they come, before anything parses them, and capture those.';
const ADDED =
  'An editor, a shell or a log added it when the request was saved: capture the bytes as they come.';
const LOST =
  'An editor, a shell or a log took it off when the request was saved: capture the bytes as they come.';
const LINES = 'Line breaks were changed on the way: capture and verify the bytes as they come.';
const DECODED = 'The body was decoded and encoded again: verify bytes, not text.';

/** Bodies that may have been signed instead of the one at hand, the likeliest first. */
export function bodyVariants(body: Uint8Array): readonly Variant<Buffer>[] {
  const bytes = Buffer.from(body);
  const variants = [
    asItIs(bytes),
    ...changedEnds(bytes),
    ...changedText(bytes),
    ...unwrapped(bytes),
    ...(bytes.length > LONG ? [] : writtenAnew(bytes)),
    { value: Buffer.alloc(0), said: 'an empty body', advice: 'Whoever signed it had not read the body yet.' },
  ];
  const seen = new Set<string>();
  return variants.filter(({ value }) => {
    const text = value.toString('latin1');
    return !seen.has(text) && seen.add(text);
  });
}

const changed = (value: string | Buffer, said: string, advice: string): Variant<Buffer> => ({
  value: Buffer.from(value),
  said,
  advice,
});

const BOM = Buffer.from('\u{feff}');

function changedEnds(bytes: Buffer): Variant<Buffer>[] {
  const marked = bytes.subarray(0, BOM.length).equals(BOM);
  const ends = /(?:\r?\n)+$/.exec(bytes.toString('latin1'))?.[0].length ?? 0;
  return [
    changed(bytes.subarray(0, bytes.length - ends), 'the body without the line break at its end', ADDED),
    changed(Buffer.concat([bytes, Buffer.from('\n')]), 'the body with a line break after it', LOST),
    changed(Buffer.concat([bytes, Buffer.from('\r\n')]), 'the body with CR and LF after it', LOST),
    ...(marked
      ? [changed(bytes.subarray(BOM.length), 'the body without the byte order mark before it', ADDED)]
      : [changed(Buffer.concat([BOM, bytes]), 'the body with a byte order mark before it', LOST)]),
    changed(
      bytes.toString('latin1').trim() === '' ? bytes : Buffer.from(bytes.toString('latin1').trim(), 'latin1'),
      'the body without the white space around it',
      ADDED,
    ),
  ];
}

function changedText(bytes: Buffer): Variant<Buffer>[] {
  const text = bytes.toString('latin1');
  const unix = text.replaceAll('\r\n', '\n');
  const latin1 = (changedTo: string) => Buffer.from(changedTo, 'latin1');
  return [
    changed(latin1(unix), 'the body with its line breaks as LF instead of CR LF', LINES),
    changed(
      latin1(unix.replaceAll('\n', '\r\n')),
      'the body with its line breaks as CR LF instead of LF',
      LINES,
    ),
    changed(Buffer.from(text, 'utf8'), 'the body read as Latin-1 and written as UTF-8', DECODED),
    changed(latin1(bytes.toString('utf8')), 'the body read as UTF-8 and written as Latin-1', DECODED),
    changed(bytes.toString('utf8'), 'the body with what is no UTF-8 replaced', DECODED),
  ];
}

function writtenAnew(bytes: Buffer): Variant<Buffer>[] {
  const parsed = jsonOf(bytes);
  if (!parsed) return [];
  const { value } = parsed;
  const unquoted =
    typeof value === 'string'
      ? [changed(value, 'the text that the body has as a JSON string', REWRITTEN)]
      : [];
  const anew = spellings.map(({ name, write }) => ({ name, text: write(value) }));
  return [
    ...unquoted,
    ...anew.map(({ name, text }) => changed(text, `the body written as ${name}`, REWRITTEN)),
    ...anew.map(({ name, text }) =>
      changed(`${text}\n`, `the body written as ${name} and a line break after it`, REWRITTEN),
    ),
  ];
}

function jsonOf(bytes: Buffer): { readonly value: unknown } | undefined {
  try {
    return { value: parseKeepingNumbers(bytes.toString('utf8').replace(/^\u{feff}/u, '')) };
  } catch {
    return undefined;
  }
}
