import type { SpaceKeys } from '../core/space.js';

/** Replaces every key of a space in a text by its name: a trace must be safe to hand on. */
export function maskSecrets(text: string, keys: SpaceKeys): string {
  let masked = text.replaceAll(keys.organization, '[organization-key]');
  if (masked.includes('pat_')) {
    for (const [name, pat] of Object.entries(keys.pats))
      masked = masked.replaceAll(pat, `[personal-key:${name}]`);
  }
  return masked;
}
