package omni;

import java.util.List;
import java.util.Optional;

/** How a question ended. */
public sealed interface Answer {
  /** There if Omni accepted the question. */
  Optional<Submitted> job();

  /** The ids of what Omni accepted; the conversation is what a follow-up names. */
  record Submitted(String jobId, String conversationId) {}

  /** `incomplete`: some step did not work, and whoever shows the answer has to say so. */
  record Answered(Optional<Submitted> job, String text, List<Table> tables, boolean incomplete) implements Answer {}

  record Ended(Optional<Submitted> job, EndedAs as, String message) implements Answer {}

  enum EndedAs {
    FAILED,
    CANCELLED,
    TIMED_OUT,
    /** Omni may or may not have accepted the question. */
    UNKNOWN,
    /** It was never sent. */
    REFUSED
  }
}
