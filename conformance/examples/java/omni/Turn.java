package omni;

/** One turn of a conversation. */
public record Turn(Role role, String text) {
  public enum Role {
    USER,
    ASSISTANT
  }
}
