import { claimsOf, NotSent, type Person } from './claims.js';
import { isObject } from './error-text.js';
import type { OmniHttp } from './http.js';

/** Leads nowhere in particular. Content that lives on a connection would add a role there that nobody gave. */
const CONTENT_PATH = '/my';

export type SignedIn =
  | { readonly outcome: 'signed-in' }
  /** `refused`: it was never sent. `failed`: Omni did not take it, so it knows the person as before, or not at all. */
  | { readonly outcome: 'refused' | 'failed'; readonly message: string };

/**
 * Makes Omni know a person exactly as described. Whatever is left out is taken away from them, so everything is sent each
 * time, as the JSON it is; the same again changes nothing, so it may be repeated when the network fails.
 */
export async function signIn(http: OmniHttp, person: Person, signal: AbortSignal): Promise<SignedIn> {
  try {
    const body = { contentPath: CONTENT_PATH, ...claimsOf(person) };
    const request = { method: 'POST', path: '/api/v1/embed/sso/generate-session', body } as const;
    const session: unknown = JSON.parse((await http.patiently(request, signal)).body);
    if (isObject(session) && typeof session.sessionId === 'string') return { outcome: 'signed-in' };
    return { outcome: 'failed', message: 'Omni answered without a session.' };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { outcome: error instanceof NotSent ? 'refused' : 'failed', message: error.message };
  }
}
