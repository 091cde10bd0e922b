package omni;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import omni.Answer.EndedAs;

/**
 * Who may speak in which conversation, and whose turn it is. With an organization key Omni lets the caller read any
 * conversation of the organization, so keeping people apart is this client's own duty.
 */
final class Conversations {
  private final Map<String, String> owners = new ConcurrentHashMap<>();
  private final Map<String, CompletableFuture<Void>> lastTurns = new ConcurrentHashMap<>();

  void claim(String conversationId, String externalId) {
    owners.put(conversationId, externalId);
  }

  void demandOwner(String conversationId, String externalId) throws AskEnded {
    if (!externalId.equals(owners.get(conversationId)))
      throw new AskEnded(EndedAs.REFUSED, "This conversation does not belong to the person who asks.");
  }

  /** Runs a turn after every earlier one: Omni allows one active job in a conversation. */
  <T> T inTurn(String conversationId, Deadline deadline, Callable<T> turn) throws Exception {
    CompletableFuture<Void> mine = new CompletableFuture<>();
    CompletableFuture<Void> put = lastTurns.put(conversationId, mine);
    CompletableFuture<Void> earlier = put == null ? CompletableFuture.completedFuture(null) : put;
    try {
      deadline.await(earlier);
      return turn.call();
    } finally {
      // Who gives up waiting lets nobody overtake those who came before.
      earlier.thenRun(
          () -> {
            lastTurns.remove(conversationId, mine);
            mine.complete(null);
          });
    }
  }

  /** Oldest first. The newer dialect says `text`, the older one `content`; assistant turns are gone after 30 days. */
  static List<Turn> parseTurns(Json conversation) {
    return conversation.get("messages").items().stream().flatMap(Conversations::parseTurn).toList();
  }

  private static Stream<Turn> parseTurn(Json message) {
    String role = message.get("role").text().orElse("");
    return message.get("text").text().or(() -> message.get("content").text()).stream()
        .flatMap(
            text ->
                switch (role) {
                  case "user" -> Stream.of(new Turn(Turn.Role.USER, text));
                  case "assistant" -> Stream.of(new Turn(Turn.Role.ASSISTANT, text));
                  default -> Stream.empty();
                });
  }
}
