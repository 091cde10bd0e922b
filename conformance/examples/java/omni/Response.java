package omni;

import java.util.Optional;
import java.util.stream.Stream;

record Response(int status, String body, Optional<String> retryAfter) {
  private static final int LONGEST_TEXT = 300;

  boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  /** The trouble looks temporary. */
  boolean isTransient() {
    return status == 408 || status == 425 || status == 429 || status >= 500;
  }

  /** What the body says, whatever its content type claims; null as JSON has it when it is no JSON at all. */
  Json json() {
    try {
      return Json.parse(body);
    } catch (Json.Malformed noJson) {
      return Json.Null.NULL;
    }
  }

  String errorText() {
    return said().orElse("no explanation") + " (HTTP " + status + ")";
  }

  /** Omni's published error shapes disagree, and a proxy in between may send plain text or HTML. */
  private Optional<String> said() {
    Json json = json();
    Json error = json.get("error");
    Optional<String> fromJson =
        Stream.of(json.get("detail"), json.get("message"), error.get("message"), error.get("detail"), error, json)
            .flatMap(field -> field.text().stream())
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .findFirst();
    return fromJson.or(this::plainText);
  }

  /** Markup, and JSON without a word in it, is of no use to anybody who reads a message. */
  private Optional<String> plainText() {
    String text = body.strip();
    if (text.isEmpty() || "<{[\"".indexOf(text.charAt(0)) >= 0) return Optional.empty();
    return Optional.of(text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
  }
}
