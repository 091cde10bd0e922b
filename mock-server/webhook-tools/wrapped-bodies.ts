import type { Variant } from './variant.js';

const FORM =
  'Something read the body as a form, or sent it as one. Omni sends JSON: take the raw body, before a parser of forms has it.';
const PRINTED =
  'This is how Python prints bytes, not the bytes: save them with `open(path, "wb").write(body)`.';

/** `b'…'`, as Python prints bytes. */
const PYTHON_BYTES = /^\s*b(['"])(.*)\1\s*$/s;

/** A field and its value, without a space or a quote that is not encoded; or a field alone, as a parser of forms leaves JSON. */
const FORM_ENCODED = /^\s*(?:[\w.[\]-]*=|%7B)[\w%+.*~&=[\]-]*\s*$/i;

/** What the body is wrapped in, if it is not sent as it is. */
export function wrapping(body: Uint8Array): string | null {
  const text = Buffer.from(body).toString('latin1');
  if (PYTHON_BYTES.test(text)) return "bytes as Python prints them (b'…')";
  if (FORM_ENCODED.test(text)) return 'form-encoded (name=value)';
  if (/^\s*\{\s*'/.test(text)) return 'a dict as Python prints it';
  return null;
}

/** The bodies inside a form or in a print of bytes. */
export function unwrapped(body: Buffer): Variant<Buffer>[] {
  const text = body.toString('latin1');
  const printed = PYTHON_BYTES.exec(text)?.[2];
  if (printed !== undefined) {
    return [
      {
        value: bytesOfPython(printed),
        said: 'the bytes that the body shows as Python prints them',
        advice: PRINTED,
      },
    ];
  }
  if (!FORM_ENCODED.test(text)) return [];
  const fields = [...new URLSearchParams(text.trim())];
  const form = (value: string, said: string): Variant<Buffer> => ({
    value: Buffer.from(value),
    said,
    advice: FORM,
  });
  return [
    ...fields.map(([name, value]) => form(value, `the value of "${name}" in the form that the body is`)),
    ...fields.map(([name]) => form(name, 'the name of a field in the form that the body is')),
  ].filter(({ value }) => value.length > 0);
}

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

const bytesOfPython = (printed: string): Buffer =>
  Buffer.from(
    printed.replaceAll(/\\(?:x([0-9a-f]{2})|(.))/gis, (_, hex?: string, letter = '') =>
      hex === undefined ? (ESCAPED[letter] ?? letter) : String.fromCharCode(Number.parseInt(hex, 16)),
    ),
    'latin1',
  );
