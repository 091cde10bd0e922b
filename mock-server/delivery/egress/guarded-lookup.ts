import type { LookupAddress, LookupOptions } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { EgressRefused, refusal } from './guard.js';
import type { EgressPolicy } from './policy.js';
import type { Resolver } from './resolver.js';

/**
 * Resolves for a socket, and hands it exactly the addresses that were judged: a name that stands for something else a
 * moment later (DNS rebinding) gains nothing. One bad address among good ones refuses them all, since a socket may try
 * any of them.
 */
export const guardedLookup =
  (policy: EgressPolicy, resolve: Resolver): LookupFunction =>
  (hostname, options, callback) => {
    judged(policy, resolve, hostname)
      .then((addresses) => ofFamily(addresses, options.family, hostname))
      .then(
        ([first, ...others]) =>
          options.all ? callback(null, [first, ...others]) : callback(null, first.address, first.family),
        (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), []),
      );
  };

async function judged(policy: EgressPolicy, resolve: Resolver, hostname: string): Promise<LookupAddress[]> {
  const addresses = await resolve(hostname);
  for (const address of addresses) {
    const problem = refusal(policy, hostname, address);
    if (problem !== null) throw new EgressRefused(problem);
  }
  return addresses.map((address) => ({ address, family: isIP(address) }));
}

/** Those a socket can use; rejects as a resolver does when there is none. */
function ofFamily(
  addresses: readonly LookupAddress[],
  family: LookupOptions['family'],
  hostname: string,
): [LookupAddress, ...LookupAddress[]] {
  const wanted = family === 'IPv4' ? 4 : family === 'IPv6' ? 6 : (family ?? 0);
  const [first, ...others] = addresses.filter((address) => wanted === 0 || address.family === wanted);
  if (first) return [first, ...others];
  throw Object.assign(new Error(`${hostname} has no address`), { code: 'ENOTFOUND', syscall: 'getaddrinfo' });
}
