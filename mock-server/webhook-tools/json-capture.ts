import type { CapturedRequest, Choice } from './captured-request.js';
import { chosenRequest, type Fields, isFields } from './chosen-request.js';

const FORMS = 'JSON of a request is {"headers": …, "body": "…"} or, with "bodyBase64", its exact bytes';

/**
 * Reads a request that was captured as JSON: `{headers, body | bodyBase64}`, the same below `request`, a `delivery` event of
 * a trace, or a test vector; of several the one that was chosen. Undefined when the text is no JSON of that kind. Throws one
 * sentence.
 */
export function readJsonCapture(text: string, choice: Choice): CapturedRequest | undefined {
  const value = chosenRequest(text, choice);
  if (!value) return undefined;
  if (value.kind === 'delivery') return deliveryEvent(value);
  const request = isFields(value.request) ? value.request : value;
  return {
    headers: headersOf(request.headers),
    body: bodyOf(request.body, request.bodyBase64),
    ...vectorsRules(value),
  };
}

function deliveryEvent({ requestHeaders, requestBody, requestBodyBase64 }: Fields): CapturedRequest {
  return { headers: headersOf(requestHeaders), body: bodyOf(requestBody, requestBodyBase64), remarks: [] };
}

/** What a test vector says of itself. */
function vectorsRules({
  secret,
  now,
  toleranceSeconds,
  verdict,
  reason,
}: Fields): Pick<CapturedRequest, 'remarks' | 'rules'> {
  if (typeof secret !== 'string' || typeof now !== 'number') return { remarks: [] };
  return {
    remarks: typeof verdict === 'string' ? [`The verdict of the vector: ${verdict}. ${reason}`] : [],
    rules: {
      secret,
      nowSeconds: now,
      toleranceSeconds: typeof toleranceSeconds === 'number' ? toleranceSeconds : null,
    },
  };
}

function headersOf(headers: unknown): CapturedRequest['headers'] {
  const pairs = Array.isArray(headers) ? headers : isFields(headers) ? Object.entries(headers) : undefined;
  if (!pairs) throw new Error(`the captured request has no headers; ${FORMS}`);
  return pairs.flatMap((pair: unknown) => {
    const [name, value] = Array.isArray(pair) ? pair : isFields(pair) ? [pair.name, pair.value] : [];
    const values = Array.isArray(value) ? value : [value];
    if (typeof name === 'string' && values.every((each) => typeof each === 'string')) {
      return values.map((each) => [name, each] as const);
    }
    throw new Error(
      `the captured request has ${JSON.stringify(pair).slice(0, 80)} among its headers; a header is a name and a text`,
    );
  });
}

function bodyOf(body: unknown, base64: unknown): Uint8Array {
  if (typeof base64 === 'string') {
    if (/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(base64)) return Buffer.from(base64, 'base64');
    throw new Error('"bodyBase64" of the captured request is no base64');
  }
  if (typeof body === 'string') return Buffer.from(body);
  if (body === undefined) throw new Error(`the captured request has no body; ${FORMS}`);
  throw new Error(
    'the body of the captured request is parsed JSON, and its bytes, which were signed, are lost; give it as text ("body") or as base64 ("bodyBase64")',
  );
}
