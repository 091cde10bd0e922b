package omni;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

/** HTTP to one Omni instance with one key, which is held here and nowhere else. */
final class OmniHttp {
  private static final int REQUEST_TIMEOUT = 15;
  private static final int READ_ATTEMPTS = 4;

  private final String baseUrl;
  private final String apiKey;
  /** Follows no redirect, which would carry the key to another host. */
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  OmniHttp(String baseUrl, String apiKey) {
    this.baseUrl = baseUrl.replaceFirst("/+$", "");
    if (this.baseUrl.endsWith("/api"))
      throw new IllegalArgumentException("The base URL must not end in /api: every path brings its own.");
    // HttpRequest would refuse such a key as well, and say in full what it refused.
    if (!apiKey.matches("[!-~]+"))
      throw new IllegalArgumentException("The API key is empty, or holds a character that no key has.");
    this.apiKey = apiKey;
  }

  /** No answer came: the request may or may not have been carried out. */
  static final class Unreachable extends IOException {
    private static final long serialVersionUID = 1;

    Unreachable(String message) {
      super(message);
    }
  }

  /** Omni answered, and not with what was asked for. */
  static final class Refusal extends IOException {
    private static final long serialVersionUID = 1;

    Refusal(Response response) {
      super(response.errorText());
    }
  }

  Response get(Deadline deadline, String path) throws Unreachable, AskEnded, InterruptedException {
    return once(deadline, "GET", path, BodyPublishers.noBody());
  }

  Response post(Deadline deadline, String path) throws Unreachable, AskEnded, InterruptedException {
    return once(deadline, "POST", path, BodyPublishers.noBody());
  }

  Response post(Deadline deadline, String path, Json body) throws Unreachable, AskEnded, InterruptedException {
    return once(deadline, "POST", path, BodyPublishers.ofString(body.write()));
  }

  /** A read, tried a few times while the trouble looks temporary. */
  Response readPatiently(Deadline deadline, String path) throws IOException, AskEnded, InterruptedException {
    for (int attempt = 0; ; attempt += 1) {
      boolean isLastTry = attempt == READ_ATTEMPTS - 1;
      Optional<String> retryAfter = Optional.empty();
      try {
        Response response = get(deadline, path);
        if (response.isSuccess()) return response;
        if (isLastTry || !response.isTransient()) throw new Refusal(response);
        retryAfter = response.retryAfter();
      } catch (Unreachable noAnswer) {
        if (isLastTry) throw noAnswer;
      }
      deadline.pause(Backoff.after(attempt, retryAfter));
    }
  }

  /** A query as it follows a path; in a form, and only there, a blank is a plus. */
  static String query(Map<String, ?> parameters) {
    return parameters.entrySet().stream()
        .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue().toString()))
        .collect(Collectors.joining("&", "?", ""));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }

  /**
   * Exactly one attempt, but for what the JDK does by itself: it repeats a GET, never a POST, whose kept connection
   * turns out to be closed.
   */
  private Response once(Deadline deadline, String method, String path, BodyPublisher body)
      throws Unreachable, AskEnded, InterruptedException {
    deadline.check();
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseUrl + path)).method(method, body);
    request.header("Authorization", "Bearer " + apiKey);
    if (body.contentLength() > 0) request.header("Content-Type", "application/json");
    CompletableFuture<HttpResponse<String>> sending = http.sendAsync(request.build(), BodyHandlers.ofString(UTF_8));
    try {
      // The timeout of an HttpRequest ends with the headers; a body may trickle in for ever.
      HttpResponse<String> answer = deadline.await(sending.copy().orTimeout(REQUEST_TIMEOUT, SECONDS));
      return new Response(answer.statusCode(), withoutKey(answer.body()), answer.headers().firstValue("Retry-After"));
    } catch (ExecutionException failed) {
      throw new Unreachable("No answer from Omni: " + withoutKey(failed.getCause().toString()));
    } finally {
      sending.cancel(true); // Nothing when it is done; otherwise the connection is let go.
    }
  }

  /** A server or proxy may echo what it was sent. */
  private String withoutKey(String text) {
    return text.replace(apiKey, "[key]");
  }
}
