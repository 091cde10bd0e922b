package omni;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;

/** From the application's user ids to Omni's membership ids: one look-up for each user, however many ask for it. */
final class UserDirectory {
  private static final Duration LOOK_UP_TIMEOUT = Duration.ofSeconds(60);
  private static final int MOST_PAGES = 100;

  private final OmniHttp omni;
  private final Map<String, CompletableFuture<Optional<String>>> found = new ConcurrentHashMap<>();

  UserDirectory(OmniHttp omni) {
    this.omni = omni;
  }

  /** Empty when Omni knows no such embed user. Only what was found is remembered. */
  Optional<String> membershipId(String externalId, Deadline deadline)
      throws IOException, AskEnded, InterruptedException {
    CompletableFuture<Optional<String>> lookUp =
        found.computeIfAbsent(externalId, wanted -> Background.call(() -> lookUp(wanted)));
    try {
      Optional<String> id = deadline.await(lookUp);
      if (id.isEmpty()) found.remove(externalId, lookUp);
      return id;
    } catch (ExecutionException failed) {
      found.remove(externalId, lookUp);
      throw new IOException(failed.getCause().getMessage());
    }
  }

  /** A user who is deleted and made again has a new membership id. */
  void forget(String externalId) {
    found.remove(externalId);
  }

  private Optional<String> lookUp(String externalId) throws IOException, AskEnded, InterruptedException {
    // Several questions may wait for this, so the deadline of one of them must not end it.
    Deadline deadline = new Deadline(LOOK_UP_TIMEOUT);
    // A value in a SCIM filter is a JSON string, so quotes and backslashes in an id are escaped the JSON way.
    String filter = "embedExternalId eq " + Json.of(externalId).write();
    long start = 1;
    for (int page = 0; page < MOST_PAGES; page += 1) {
      String query = OmniHttp.query(Map.of("filter", filter, "startIndex", start, "count", 100));
      Json listed = omni.readPatiently(deadline, "/api/scim/v2/embed/Users" + query).json();
      List<Json> users = listed.get("Resources").items();
      // An instance that ignores the filter hands back everybody: the record itself must name the person.
      for (Json user : users) {
        boolean isThePerson = user.get("embedExternalId").text().filter(externalId::equals).isPresent();
        if (isThePerson && user.get("id").text().isPresent()) return user.get("id").text();
      }
      start += users.size();
      if (users.isEmpty() || start > listed.get("totalResults").whole().orElse(0L)) return Optional.empty();
    }
    return Optional.empty();
  }
}
