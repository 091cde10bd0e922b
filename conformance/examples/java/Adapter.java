import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.CompletableFuture.completedFuture;

import java.io.*;
import java.time.Duration;
import java.util.*;
import java.util.concurrent.CompletableFuture;
import omni.*;

/** Connects the Java client to the conformance suite: one JSON object a line, on standard input and output. */
public final class Adapter {
  private static final List<String> CAPABILITIES = List.of("ask", "cancel", "history");
  /** Not System.out, whose encoding is the machine's. */
  private static final PrintStream OUT = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);

  private final OmniClient omni =
      new OmniClient(System.getenv("OMNI_BASE_URL"), System.getenv("OMNI_API_KEY"), System.getenv("OMNI_MODEL_ID"));
  private final Map<Json, Ask> asks = new HashMap<>();

  public static void main(String[] arguments) throws IOException, Json.Malformed {
    Adapter adapter = new Adapter();
    BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    boolean isOver = false;
    for (String line; !isOver && (line = lines.readLine()) != null; ) {
      Json request = Json.parse(line);
      // Nothing here waits for an answer, so several asks run side by side.
      completedFuture(request).thenCompose(adapter::answer).whenComplete((answer, bug) -> reply(request, answer, bug));
      isOver = string(request, "verb").equals("bye");
    }
  }

  private CompletableFuture<Map<String, Object>> answer(Json request) {
    return switch (string(request, "verb")) {
      case "hello" -> completedFuture(
          Map.of("name", "omni-testkit Java example", "version", "1", "protocol", 1, "capabilities", CAPABILITIES));
      case "ask" -> ask(request).answer().thenApply(Adapter::shown);
      case "cancel" -> Objects.requireNonNull(asks.get(request.get("ask")), "there is no such ask").cancel()
          .thenApply(outcome -> Map.of("outcome", word(outcome)));
      case "history" -> omni.history(string(request.get("user"), "externalId"), string(request, "conversationId"))
          .thenApply(turns -> turns.stream().map(turn -> Map.of("role", word(turn.role()), "text", turn.text())))
          .thenApply(turns -> Map.of("turns", turns.toList()));
      case "bye" -> completedFuture(Map.of());
      default -> throw new UnsupportedOperationException("this verb is not supported");
    };
  }

  private Ask ask(Json request) {
    String externalId = string(request.get("user"), "externalId");
    Optional<String> conversationId = request.get("conversationId").text();
    Duration patience = Duration.ofMillis(request.get("deadlineMs").whole().orElseThrow());
    Ask ask = omni.ask(new Question(externalId, string(request, "prompt"), conversationId, patience));
    asks.put(request.get("id"), ask);
    return ask;
  }

  private static Map<String, Object> shown(Answer answer) {
    Map<String, Object> shown = new LinkedHashMap<>();
    answer.job().ifPresent(job -> shown.putAll(Map.of("jobId", job.jobId(), "conversationId", job.conversationId())));
    if (answer instanceof Answer.Ended ended) {
      shown.putAll(Map.of("outcome", word(ended.as()), "message", ended.message()));
    } else if (answer instanceof Answer.Answered answered) {
      shown.putAll(Map.of("outcome", "answered", "text", answered.text(), "incomplete", answered.incomplete()));
      shown.put("tables", answered.tables().stream().map(Adapter::shown).toList());
    }
    return shown;
  }

  private static Map<String, Object> shown(Table table) {
    return Map.of("columns", table.columns(), "rows", table.rows(), "truncated", table.truncated());
  }

  private static void reply(Json request, Map<String, Object> answer, Throwable bug) {
    Map<String, Object> reply = new LinkedHashMap<>();
    reply.put("id", request.get("id"));
    reply.put("ok", bug == null);
    // A future wraps what went wrong in it.
    if (bug != null) reply.put("error", Map.of("message", String.valueOf(bug.getCause().getMessage())));
    else reply.putAll(answer);
    OUT.print(Json.of(reply).write() + "\n");
  }

  private static String string(Json from, String name) {
    return from.get(name).text().orElseThrow();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
