import { isSuccess, type OmniHttp } from './http.js';

/** Drawing takes longer than other reads. */
const TIMEOUT_MS = 30_000;

export interface Picture {
  readonly contentType: string;
  readonly content: Uint8Array;
}

/**
 * The picture of a finished job's answer, or undefined. That there is none is ordinary (422 for a single figure or a table,
 * 204, 404 while pictures are switched off, JSON in place of an image), so nothing is tried again and nothing is an error:
 * the answer does not depend on it.
 */
export async function readPicture(
  http: OmniHttp,
  jobId: string,
  signal: AbortSignal,
): Promise<Picture | undefined> {
  const request = { method: 'GET', path: `/api/v1/ai/jobs/${jobId}/vis`, timeoutMs: TIMEOUT_MS } as const;
  const response = await http.once(request, signal).catch(() => undefined);
  if (!response || !isSuccess(response) || !response.contentType.startsWith('image/')) return undefined;
  return { contentType: response.contentType, content: response.content };
}
