package omni;

import java.time.Duration;
import java.util.Optional;

/**
 * @param externalId the application's own id of the person who asks
 * @param conversationId of an earlier answer to the same person, to follow up in it
 * @param patience how long to wait for the answer
 */
public record Question(String externalId, String prompt, Optional<String> conversationId, Duration patience) {}
