import type { Switches } from '../../../openapi/index.js';
import { DomainError } from '../errors.js';

export type RefusalReason =
  | 'bad-signature'
  | 'bad-nonce'
  | 'reused-nonce'
  | 'v0-refused'
  | 'unknown-session'
  | 'expired-session'
  | 'redeemed-session'
  | 'deleted-user'
  | 'no-session';

/** Why somebody is not let in, with what to do about it. */
export class EmbedRefusal extends DomainError {
  readonly reason: RefusalReason;
  readonly remedy: string;
  /** The text that should have been signed; null when that was not the trouble. */
  readonly signedText: string | null;

  constructor(switches: Switches, why: WhyRefused) {
    super(codeOf(why.reason, switches), why.message);
    this.reason = why.reason;
    this.remedy = why.remedy;
    this.signedText = why.signedText ?? null;
  }
}

export interface WhyRefused {
  readonly reason: RefusalReason;
  readonly message: string;
  readonly remedy: string;
  readonly signedText?: string;
}

function codeOf(reason: RefusalReason, { refusedSession }: Switches) {
  if (reason === 'bad-nonce') return 'invalid_request';
  // Nobody came to be refused: they have yet to sign in.
  if (reason === 'no-session') return 'embed_unauthorized';
  return refusedSession === 'unauthorized' ? 'embed_unauthorized' : 'embed_forbidden';
}
