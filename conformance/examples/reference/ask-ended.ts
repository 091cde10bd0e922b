/** Every way an ask can end without an answer. */
export type EndedAs = 'failed' | 'cancelled' | 'timed-out' | 'unknown' | 'refused';

/** Thrown, or used as an abort reason, to end an ask; `message` is fit for the person who asked. */
export class AskEnded extends Error {
  override readonly name = 'AskEnded';
  readonly outcome: EndedAs;
  constructor(outcome: EndedAs, message: string) {
    super(message);
    this.outcome = outcome;
  }
}
