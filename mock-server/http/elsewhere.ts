import type { IncomingMessage, ServerResponse } from 'node:http';
import { maskSecrets } from '../core/mask-secrets.js';
import type { Space } from '../core/space.js';

const PREFIX = '/_elsewhere/';

/**
 * Where a redirect fault leads: the mock's port under another host name, which for every HTTP client is another
 * origin. Nothing is served there; it only takes note of who comes, and whether they brought a key along.
 */
export function elsewhereOf(space: Space, host = 'localhost'): string {
  const { hostname, port } = new URL(`http://${host}`);
  const other = hostname === 'localhost' ? '127.0.0.1' : 'localhost';
  return `http://${other}${port ? `:${port}` : ''}${PREFIX}${space.id}`;
}

/** The id of the space a foreign request was led away from, or null for any other request. */
export const ledAwayFrom = (url: string): string | null =>
  url.startsWith(PREFIX) ? (url.slice(PREFIX.length).split(/[/?]/)[0] ?? null) : null;

/** Takes note of a request to the foreign host and answers that nothing is there. */
export function answerElsewhere(space: Space, req: IncomingMessage, res: ServerResponse): void {
  const sent = req.rawHeaders.join('\n') + req.url;
  space.trace.record({
    kind: 'elsewhere',
    method: req.method ?? 'GET',
    path: maskSecrets(req.url ?? '/', space.keys),
    carriedKey: [...space.callers.keys()].some((key) => sent.includes(key)),
  });
  res
    .writeHead(404, { 'content-type': 'application/json' })
    .end('{"detail":"Nothing is served here","status":404}');
}
