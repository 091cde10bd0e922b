import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';

/** What became of one POST: its answer, or in one clause why there is none. `gone`: nobody is there to ask again. */
export type Posted =
  | { readonly status: number; readonly text: string; readonly location: string | undefined }
  | { readonly problem: string; readonly gone: boolean };

/** Far above any honest answer, far below what would hurt the suite. */
const MAX_BYTES = 16 * 1024 * 1024;

/**
 * Posts JSON, follows no redirect and asks no proxy. Every request has a connection of its own: one that is kept open
 * can be closed by the other side in the moment in which it is used again. Never rejects.
 */
export function postMessage(
  url: URL,
  message: object,
  { signal, maxBytes = MAX_BYTES }: { signal: AbortSignal; maxBytes?: number },
): Promise<Posted> {
  const secure = url.protocol === 'https:';
  const body = JSON.stringify(message);
  return new Promise((resolve) => {
    const sent = (secure ? httpsRequest : httpRequest)(
      url,
      {
        method: 'POST',
        agent: secure ? new HttpsAgent() : new HttpAgent(),
        headers: {
          'content-type': 'application/json',
          accept: 'application/json',
          'content-length': Buffer.byteLength(body),
        },
        signal,
      },
      (answer) => readAll(answer, maxBytes).then(resolve),
    );
    sent.on('error', (error) => resolve(troubleOf(error)));
    sent.end(body);
  });
}

function readAll(answer: IncomingMessage, maxBytes: number): Promise<Posted> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    answer.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes <= maxBytes) return;
      resolve({ problem: `was answered with more than ${maxBytes} bytes`, gone: false });
      answer.destroy();
    });
    answer.on('end', () =>
      resolve({
        status: answer.statusCode ?? 0,
        text: Buffer.concat(chunks).toString('utf8'),
        location: answer.headers.location,
      }),
    );
    answer.on('error', () => resolve({ problem: 'was answered in part: the connection broke', gone: false }));
  });
}

const NOBODY_THERE: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'found nobody: nothing listens there. Start the client first',
  ENOTFOUND: 'found nobody: there is no host by that name',
  EHOSTUNREACH: 'found nobody: that host cannot be reached',
  ENETUNREACH: 'found nobody: that host cannot be reached',
};

function troubleOf(error: Error): Posted {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const nobody = NOBODY_THERE[code];
  if (nobody !== undefined) return { problem: nobody, gone: true };
  if (code === 'ECONNRESET' || code === 'EPIPE')
    return { problem: 'was not answered: the connection was closed', gone: false };
  return { problem: `did not work: ${error.message}`, gone: false };
}
