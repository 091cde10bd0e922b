package omni;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import omni.Answer.EndedAs;
import omni.Answer.Submitted;
import omni.OmniHttp.Unreachable;

/** The life of a job: submitted once, polled to its end, cancelled if asked. */
final class Jobs {
  /** A refusal or a tiny question can end a job within a second; most take 15 to 60. */
  private static final Duration FIRST_POLL_AFTER = Duration.ofSeconds(1);
  /** Omni asks for 2 to 5 seconds between polls. */
  private static final Duration POLL_EVERY = Duration.ofSeconds(2);
  private static final int SUBMIT_ATTEMPTS = 6;
  private static final int CANCEL_ATTEMPTS = 6;

  private final OmniHttp omni;

  Jobs(OmniHttp omni) {
    this.omni = omni;
  }

  static String path(String jobId) {
    return "/api/v1/ai/jobs/" + OmniHttp.encoded(jobId);
  }

  /**
   * Submits once. Twice would make two jobs, so after a lost answer the outcome is unknown; only a 429, which says that
   * nothing was accepted, leads to another try. Without `userId` Omni would answer with the reach of the key's owner.
   */
  Submitted submit(Json body, String userId, Deadline deadline) throws AskEnded, InterruptedException {
    String path = "/api/v1/ai/jobs" + OmniHttp.query(Map.of("userId", userId));
    for (int attempt = 0; ; attempt += 1) {
      deadline.check();
      Response response;
      try {
        response = omni.post(deadline, path, body);
      } catch (Unreachable | AskEnded lost) {
        throw acceptanceUnknown();
      }
      if (response.isSuccess()) return submitted(response.json());
      if (response.status() >= 500 || response.status() == 408) throw acceptanceUnknown();
      if (response.status() != 429 || attempt == SUBMIT_ATTEMPTS - 1) throw refused(response);
      deadline.pause(Backoff.after(attempt, response.retryAfter()));
    }
  }

  /** Polls until the job is COMPLETE; throws when it ends any other way. */
  void awaitCompletion(String jobId, Deadline deadline) throws AskEnded, InterruptedException {
    int troubles = 0;
    Duration wait = FIRST_POLL_AFTER;
    for (; ; ) {
      deadline.pause(wait);
      Optional<String> retryAfter = Optional.empty();
      try {
        Response response = omni.get(deadline, path(jobId));
        if (response.isSuccess()) {
          if (isComplete(response.json(), jobId)) return;
          troubles = 0;
          wait = POLL_EVERY;
          continue;
        }
        if (!response.isTransient()) throw refused(response);
        retryAfter = response.retryAfter();
      } catch (Unreachable noNews) {
        // The job goes on at Omni, whatever became of a poll; the deadline ends the waiting.
      }
      Duration backoff = Backoff.after(troubles, retryAfter);
      wait = backoff.compareTo(POLL_EVERY) > 0 ? backoff : POLL_EVERY;
      troubles += 1;
    }
  }

  /** Cancelling is idempotent, so it may be tried again. */
  CancelOutcome cancel(String jobId, Deadline deadline) throws AskEnded, InterruptedException {
    for (int attempt = 0; attempt < CANCEL_ATTEMPTS; attempt += 1) {
      Optional<String> retryAfter = Optional.empty();
      try {
        Response response = omni.post(deadline, path(jobId) + "/cancel");
        if (response.isSuccess()) return cancelOutcome(response.json());
        // 400: the job is delivering its answer. 409: it changed under the request.
        if (response.status() == 400) return CancelOutcome.NOT_CANCELLABLE;
        if (response.status() != 409 && !response.isTransient()) return CancelOutcome.FAILED;
        retryAfter = response.retryAfter();
      } catch (Unreachable noAnswer) {
        // Tried again below.
      }
      deadline.pause(Backoff.after(attempt, retryAfter));
    }
    return CancelOutcome.FAILED;
  }

  private static Submitted submitted(Json job) throws AskEnded {
    String jobId = job.get("jobId").text().orElseThrow(Jobs::acceptanceUnknown);
    String conversationId = job.get("conversationId").text().orElseThrow(Jobs::acceptanceUnknown);
    return new Submitted(jobId, conversationId);
  }

  /** Reads `state` (there is no `status` field). A state nobody has heard of is not an end. */
  private static boolean isComplete(Json job, String jobId) throws AskEnded {
    String state = job.get("state").text().orElse("");
    if (state.isEmpty() || !job.get("id").text().equals(Optional.of(jobId)))
      throw new AskEnded(EndedAs.FAILED, "Omni answered with something that is not the status of this job.");
    if (state.equals("CANCELLED")) throw AskEnded.cancelled();
    if (state.equals("FAILED"))
      throw new AskEnded(EndedAs.FAILED, "Omni could not answer: " + reason(job.get("error")));
    return state.equals("COMPLETE");
  }

  private static String reason(Json error) {
    String said = error.get("message").text().filter(text -> !text.isBlank()).orElse("no reason was given");
    return said + error.get("code").text().map(code -> " (" + code + ")").orElse("");
  }

  /** A 200 is no confirmation: an executing job stops after its current iteration, and a finished one stays so. */
  private static CancelOutcome cancelOutcome(Json answer) {
    return switch (answer.get("state").text().orElse("")) {
      case "CANCELLED" -> CancelOutcome.CANCELLED;
      case "COMPLETE", "FAILED" -> CancelOutcome.ALREADY_ENDED;
      case "DELIVERING" -> CancelOutcome.NOT_CANCELLABLE;
      default -> CancelOutcome.REQUESTED;
    };
  }

  private static AskEnded acceptanceUnknown() {
    return new AskEnded(EndedAs.UNKNOWN, "Omni may or may not have accepted the question; it was not sent again.");
  }

  private static AskEnded refused(Response response) {
    boolean isDenial = response.status() == 403 || response.status() == 404;
    return new AskEnded(EndedAs.FAILED, "Omni refused: " + response.errorText(), isDenial);
  }
}
