export interface RemoteSpace {
  /** Where the mock listens, such as `http://127.0.0.1:4010`. */
  readonly mockUrl: string;
  readonly space: string;
  /** What `omni-mock --control-token` was given, if anything. */
  readonly controlToken?: string;
  /** How long the mock may keep silent; 30 seconds unless said. */
  readonly patienceMs?: number;
}

const PATIENCE_MS = 30_000;

/**
 * What a mock that runs elsewhere recorded in one of its spaces, as JSON Lines. Throws one sentence that names the
 * address: nobody listens there, it is no omni-mock, it wants another token, it has no such space.
 */
export async function fetchTraceLines(remote: RemoteSpace): Promise<string> {
  const { mockUrl, space, controlToken, patienceMs = PATIENCE_MS } = remote;
  const root = mockUrl.replace(/\/+$/, '');
  const address = `${root}/_mock/spaces/${encodeURIComponent(space)}/trace?format=jsonl`;
  const response = await asked(address, controlToken, patienceMs);
  if (response.ok && response.headers.get('content-type')?.includes('ndjson')) {
    try {
      return await response.text();
    } catch (error) {
      throw new Error(`the mock at ${root} broke off while it sent the trace (${reasonOf(error)})`);
    }
  }
  const detail = await detailOf(response);
  if (response.status === 401) {
    throw new Error(
      `the mock at ${root} wants its control token: give --control-token or OMNI_MOCK_CONTROL_TOKEN${
        controlToken === undefined ? '' : ' (the one that was given is not it)'
      }`,
    );
  }
  if (response.status === 404 && detail !== undefined)
    throw new Error(
      `the mock at ${root} has no space ${space}; it may have expired, and \`default\` is there always`,
    );
  const said = detail === undefined ? '' : `: ${detail}`;
  throw new Error(
    `what answers at ${root} is no omni-mock, or another version of it (${response.status}${said})`,
  );
}

async function asked(address: string, token: string | undefined, patienceMs: number): Promise<Response> {
  try {
    return await fetch(address, {
      redirect: 'manual',
      signal: AbortSignal.timeout(patienceMs),
      headers: {
        accept: 'application/x-ndjson',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
    });
  } catch (error) {
    const { origin } = new URL(address);
    throw new Error(`no mock answers at ${origin} (${reasonOf(error)}): name it with --mock <url>`);
  }
}

/** Of a failed fetch the cause alone says why; an AggregateError of two addresses has no text but that of its code. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return 'it kept silent for too long';
  const { cause } = error;
  if (!(cause instanceof Error)) return error.message;
  return cause.message || ('code' in cause ? String(cause.code) : error.message);
}

/** What the control API says in an error; anything else says it otherwise. */
async function detailOf(response: Response): Promise<string | undefined> {
  try {
    const body: unknown = await response.json();
    if (typeof body !== 'object' || body === null || !('detail' in body)) return undefined;
    return typeof body.detail === 'string' ? body.detail : undefined;
  } catch {
    return undefined;
  }
}
