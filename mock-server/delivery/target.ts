import { isIP } from 'node:net';

/** Where a webhook goes, as a socket and HTTP need it: without credentials and without what comes after a `#`. */
export interface Target {
  readonly secure: boolean;
  /** Value of the Host header. */
  readonly authority: string;
  /** Name or IP address, without the brackets of IPv6. */
  readonly host: string;
  /** Whether `host` is an IP address, which a socket connects to without asking a resolver. */
  readonly literal: boolean;
  readonly port: number;
  readonly path: string;
  /** What connections and limits are kept by. */
  readonly origin: string;
}

/**
 * Reads a webhook's URL as a browser does, so that `http://0x7f.1/` and `http://2130706433/` are `127.0.0.1` to the
 * guard and to the socket alike. A string instead says why it cannot be called.
 */
export function targetOf(text: string): Target | string {
  if (!URL.canParse(text)) {
    return 'The webhook URL should be an absolute http or https URL, and is no URL at all; correct it in the submit.';
  }
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return `Webhooks go out by http: or https:, and the webhook URL begins with ${url.protocol}; correct it in the submit.`;
  }
  if (url.port === '0') {
    // Node would go to port 80 instead.
    return 'The webhook URL should name a port from 1 to 65535, and names 0; give the port where the receiver listens.';
  }
  const secure = url.protocol === 'https:';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return {
    secure,
    authority: url.host,
    host,
    literal: isIP(host) !== 0,
    port: Number(url.port || (secure ? 443 : 80)),
    path: `${url.pathname}${url.search}`,
    origin: url.origin,
  };
}
