import { omni } from './generated/validators.js';
import { issueText } from './issue-text.js';
import type { Wire } from './request-types.js';

export type WebhookVerdict =
  | { readonly ok: true }
  /** JSON paths with what was expected there. */
  | { readonly ok: false; readonly issues: readonly string[] };

type Kind = 'Complete' | 'Failed' | 'Denied' | 'Cancelled' | 'Progress';

const KINDS: Readonly<Record<Wire['AiJobEvent']['status'], Kind>> = {
  COMPLETE: 'Complete',
  FAILED: 'Failed',
  DENIED: 'Denied',
  CANCELLED: 'Cancelled',
  EXECUTING: 'Progress',
};

/**
 * Judges the parsed body of a webhook; any shape that a switch of `ambiguities.yaml` gives it is good.
 * @example
 * const verdict = validateWebhookPayload(JSON.parse(body));
 * if (!verdict.ok) verdict.issues[0]; // '$.event_id is missing'
 */
export function validateWebhookPayload(payload: unknown): WebhookVerdict {
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) {
    return { ok: false, issues: ['$ must be object'] };
  }
  const kind = kindOf(payload);
  const validate = kind && omni.webhooks[`AiJob${kind}Event`];
  if (!validate)
    return { ok: false, issues: [`$.status must be one of ${JSON.stringify(Object.keys(KINDS))}`] };
  if (validate(payload)) return { ok: true };
  return { ok: false, issues: [...new Set((validate.errors ?? []).map(issueText))] };
}

function kindOf(payload: object): Kind | undefined {
  const { status, reason, event, type } = payload as Readonly<Record<string, unknown>>;
  const denied = reason !== undefined || event === 'job.denied' || type === 'job.denied';
  if (status === 'FAILED' && denied) return 'Denied';
  return Object.entries(KINDS).find(([known]) => known === status)?.[1];
}
