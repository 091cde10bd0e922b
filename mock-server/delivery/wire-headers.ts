import type { RawWebhook } from '../core/webhooks/raw-webhook.js';

/** Headers by which HTTP finds the end of a message and of a connection. */
const FRAMING = new Set(['content-length', 'transfer-encoding', 'connection']);

/** The headers of a webhook as `node:http` takes them, in order; Node itself adds `Connection` to such a list. */
export function wireHeaders({ headers, body }: RawWebhook, authority: string): string[] {
  const names = new Set(headers.map(([name]) => name.toLowerCase()));
  const framed = names.has('content-length') || names.has('transfer-encoding');
  return [
    ...(names.has('host') ? [] : ['Host', authority]),
    ...headers.flat(),
    ...(framed ? [] : ['Content-Length', String(body.length)]),
  ];
}

/** A webhook that frames itself may lie about it, so what follows on its connection could be misread. */
export const framesItself = ({ headers }: RawWebhook): boolean =>
  headers.some(([name]) => FRAMING.has(name.toLowerCase()));
