import type { IncomingMessage } from 'node:http';
import type { Space } from '../core/space.js';
import type { Spaces } from '../core/spaces.js';

const PREFIX = '/s/';

/** `<space>.localhost`, with or without a port. */
const LABEL = /^([^.]+)\.localhost(?::\d+)?$/i;

/** `prefix` is what was cut off the URL: `/s/<space>`, or nothing. */
export type Found = { readonly space: Space; readonly prefix: string } | { readonly unknown: string };

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
    const space = spaces.find(id);
    return space ? { space, prefix: PREFIX + id } : { unknown: id };
  }
  const label = LABEL.exec(req.headers.host ?? '')?.[1];
  // A development proxy may have a name of its own on localhost, so an unknown one is no error.
  const byHost = label === undefined ? undefined : spaces.find(label);
  const space = byHost ?? ((bearer !== null && spaces.findByKey(bearer)) || spaces.default);
  return { space, prefix: '' };
}
