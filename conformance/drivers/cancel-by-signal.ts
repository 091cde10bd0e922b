import type { CancelReply } from '../protocol/messages.js';
import type { Answer, Verb } from './adapter-replies.js';

const OUTCOMES: readonly CancelReply['outcome'][] = [
  'cancelled',
  'requested',
  'already-ended',
  'not-cancellable',
  'failed',
];

/** What became of a cancel that the client was told of by a mere signal: its ask says so, in `cancel` or by its end. */
export function cancelOutcome(ask: Answer<Verb> | undefined): CancelReply['outcome'] {
  const reply = ask && 'reply' in ask ? ask.reply : undefined;
  const cancel = reply && 'cancel' in reply ? reply.cancel : undefined;
  const end = reply && 'outcome' in reply ? reply.outcome : undefined;
  const told = OUTCOMES.find((outcome) => outcome === cancel);
  if (told !== undefined) return told;
  if (end === 'cancelled') return 'cancelled';
  return end === 'answered' || end === 'failed' ? 'already-ended' : 'failed';
}
