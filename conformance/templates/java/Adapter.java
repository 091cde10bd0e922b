import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.*;
import java.util.*;
import java.util.concurrent.*;

/**
 * Lets omni-conformance drive your client: a JSON request a line on standard input, a reply a line on standard output.
 * What to do: connect your client where it says YOUR CLIENT. Log to standard error only.
 */
public final class Adapter {
  // YOUR CLIENT: make it here, once. It must use these three, and no other address or key.
  private static final String BASE_URL = System.getenv("OMNI_BASE_URL");
  private static final String API_KEY = System.getenv("OMNI_API_KEY");
  private static final String MODEL_ID = System.getenv("OMNI_MODEL_ID");

  private interface Verb {
    Map<String, ?> answer(Map<?, ?> request) throws Exception;
  }

  /** Asks a question on behalf of a person, and says how it ended. Several run at once, each in its own thread. */
  private static Map<String, ?> ask(Map<?, ?> request) throws Exception {
    String externalId = (String) ((Map<?, ?>) request.get("user")).get("externalId");
    String prompt = (String) request.get("prompt");
    String conversationId = (String) request.get("conversationId"); // Null, unless this is a follow-up.
    long deadlineMs = ((Number) request.get("deadlineMs")).longValue();
    // YOUR CLIENT: have it answer this, in place of the line below, and return what its user would see:
    //     Map.of("outcome", "answered", "text", …, "conversationId", …, "jobId", …)
    //     Map.of("outcome", "failed", "message", …), or timed-out, cancelled, unknown, refused
    throw new IOException("Adapter.java does not call your client yet: do so in ask(), at YOUR CLIENT");
  }

  // YOUR CLIENT: what it can do. Write a method like ask() for another verb and move the verb up here.
  private static final Map<String, Verb> VERBS = Map.of("ask", Adapter::ask);
  private static final Map<String, String> DECLINED =
      Map.of(
          "cancel", "Not connected in the adapter yet.", // {"ask": <id of the ask>} -> {"outcome": "cancelled"}
          "history", "Not connected in the adapter yet."); // -> {"turns": [{"role": "user", "text": …}, …]}

  private static Map<String, ?> hello() {
    List<Map<String, String>> declined = new ArrayList<>();
    DECLINED.forEach((verb, reason) -> declined.add(Map.of("capability", verb, "reason", reason)));
    Set<String> can = VERBS.keySet();
    return Map.of("name", "my client", "version", "0", "protocol", 1, "capabilities", can, "declined", declined);
  }

  private static void serve(Map<?, ?> request) {
    Map<String, Object> reply = new LinkedHashMap<>();
    reply.put("id", request.get("id"));
    try {
      String verb = (String) request.get("verb");
      Map<String, ?> answer = verb.equals("hello") ? hello() : verb.equals("bye") ? Map.of() : null;
      if (answer == null && !VERBS.containsKey(verb)) throw new IOException("this adapter does not know " + verb);
      reply.put("ok", true);
      reply.putAll(answer == null ? VERBS.get(verb).answer(request) : answer);
    } catch (Exception error) { // Every request wants a reply, whatever goes wrong.
      reply.put("ok", false);
      reply.put("error", Map.of("message", String.valueOf(error.getMessage())));
    }
    OUT.print(Json.write(reply) + "\n"); // One call, so that two replies never mix.
  }

  /** Not System.out, whose encoding is the machine's. */
  private static final PrintStream OUT = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);

  public static void main(String[] arguments) throws IOException {
    ExecutorService threads = Executors.newCachedThreadPool();
    BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    for (String line; (line = lines.readLine()) != null; ) {
      Map<?, ?> request = (Map<?, ?>) Json.read(line);
      boolean isOver = "bye".equals(request.get("verb"));
      if (isOver) serve(request);
      else threads.execute(() -> serve(request));
      if (isOver) break;
    }
    System.exit(0); // Whatever still runs ends with the adapter.
  }
}
