package org.linli.transfer;

import java.util.Map;
import java.util.UUID;
import org.linli.outbox.Outbox;

/**
 * What the tenant that somebody goes to answers the one that they come from.
 *
 * @param home the id of the tenant that they come from
 * @param reason why, if it was refused
 * @param by the account that answered
 */
public record TransferAnswer(UUID key, String home, What what, String reason, long by) {

  /** What the messages are about. */
  public static final String TOPIC = "transfer.answer";

  /** The answer. */
  public enum What {
    /** It is taken: the minutes are to be taken off the person's total. */
    AGREED,
    /** It isn't taken. */
    REFUSED,
    /** The person isn't a volunteer there. */
    NOT_THERE,
    /** The withdrawal came in time. */
    WITHDRAWN
  }

  Outbox.Letter letter() {
    return new Outbox.Letter(
        key.toString(),
        Map.of(
            "key",
            key.toString(),
            "home",
            home,
            "what",
            what.name(),
            "reason",
            reason,
            "by",
            Long.toString(by)));
  }

  /** Reads what a message says. */
  public static TransferAnswer of(Map<String, String> payload) {
    return new TransferAnswer(
        UUID.fromString(payload.get("key")),
        payload.get("home"),
        What.valueOf(payload.get("what")),
        payload.get("reason"),
        Long.parseLong(payload.get("by")));
  }
}
