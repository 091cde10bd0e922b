const BASE = 'http://content';

/** Content that lives on a connection, and so counts as naming it (docs.omni.co, embed parameters). */
const ON_CONNECTION = /^\/(?:embed\/)?(?:dashboards|w)\/[^/]+/;

/** Every kind of content that a session may open. */
const CONTENT =
  /^\/(?:(?:embed\/)?dashboards\/[^/]+|w\/[^/]+(?:\/duplicate)?|my|root|entity-folder|chat(?:\/[^/]+)?)\/?$/;

/** Where a session without a content path leads. */
export const USUAL_CONTENT = '/my';

/**
 * The address of the content within the application; null for a text that leads out of it, such as `//elsewhere`. Early
 * signers left the first slash away (the SDK's own comment), so it may be missing.
 */
export function contentAddress(contentPath: string): string | null {
  const path = contentPath.startsWith('/') ? contentPath : `/${contentPath}`;
  if (!URL.canParse(path, BASE)) return null;
  const { origin, pathname, search, hash } = new URL(path, BASE);
  return origin !== BASE || pathname.startsWith('//') ? null : pathname + search + hash;
}

export const livesOnConnection = (address: string): boolean => ON_CONNECTION.test(address);

export const isContent = (path: string): boolean => CONTENT.test(path);

export const needsEntity = (address: string): boolean => /^\/entity-folder(?=[/?#]|$)/.test(address);
