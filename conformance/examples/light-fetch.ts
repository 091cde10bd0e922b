import { type ClientRequest, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';

interface Init {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | null;
  readonly signal?: AbortSignal;
}

/**
 * As much of `fetch` as the reference client uses, with `redirect: 'manual'`. The reference adapter and its mutants are
 * bundled with it: Node's own compiles WebAssembly in every process that calls it, which took half of the processor time
 * of a run that starts a process for each scenario. `onRequest` is given each request that goes out.
 */
export function fetch(
  url: URL,
  { method = 'GET', headers = {}, body = null, signal }: Init = {},
  onRequest?: (outgoing: ClientRequest) => void,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? overHttps : overHttp;
    const outgoing = request(url, { method, headers, ...(signal ? { signal } : {}) }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('error', reject);
      incoming.on('end', () =>
        resolve(new Response(incoming.statusCode ?? 0, incoming.headers, Buffer.concat(chunks))),
      );
    });
    outgoing.on('error', reject);
    onRequest?.(outgoing);
    outgoing.end(body ?? undefined);
  });
}

class Response {
  readonly status: number;
  readonly ok: boolean;
  readonly headers: { get(name: string): string | null };
  readonly #body: Buffer;

  constructor(status: number, headers: NodeJS.Dict<string | string[]>, body: Buffer) {
    this.status = status;
    this.ok = status >= 200 && status < 300;
    this.headers = { get: (name) => (name in headers ? String(headers[name]) : null) };
    this.#body = body;
  }

  async arrayBuffer(): Promise<Buffer> {
    return this.#body;
  }
}
