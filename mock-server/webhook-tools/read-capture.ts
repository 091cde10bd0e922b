import { readFileSync } from 'node:fs';
import type { Switches } from '../../openapi/index.js';
import type { CapturedRequest, Choice } from './captured-request.js';
import { verifyCapture } from './verify.js';

export interface VerifyOptions extends Choice {
  /** That of the test vector unless given. */
  readonly secret: string | null;
  readonly capture:
    | { readonly requestFile: string }
    | { readonly bodyFile: string; readonly headers: CapturedRequest['headers'] };
  /** That of the test vector, or the current time, unless given. */
  readonly nowSeconds: number | null;
  readonly toleranceSeconds: number | null;
  /** How the sender decides open points of the contract; the one of the digest counts. */
  readonly switches: Switches;
}

/** `webhook verify`: reads the files, `-` being standard input. Throws one sentence about what it cannot read. */
export async function verifyFiles({
  capture,
  secret,
  nowSeconds,
  toleranceSeconds,
  switches,
  vector,
  delivery,
}: VerifyOptions): Promise<{ readonly text: string; readonly ok: boolean }> {
  return verifyCapture(
    'requestFile' in capture
      ? { request: read('--request', capture.requestFile) }
      : { body: read('--body', capture.bodyFile), headers: capture.headers },
    { secret, nowSeconds, toleranceSeconds, digest: switches.webhookDigest },
    { vector, delivery },
  );
}

function read(option: string, path: string): Uint8Array {
  try {
    return readFileSync(path === '-' ? 0 : path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(
      code === 'ENOENT'
        ? `${option} ${path} is no file`
        : `${option} ${path} cannot be read (${code ?? String(error)})`,
    );
  }
}
