import { wrapping } from './wrapped-bodies.js';

/** What a body looks like. */
export interface BodyKind {
  readonly name: string;
  readonly isJson: boolean;
  /** What stands around the JSON that Omni sends; null when nothing does. */
  readonly wrapping: string | null;
}

export function bodyKind(body: Uint8Array): BodyKind {
  const other = (name: string): BodyKind => ({ name, isJson: false, wrapping: null });
  if (body.length === 0) return other('empty');
  const text = decoded(body);
  if (text === undefined) return other('no valid UTF-8');
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return { name: isObject ? 'a JSON object' : 'JSON, but no object', isJson: true, wrapping: null };
  } catch {
    const wrapped = wrapping(body);
    return wrapped === null ? other('no JSON') : { name: wrapped, isJson: false, wrapping: wrapped };
  }
}

function decoded(body: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    return undefined;
  }
}
