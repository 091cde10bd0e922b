import { lookup } from 'node:dns/promises';

/** Every address a host name stands for; rejects with a code such as `ENOTFOUND` when there is none. */
export type Resolver = (hostname: string) => Promise<readonly string[]>;

/** The system's own resolver, hosts file and all. */
export const systemResolver: Resolver = async (hostname) => {
  // RFC 6761: these names are this machine, whatever a name server says, and many a resolver does not know them.
  if (/^(.+\.)?localhost\.?$/i.test(hostname)) return ['127.0.0.1', '::1'];
  const found = await lookup(hostname, { all: true });
  return found.map(({ address }) => address);
};
