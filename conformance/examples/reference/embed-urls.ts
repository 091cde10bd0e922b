import { createHmac, randomInt } from 'node:crypto';
import { claimsOf, NotSent, type Person } from './claims.js';

/** What the person is to see. */
export interface EmbedPage {
  readonly contentPath: string;
  readonly theme?: string | undefined;
  readonly prefersDark?: string | undefined;
  readonly accessBoost?: boolean | undefined;
}

const ALPHANUMERICS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * The address that signs a person in and shows them a page, good for one time. It holds all that is said of the person,
 * and anybody who has it is that person. Throws `NotSent`.
 */
export function signedLoginUrl(baseUrl: string, secret: string, person: Person, page: EmbedPage): string {
  const loginUrl = `${embedBaseOf(baseUrl)}/embed/login`;
  const { externalId, name, ...claims } = claimsOf(person);
  const { contentPath, ...look } = page;
  const required = { contentPath, externalId, name, nonce: newNonce() };
  const optional = Object.entries({ ...claims, ...look })
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([key, value]): [string, string] => [key, textOf(value)])
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const parameters = [...Object.entries(required), ...optional];
  for (const [key, value] of parameters) demandSignable(key, value);
  // Values alone, as they are: percent-encoding is for the URL only.
  const text = [loginUrl, ...parameters.map(([, value]) => value)].join('\n');
  const signature = createHmac('sha256', secret).update(text).digest('base64url');
  return `${loginUrl}?${new URLSearchParams([...parameters, ['signature', signature]])}`;
}

/** JSON is signed letter by letter, so the text made here is also what the URL carries. `false` is a value too. */
const textOf = (value: unknown): string =>
  typeof value === 'object' ? JSON.stringify(value) : String(value);

/**
 * Omni signs without blanks at the start of a value, so a signature would fit another value as well; and in an id or an
 * entity a blank makes somebody else.
 */
function demandSignable(key: string, value: string): void {
  if (value !== value.trim() || /[\r\n]/.test(value))
    throw new NotSent(`${key} has a line break, or blanks at an end, which a signature does not cover.`);
}

const newNonce = (): string =>
  Array.from({ length: 32 }, () => ALPHANUMERICS[randomInt(ALPHANUMERICS.length)]).join('');

/** Pages for frames have a host of their own beside the API's; a vanity domain has one for both. */
const embedBaseOf = (baseUrl: string): string =>
  baseUrl.replace(/^(https:\/\/[^./]+)\.omniapp\.co$/, '$1.embed-omniapp.co');
