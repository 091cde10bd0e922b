import type { IncomingHttpHeaders } from 'node:http';

const NAME = 'omni_mock_embed_session';

/**
 * The cookie that holds a session. Its path is the space's prefix, so that two spaces on one host have one each. Behind
 * TLS it may go along into an iframe on another site; over plain http no browser takes such a cookie.
 */
export function embedCookie(token: string, prefix: string, scheme: 'http' | 'https'): string {
  const reach = scheme === 'https' ? 'SameSite=None; Secure' : 'SameSite=Lax';
  return `${NAME}=${token}; Path=${prefix || '/'}; HttpOnly; ${reach}`;
}

/** The session in a request's cookies; the first one belongs to the longest path (RFC 6265, 5.4). */
export function embedTokenOf({ cookie = '' }: IncomingHttpHeaders): string | null {
  for (const pair of cookie.split(';')) {
    const [name, value] = pair.trim().split('=');
    if (name === NAME && value) return value;
  }
  return null;
}
