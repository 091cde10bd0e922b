import type { RequestHandler } from 'express';
import { operations } from '../../openapi/index.js';
import { TransportError } from './transport-error.js';

/** Refuses what no route took: 405 with `Allow` where the path exists under another method, else 404. */
export const refuseUnrouted: RequestHandler = ({ method, url }, _res, next) => {
  const [path = '/'] = url.split('?');
  const allowed = Object.values(operations)
    .filter((operation) => pattern(operation.path).test(canonical(path)))
    .map((operation) => operation.method);
  if (allowed.length > 0) {
    const allow = [...new Set(allowed)].join(', ');
    next(new TransportError(405, `Method Not Allowed: ${method} ${path}; use ${allow}`, { allow }));
  } else {
    next(new TransportError(404, `Not Found: omni-mock serves no ${method} ${path}${hint(path)}`));
  }
};

/** The SCIM paths are served in two cases; the contract names one. */
const canonical = (path: string): string =>
  path.replace(/^\/api\/scim\/v2\/embed\/users(?=\/|$)/, '/api/scim/v2/embed/Users');

const pattern = (template: string): RegExp => new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}/?$`);

/** The mistakes in a path that clients of Omni are known for. */
function hint(path: string): string {
  if (path.startsWith('/api/api/')) return '; the base URL must not end in /api';
  if (path.startsWith('/v1/')) return `; did you mean /api${path}?`;
  return '';
}
