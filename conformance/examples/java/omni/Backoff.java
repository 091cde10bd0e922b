package omni;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait before another attempt. */
final class Backoff {
  private static final long SHORTEST = 1_000;
  private static final long LONGEST_GUESS = 8_000;
  /** A server may ask for an hour; the deadline should decide, not a header. */
  private static final long LONGEST_OBEYED = 30_000;

  private Backoff() {}

  /** After failed attempt number `attempt`, from 0. Omni promises no Retry-After; one that comes is obeyed. */
  static Duration after(int attempt, Optional<String> retryAfter) {
    long guess = Math.min(SHORTEST << Math.min(attempt, 10), LONGEST_GUESS);
    long wait =
        retryAfter.flatMap(Backoff::askedMillis).map(asked -> between(SHORTEST, asked, LONGEST_OBEYED)).orElse(guess);
    // Jitter only ever adds, so that a wait which was asked for is never cut short.
    return Duration.ofMillis(wait + ThreadLocalRandom.current().nextLong(250));
  }

  /** Retry-After is a number of seconds or an HTTP date. */
  private static Optional<Long> askedMillis(String header) {
    String asked = header.strip();
    boolean isLong = asked.length() > 9;
    if (asked.matches("[0-9]+")) return Optional.of(isLong ? LONGEST_OBEYED : Long.parseLong(asked) * 1_000);
    try {
      Instant then = ZonedDateTime.parse(asked, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(Duration.between(Instant.now(), then).toMillis());
    } catch (DateTimeParseException | ArithmeticException unreadable) {
      return Optional.empty();
    }
  }

  private static long between(long least, long value, long most) {
    return Math.max(least, Math.min(value, most));
  }
}
