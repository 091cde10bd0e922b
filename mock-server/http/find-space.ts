import type { IncomingMessage } from 'node:http';
import type { Space } from '../core/space.js';
import type { Spaces } from '../core/spaces.js';

const PREFIX = '/s/';

export type Found = { readonly space: Space } | { readonly unknown: string };

/**
 * The space a request is for: by path prefix, which is cut off the request's URL, else by host, else by key, else the
 * default space.
 */
export function findSpace(spaces: Spaces, req: IncomingMessage, bearer: string | null): Found {
  const url = req.url ?? '/';
  if (url.startsWith(PREFIX)) {
    const end = url.slice(PREFIX.length).search(/[/?]/);
    const id = end < 0 ? url.slice(PREFIX.length) : url.slice(PREFIX.length, PREFIX.length + end);
    const rest = end < 0 ? '/' : url.slice(PREFIX.length + end);
    req.url = rest.startsWith('/') ? rest : `/${rest}`;
    return named(spaces, id);
  }
  const host = req.headers.host ?? '';
  const dot = host.indexOf('.localhost');
  if (dot > 0) return named(spaces, host.slice(0, dot));
  return { space: (bearer !== null && spaces.findByKey(bearer)) || spaces.default };
}

function named(spaces: Spaces, id: string): Found {
  const space = spaces.find(id);
  return space ? { space } : { unknown: id };
}
