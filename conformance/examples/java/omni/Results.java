package omni;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import omni.Answer.Answered;
import omni.Answer.EndedAs;
import omni.Answer.Submitted;
import omni.OmniHttp.Unreachable;

/** What a finished job has to say. */
final class Results {
  private static final int ATTEMPTS = 8;
  private static final Duration LAG = Duration.ofSeconds(1);

  private final OmniHttp omni;

  Results(OmniHttp omni) {
    this.omni = omni;
  }

  /** A result can be missing for a moment after COMPLETE, and is gone after 14 days: both are a 404. */
  Answered read(Submitted job, Deadline deadline) throws AskEnded, InterruptedException {
    for (int attempt = 0; ; attempt += 1) {
      Duration wait = Backoff.after(attempt, Optional.empty());
      String trouble;
      boolean mayPass = true;
      try {
        Response response = omni.get(deadline, Jobs.path(job.jobId()) + "/result");
        if (response.isSuccess()) return parse(job, response.json());
        trouble = response.errorText();
        mayPass = Set.of(404, 409).contains(response.status()) || response.isTransient();
        wait = response.status() == 404 ? LAG : Backoff.after(attempt, response.retryAfter());
      } catch (Unreachable noAnswer) {
        trouble = noAnswer.getMessage();
      }
      if (!mayPass || attempt == ATTEMPTS - 1) throw unreadable(trouble);
      deadline.pause(wait);
    }
  }

  /** No field is guaranteed and new ones appear: everything is optional, and nothing unknown is an error. */
  private static Answered parse(Submitted job, Json result) throws AskEnded {
    if (!(result instanceof Json.Fields)) throw unreadable("it is not a JSON object.");
    List<Json> actions = result.get("actions").items();
    // Only the final answer: a `summarize` action repeats it, and other actions' messages are working notes.
    String text =
        Stream.of("message", "resultSummary")
            .flatMap(name -> result.get(name).text().stream())
            .filter(words -> !words.isBlank())
            .findFirst()
            .orElse("Omni finished without a written answer.");
    List<Table> tables = actions.stream().flatMap(action -> Table.from(action.get("result")).stream()).toList();
    return new Answered(Optional.of(job), text, tables, actions.stream().anyMatch(Results::didNotWork));
  }

  /** COMPLETE means that the agent finished, not that every query ran. */
  private static boolean didNotWork(Json action) {
    String type = action.get("type").text().orElse("");
    if (type.equals("failure") || action.get("isError").isTrue()) return true;
    if (!action.get("status").text().orElse("complete").equals("complete")) return true;
    Json result = action.get("result");
    boolean hasRows = result.get("csvResult").text().isPresent();
    return type.equals("generate_query") && (!hasRows || result.get("status").text().orElse("").equals("error"));
  }

  private static AskEnded unreadable(String why) {
    return new AskEnded(EndedAs.FAILED, "The answer cannot be read: " + why);
  }
}
