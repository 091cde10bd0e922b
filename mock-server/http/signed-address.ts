import type { Call } from './call.js';

/** How the browser came: a proxy that ends TLS says so. */
export const schemeOf = (call: Call): 'http' | 'https' =>
  /^https\b/i.test(headerOf(call, 'x-forwarded-proto') ?? '') ? 'https' : 'http';

/**
 * An address as the browser asked for it, space prefix and port included. Signers of Omni's URLs write https, whatever
 * the mock is served by, so there are two: first the one that was asked for.
 */
export function addressesOf(call: Call, path: string): readonly string[] {
  const rest = `${(headerOf(call, 'host') ?? 'localhost').toLowerCase()}${call.prefix}${path}`;
  const both = [`https://${rest}`, `http://${rest}`];
  return schemeOf(call) === 'https' ? both : both.reverse();
}

function headerOf({ rawHeaders }: Call, name: string): string | undefined {
  for (let i = 0; i + 1 < rawHeaders.length; i += 2)
    if (rawHeaders[i]?.toLowerCase() === name) return rawHeaders[i + 1];
  return undefined;
}
