package org.linli.transfer;

import java.util.Map;
import java.util.UUID;
import org.linli.outbox.Outbox;

/**
 * What the tenant that somebody goes from tells the one that they go to.
 *
 * @param to the id of that tenant
 * @param by the account by which it happened
 */
public record TransferNews(What what, UUID key, String to, long by) {

  /** What the messages are about. */
  public static final String TOPIC = "transfer";

  /** What happened. */
  public enum What {
    /** It was released: to be fetched. */
    RELEASED,
    /** The volunteer takes it back. */
    WITHDRAWN,
    /** It counts no more where it came from: to be entered. */
    LEFT
  }

  Outbox.Letter letter() {
    return new Outbox.Letter(
        key.toString(),
        Map.of("what", what.name(), "key", key.toString(), "to", to, "by", Long.toString(by)));
  }

  /** Reads what a message says. */
  public static TransferNews of(Map<String, String> payload) {
    return new TransferNews(
        What.valueOf(payload.get("what")),
        UUID.fromString(payload.get("key")),
        payload.get("to"),
        Long.parseLong(payload.get("by")));
  }
}
