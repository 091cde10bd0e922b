import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';

export interface Visit {
  readonly status: number;
  readonly location: string | undefined;
  readonly cookie: string | undefined;
  readonly headers: IncomingMessage['headers'];
  /** The page. */
  readonly body: string;
  /** What the page says of itself, such as `arrived` or `reused-nonce`. */
  readonly outcome: string | undefined;
}

/**
 * Opens a URL over plain http, whatever its scheme, and goes nowhere from there. As in a browser, every name under
 * `localhost` is this machine, and the Host header is that of the URL.
 */
export async function open(url: string, cookie?: string): Promise<Visit> {
  const { host, port, pathname, search } = new URL(url);
  const headers = { host, ...(cookie === undefined ? {} : { cookie }) };
  const sent = request({ host: '127.0.0.1', port, path: pathname + search, headers }).end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  const body = await text(response);
  return {
    status: response.statusCode ?? 0,
    location: response.headers.location,
    cookie: response.headers['set-cookie']?.[0],
    headers: response.headers,
    body,
    outcome: /data-outcome="([^"]*)"/.exec(body)?.[1],
  };
}

/** Opens a URL that lets somebody in, and follows it to the content. */
export async function arrive(url: string): Promise<Visit> {
  const { status, location, cookie, body } = await open(url);
  if (status !== 302 || !location) throw new Error(`Expected to be let in, received ${status}: ${body}`);
  return open(new URL(location, url).toString(), cookie?.split(';')[0]);
}
