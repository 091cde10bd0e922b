/**
 * The link into Omni's own chat if it is fit to be clicked on, or undefined. It comes from outside and is shown to people,
 * so it must be a whole https address without credentials, on the host of this instance or on its chat host.
 */
export function chatLink(link: unknown, baseUrl: string): string | undefined {
  if (typeof link !== 'string' || !URL.canParse(link)) return undefined;
  const url = new URL(link);
  const base = new URL(baseUrl);
  // A test instance on loopback has no TLS; what it hands out is as good as itself.
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
  const hasCredentials = url.username !== '' || url.password !== '';
  return isSafe && !hasCredentials && hostsOf(base).includes(url.host) ? url.href : undefined;
}

/** The API of an organization is at `acme.omniapp.co`, and its chat at `acme.omni.co`. */
function hostsOf({ host }: URL): string[] {
  const organization = /^([^.]+)\.omniapp\.co$/.exec(host)?.[1];
  return organization === undefined ? [host] : [host, `${organization}.omni.co`];
}

const isLoopback = (hostname: string): boolean => ['127.0.0.1', '[::1]', 'localhost'].includes(hostname);
