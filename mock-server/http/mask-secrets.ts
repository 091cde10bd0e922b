import type { SpaceKeys } from '../core/space.js';

/** Replaces every key of a space in a text by its name: a trace must be safe to hand on. */
export function maskSecrets(text: string, keys: SpaceKeys): string {
  let masked = text
    .replaceAll(keys.organization, '[organization-key]')
    .replaceAll(keys.embedSecret, '[embed-secret]');
  if (masked.includes('pat_')) {
    for (const [name, pat] of Object.entries(keys.pats))
      masked = masked.replaceAll(pat, `[personal-key:${name}]`);
  }
  return masked;
}

/** Hides a credential that is none of the space's: somebody may have pointed a client with a real key at the mock. */
export const maskCredential = (authorization: string): string =>
  authorization.includes('[organization-key]') || authorization.includes('[personal-key:')
    ? authorization
    : `${/^\w+(?= )/.exec(authorization)?.[0] ?? ''} [unknown-key]`.trimStart();

/**
 * Hides the value of `webhookSigningSecret`, and of a `secret` that is none of the space's, in a JSON body whose keys
 * are hidden already.
 */
export const maskSecretFields = (body: string): string =>
  body
    .replace(/("webhookSigningSecret"\s*:\s*)"(?:[^"\\]|\\.)*"/g, '$1"[signing-secret]"')
    .replace(
      /("secret"\s*:\s*)"(?!\[(?:embed-secret|organization-key|personal-key:[^"\]]*)\]")(?:[^"\\]|\\.)*"/g,
      '$1"[unknown-secret]"',
    );
