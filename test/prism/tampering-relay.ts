import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Answer {
  readonly status: number;
  readonly contentType: string | null;
  readonly body: string;
}

/** Changes an answer of the mock on its way to Prism. */
export type Tamper = (answer: Answer) => Answer;

export interface TamperingRelay {
  readonly url: string;
  /** The last answer as it was handed to Prism; null when no request has come since `expect`. */
  readonly last: Answer | null;
  /** Where the next requests go, and what becomes of their answers. */
  expect(upstream: string, tamper?: Tamper): void;
  close(): Promise<void>;
}

/** Stands between Prism and the mock: hands on every request as it is, and can turn an answer into a wrong one. */
export async function startRelay(): Promise<TamperingRelay> {
  let upstream = '';
  let tamper: Tamper | undefined;
  let last: Answer | null = null;
  const server = createServer(async (req, res) => {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk as Buffer);
    const { authorization, 'content-type': type } = req.headers;
    const real = await fetch(upstream + req.url, {
      method: req.method ?? 'GET',
      headers: { ...(authorization && { authorization }), ...(type && { 'content-type': type }) },
      ...(chunks.length > 0 && { body: Buffer.concat(chunks) }),
      redirect: 'manual',
    });
    const answer = {
      status: real.status,
      contentType: real.headers.get('content-type'),
      body: await real.text(),
    };
    last = tamper ? tamper(answer) : answer;
    // Where a redirect leads is not handed on, or Prism would go there and judge what it finds.
    res.writeHead(last.status, last.contentType ? { 'content-type': last.contentType } : {});
    res.end(last.body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get last() {
      return last;
    },
    expect(to, change) {
      upstream = to;
      tamper = change;
      last = null;
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
