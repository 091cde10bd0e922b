import { createHmac } from 'node:crypto';
import { signedText } from './signature.js';
import { type SignedRequest, valuesInOrder } from './signed-request.js';

export interface Keys {
  readonly secret: string;
  /** Keys that are taken for the secret, by what they are. */
  readonly others: readonly (readonly [what: string, key: string])[];
}

/** A known mistake, and the text somebody who makes it signs. */
type Mistake = readonly [sentence: string, text: (request: SignedRequest, url: string) => string];

const joined = (values: readonly string[]): string => values.join('\n');

const MISTAKES: readonly Mistake[] = [
  ['The optional values were not signed.', ({ required }, url) => signedText([url, ...required])],
  [
    'The optional values were signed in the order of the query; they go by the alphabet of their names.',
    ({ required, optional }, url) => signedText([url, ...required, ...optional.values()]),
  ],
  [
    'The values were signed percent-encoded; they are signed as they are, and encoded for the URL only.',
    (request, url) => signedText([url, ...valuesOf(request, url).map(encodeURIComponent)]),
  ],
  [
    'The values were signed as they are encoded in the query; they are signed as they are.',
    (request, url) => signedText([url, ...valuesOf(request, url).map(queryEncoded)]),
  ],
  [
    'Blanks at the start of a value or the end of the text were signed; the official SDK takes them away.',
    (request, url) => joined(valuesInOrder(request, url)),
  ],
  [
    'The text that was signed ends in a line break; the last value ends it.',
    (request, url) => `${signedText(valuesInOrder(request, url))}\n`,
  ],
  [
    'JSON was signed in another spelling than the one in the URL (blanks after ":" and ","); it must be the same text.',
    (request, url) => signedText(valuesInOrder(request, url).map(spacedJson)),
  ],
  [
    'The address was signed with a slash at its end.',
    (request, url) => signedText(valuesInOrder(request, `${url}/`)),
  ],
  [
    'The address was signed without its port.',
    (request, url) => signedText(valuesInOrder(request, url.replace(/:\d+(?=\/)/, ''))),
  ],
];

const valuesOf = (request: SignedRequest, url: string): readonly string[] =>
  valuesInOrder(request, url)
    .slice(1)
    .map((value) => value.trimStart());

const queryEncoded = (value: string): string =>
  new URLSearchParams({ value }).toString().slice('value='.length);

/** What the signer did, if it is one of the mistakes that signers are known for; null when it is none of them. */
export function signingMistake(request: SignedRequest, signature: string, keys: Keys): string | null {
  for (const url of request.urls) {
    const text = signedText(valuesInOrder(request, url));
    if (signatures(text, keys.secret).includes(signature))
      return 'The signature is right but not base64url: it has padding, "+", "/" or is hexadecimal.';
    for (const [what, key] of keys.others) {
      if (signatures(text, key).includes(signature))
        return `It was signed with ${what}; the embed secret is another thing.`;
    }
    for (const [sentence, wrong] of MISTAKES)
      if (signatures(wrong(request, url), keys.secret).includes(signature)) return sentence;
  }
  return null;
}

/** A digest in every spelling somebody may choose. */
function signatures(text: string, key: string): readonly string[] {
  const digest = createHmac('sha256', key).update(text).digest();
  const base64 = digest.toString('base64');
  const base64url = digest.toString('base64url');
  return [base64url, `${base64url}=`, base64, base64.replace(/=+$/, ''), digest.toString('hex')];
}

/** JSON as Python's `json.dumps` writes it; any other text as it is. */
function spacedJson(value: string): string {
  try {
    const parsed: unknown = JSON.parse(value);
    if (typeof parsed !== 'object' || parsed === null) return value;
    return spaced(parsed);
  } catch {
    return value;
  }
}

function spaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([name, one]) => `${JSON.stringify(name)}: ${spaced(one)}`)
    .join(', ')}}`;
}
