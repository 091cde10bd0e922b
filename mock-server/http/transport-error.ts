/** A request that HTTP itself, rather than Omni's domain, refuses. */
export class TransportError extends Error {
  override readonly name = 'TransportError';
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.headers = headers;
  }
}
