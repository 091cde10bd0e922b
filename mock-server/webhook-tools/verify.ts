import { bodyKind } from './body-kind.js';
import type { CapturedRequest, Choice } from './captured-request.js';
import { type Explanation, explain, UNEXPLAINED, type VerifyRules } from './explain.js';
import { readJsonCapture } from './json-capture.js';
import { readRawHttp } from './raw-http.js';

/** Where the captured request is. */
export type Capture =
  /** A whole request: raw HTTP, JSON, or a line of a trace. */
  | { readonly request: Uint8Array }
  | { readonly body: Uint8Array; readonly headers: CapturedRequest['headers'] };

/** The receiver's rules; null where nothing was said, and a test vector may say it. */
export type GivenRules = { readonly [Rule in keyof VerifyRules]: VerifyRules[Rule] | null };

/** What `webhook verify` prints, and whether the request is valid. Throws one sentence about a capture it cannot read. */
export function verifyCapture(
  capture: Capture,
  given: GivenRules,
  choice: Choice = { vector: null, delivery: null },
): { readonly text: string; readonly ok: boolean } {
  const request = 'request' in capture ? captured(capture.request, choice) : { ...capture, remarks: [] };
  const rules = rulesFor(request, given);
  const { seen, explanation } = explained(request, rules);
  return { text: presented(seen, explanation, rules), ok: explanation.valid };
}

function captured(bytes: Uint8Array, choice: Choice): CapturedRequest {
  if (bytes.length === 0) throw new Error('the captured request is empty');
  return readJsonCapture(Buffer.from(bytes).toString(), choice) ?? readRawHttp(bytes);
}

/** What was given goes before what a vector says of itself. */
function rulesFor({ rules }: CapturedRequest, given: GivenRules): VerifyRules {
  const secret = given.secret ?? rules?.secret;
  if (secret === undefined) throw new Error('there is no secret to verify with; give --secret');
  return {
    secret,
    nowSeconds: given.nowSeconds ?? rules?.nowSeconds ?? Math.floor(Date.now() / 1000),
    toleranceSeconds: given.toleranceSeconds ?? rules?.toleranceSeconds ?? null,
    digest: given.digest ?? 'hex',
  };
}

/** Of a capture that contradicts itself, the reading that the signature fits. */
function explained(
  request: CapturedRequest,
  rules: VerifyRules,
): { readonly seen: CapturedRequest; readonly explanation: Explanation } {
  const explanation = explain(request, rules);
  const { otherwise } = request;
  if (explanation.headline !== UNEXPLAINED || !otherwise) return { seen: request, explanation };
  const seen = { ...request, body: otherwise.body, remarks: [otherwise.remark] };
  const other = explain(seen, rules);
  return other.headline === UNEXPLAINED ? { seen: request, explanation } : { seen, explanation: other };
}

function presented(
  { body, remarks }: CapturedRequest,
  { valid, headline, advice, signature, computed, timestamp, ageSeconds }: Explanation,
  { toleranceSeconds }: VerifyRules,
): string {
  const facts = [
    ['Signature', signature ?? 'none'],
    ['Computed', computed ?? 'nothing to compute without a timestamp'],
    ['Timestamp', timestamp === null ? 'none' : `${timestamp} (${aged(ageSeconds, toleranceSeconds)})`],
    ['Body', `${body.length} bytes, ${bodyKind(body).name}`],
  ];
  return [
    `${valid ? 'Valid' : 'Not valid'}: ${headline}`,
    ...[...advice, ...remarks].map((sentence) => `  ${sentence}`),
    '',
    ...facts.map(([name = '', value = '']) => `  ${name.padEnd(10)} ${value}`),
    '',
  ].join('\n');
}

function aged(age: number | null, tolerance: number | null): string {
  const limit =
    tolerance === null ? 'no limit of age was asked for' : `the tolerance is ${tolerance} seconds`;
  if (age === null) return `no number; ${limit}`;
  return `${Math.abs(age)} seconds ${age < 0 ? 'in the future' : 'ago'}; ${limit}`;
}
