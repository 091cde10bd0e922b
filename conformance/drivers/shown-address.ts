const HIDDEN = '[hidden]';

/**
 * An address as it may be shown and kept: without the user and password it may carry, and without what stands in its query
 * or fragment, which may be a key as well. The text need be no address at all.
 */
export function shownAddress(text: string): string {
  const [, place = '', query = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(text) ?? [];
  // Whatever stands before an @ of the authority, which browsers and Node let begin with a backslash too.
  const shown = place.replace(/^(\s*(?:[a-z][a-z0-9+.-]*:)?[\\/]*)[^\\/]*@/i, '$1');
  return `${shown}${query.length > 1 ? `?${HIDDEN}` : query}${fragment.length > 1 ? `#${HIDDEN}` : fragment}`;
}
