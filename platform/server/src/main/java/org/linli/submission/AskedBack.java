package org.linli.submission;

import java.util.Map;

/**
 * A version that its sender wants back from the tenant above before it is decided there.
 *
 * @param submission its id where it was sent
 * @param by who asks
 */
public record AskedBack(long submission, int version, long by) {

  /** What the messages are about. */
  public static final String TOPIC = "submission.asked-back";

  Map<String, String> payload() {
    return Map.of(
        "submission", Long.toString(submission),
        "version", Integer.toString(version),
        "by", Long.toString(by));
  }

  /** Reads what a message says. */
  public static AskedBack of(Map<String, String> payload) {
    return new AskedBack(
        Long.parseLong(payload.get("submission")),
        Integer.parseInt(payload.get("version")),
        Long.parseLong(payload.get("by")));
  }
}
