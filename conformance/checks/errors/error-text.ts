import type { ExchangeEvent } from '../../../mock-server/index.js';
import { jsonBody } from '../evidence.js';
import { objectOf, textOf } from '../reading/json.js';

/**
 * What an error body tells a person, in every shape Omni's sources show: `{detail, status}`, `{error, message}`,
 * `{error, detail}`, `{error: {code, message}}`, `{error}`, or plain text. Undefined when there is nothing to tell, as
 * in a page of HTML.
 */
export function errorText({ responseBody }: ExchangeEvent): string | undefined {
  const json = jsonBody(responseBody);
  if (json === undefined) return plainText(responseBody ?? '');
  const { detail, message, error } = objectOf(json);
  // In `{error: "404", message}` the first is only the status again, so it comes last.
  const texts = [json, detail, message, objectOf(error).message, error].map(textOf);
  return texts.find((text) => text.trim() !== '');
}

function plainText(body: string): string | undefined {
  const text = body.trim();
  return text === '' || text.startsWith('<') ? undefined : text;
}
