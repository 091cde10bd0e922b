import type { SpaceKeys } from './space.js';

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

/** A shorter signing secret may be any word of a body. */
const SHORTEST_SIGNING_SECRET = 8;

/** Hides a webhook's signing secret wherever it stands in a text, as it is or as JSON spells it. */
export const maskSigningSecret = (text: string, secret: string): string =>
  secret.length < SHORTEST_SIGNING_SECRET
    ? text
    : text
        .replaceAll(secret, '[signing-secret]')
        .replaceAll(JSON.stringify(secret).slice(1, -1), '[signing-secret]');

const SIGNING_SECRET = /("webhookSigningSecret"\s*:\s*)"((?:[^"\\]|\\.)*)"/g;

/** Hides the value of `webhookSigningSecret`, also where the body has it elsewhere, as in its own metadata. */
function maskSubmittedSecret(body: string): string {
  const hidden = body.replace(SIGNING_SECRET, '$1"[signing-secret]"');
  const secrets = [...body.matchAll(SIGNING_SECRET)].map(([, , secret = '']) => secret);
  return secrets.reduce(maskSigningSecret, hidden);
}

/**
 * Hides the value of `webhookSigningSecret`, and of a `secret` that is none of the space's, in a JSON body whose keys
 * are hidden already.
 */
export const maskSecretFields = (body: string): string =>
  maskSubmittedSecret(body).replace(
    /("secret"\s*:\s*)"(?!\[(?:embed-secret|organization-key|personal-key:[^"\]]*)\]")(?:[^"\\]|\\.)*"/g,
    '$1"[unknown-secret]"',
  );
