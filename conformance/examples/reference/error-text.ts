/**
 * What an error body says. Omni's published shapes disagree: `{detail, status}`, `{error, message}`, `{error, detail}`,
 * `{error: {code, message}}`, and a proxy in between may send plain text or an HTML page.
 */
export function errorText(body: string, status: number): string {
  return fromJson(body) ?? fromPlainText(body) ?? `HTTP ${status} without an explanation`;
}

function fromJson(body: string): string | undefined {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return undefined;
  }
  if (!isObject(value)) return text(value);
  return (
    text(value.detail) ??
    text(value.message) ??
    (isObject(value.error) ? inner(value.error) : text(value.error))
  );
}

const inner = (error: Record<string, unknown>): string | undefined =>
  text(error.message) ?? text(error.detail);

/** A page of HTML is of no use to anybody who reads a log line. */
function fromPlainText(body: string): string | undefined {
  const looksLikeMarkup = /^\s*[<{[]/.test(body);
  return looksLikeMarkup ? undefined : text(body.slice(0, 300));
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

/** True for a JSON object; an array or null has no fields worth reading. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
