package omni;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Asks Omni questions on behalf of the embed users of an application. Nothing but the JDK, 17 or newer. Thread-safe:
 * any number of questions may be under way side by side.
 *
 * <pre>{@code
 * OmniClient omni = new OmniClient(baseUrl, apiKey, modelId);
 * Question question = new Question("cust-42", "Top 5 products?", Optional.empty(), Duration.ofMinutes(2));
 * Answer answer = omni.ask(question).answer().join();
 * }</pre>
 */
public final class OmniClient {
  private static final Duration HISTORY_TIMEOUT = Duration.ofSeconds(30);

  final String modelId;
  final UserDirectory users;
  final Conversations conversations = new Conversations();
  final Jobs jobs;
  final Results results;
  private final OmniHttp omni;

  public OmniClient(String baseUrl, String apiKey, String modelId) {
    this.modelId = modelId;
    this.omni = new OmniHttp(baseUrl, apiKey);
    this.users = new UserDirectory(omni);
    this.jobs = new Jobs(omni);
    this.results = new Results(omni);
  }

  /** The question is under way when this returns. */
  public Ask ask(Question question) {
    return Ask.start(this, question);
  }

  /** The turns of one of this person's own conversations, oldest first. */
  public CompletableFuture<List<Turn>> history(String externalId, String conversationId) {
    return Background.call(
        () -> {
          conversations.demandOwner(conversationId, externalId);
          String path = "/api/v1/ai/conversations/" + OmniHttp.encoded(conversationId);
          return Conversations.parseTurns(omni.readPatiently(new Deadline(HISTORY_TIMEOUT), path).json());
        });
  }
}
