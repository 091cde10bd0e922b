package omni;

import omni.Answer.EndedAs;

/** Ends a question without an answer. It is an outcome and no fault, so it carries no stack trace. */
final class AskEnded extends Exception {
  private static final long serialVersionUID = 1;

  final EndedAs as;
  /** Omni does not know the user (any more), or will not let them ask this: a 404 and a 403 can say either. */
  final boolean isDenial;

  AskEnded(EndedAs as, String message) {
    this(as, message, false);
  }

  AskEnded(EndedAs as, String message, boolean isDenial) {
    super(message, null, false, false);
    this.as = as;
    this.isDenial = isDenial;
  }

  static AskEnded cancelled() {
    return new AskEnded(EndedAs.CANCELLED, "The question was cancelled.");
  }
}
