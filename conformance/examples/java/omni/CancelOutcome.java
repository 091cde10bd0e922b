package omni;

/** What is known after a cancel. Only CANCELLED says that the job is cancelled; after REQUESTED its answer tells. */
public enum CancelOutcome {
  CANCELLED,
  REQUESTED,
  ALREADY_ENDED,
  NOT_CANCELLABLE,
  FAILED
}
