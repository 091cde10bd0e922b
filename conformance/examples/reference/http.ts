import { errorText } from './error-text.js';
import { backOffMs, pause } from './waiting.js';

const REQUEST_TIMEOUT_MS = 15_000;
const READ_ATTEMPTS = 4;

export interface Request {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly timeoutMs?: number;
}

export interface Response {
  readonly status: number;
  /** In lower case, without parameters; empty when there is none. */
  readonly contentType: string;
  /** The body as it came. */
  readonly content: Uint8Array;
  /** The body as text. */
  readonly body: string;
  readonly retryAfter: string | null;
}

/** No HTTP answer came: the request may or may not have been carried out. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/** Omni answered, and not with what was asked for. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(response: Response) {
    super(`${errorText(response.body, response.status)} (HTTP ${response.status})`);
  }
}

/** One Omni instance and one key. The key is held here and nowhere else. */
export class OmniHttp {
  /** Without a slash at its end. */
  readonly baseUrl: string;
  readonly #apiKey: string;

  constructor(baseUrl: string, apiKey: string) {
    this.baseUrl = baseUrl.replace(/\/+$/, '');
    this.#apiKey = apiKey;
    if (this.baseUrl.endsWith('/api'))
      throw new Error('The base URL must not end in /api: every path brings its own.');
  }

  /** Exactly one attempt. Throws `Unreachable` when no answer came, or the signal's reason when it was aborted. */
  async once(request: Request, signal: AbortSignal): Promise<Response> {
    signal.throwIfAborted();
    const url = new URL(this.baseUrl + request.path);
    for (const [name, value] of Object.entries(request.query ?? {})) url.searchParams.set(name, value);
    try {
      const response = await fetch(url, {
        method: request.method,
        // A redirect would carry the key to whatever host it names.
        redirect: 'manual',
        headers: {
          authorization: `Bearer ${this.#apiKey}`,
          ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        body: request.body === undefined ? null : JSON.stringify(request.body),
        signal: AbortSignal.any([signal, AbortSignal.timeout(request.timeoutMs ?? REQUEST_TIMEOUT_MS)]),
      });
      const content = new Uint8Array(await response.arrayBuffer());
      const body = this.withoutKey(new TextDecoder().decode(content));
      const contentType = (response.headers.get('content-type') ?? '').toLowerCase().replace(/\s*;.*/, '');
      return {
        status: response.status,
        contentType,
        content,
        body,
        retryAfter: response.headers.get('retry-after'),
      };
    } catch (error) {
      signal.throwIfAborted();
      throw new Unreachable(this.withoutKey(`No answer from Omni: ${reasonOf(error)}`));
    }
  }

  /** A request that is safe to repeat, tried a few times while the trouble looks temporary. */
  async patiently(request: Request, signal: AbortSignal): Promise<Response> {
    for (let attempt = 0; ; attempt += 1) {
      const lastTry = attempt === READ_ATTEMPTS - 1;
      let retryAfter: string | null = null;
      try {
        const response = await this.once(request, signal);
        if (isSuccess(response)) return response;
        if (lastTry || !isTransient(response.status)) throw new Refusal(response);
        retryAfter = response.retryAfter;
      } catch (error) {
        if (lastTry || !(error instanceof Unreachable)) throw error;
      }
      await pause(backOffMs(attempt, retryAfter), signal);
    }
  }

  /** A server or proxy may echo what it was sent. */
  withoutKey(text: string): string {
    return text.replaceAll(this.#apiKey, '[key]');
  }
}

export const isSuccess = ({ status }: Response): boolean => status >= 200 && status < 300;

/** Worth another try: the same request may well succeed in a moment. */
export const isTransient = (status: number): boolean =>
  status === 408 || status === 425 || status === 429 || status >= 500;

/** Why a request got no answer, in the words of whoever noticed first. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'the request failed';
  // A name with several addresses fails with a list of causes and no words of its own.
  return (error.cause instanceof Error && error.cause.message) || error.message;
}
