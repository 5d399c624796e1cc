package org.linli.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * More time that the tenant above gives to one below it, for its own form of one turn.
 *
 * @param tenant to whom
 * @param until the last day now; the turn's own day where the extension is taken back
 * @param by who gave it
 */
public record MoreTime(
    String tenant, String form, String turn, LocalDate until, String reason, long by, Instant at) {

  /** What the messages are about. */
  public static final String TOPIC = "submission.extension";

  Map<String, String> payload() {
    return Map.of(
        "tenant", tenant,
        "form", form,
        "turn", turn,
        "until", until.toString(),
        "reason", reason,
        "by", Long.toString(by),
        "at", at.toString());
  }

  /** Reads what a message says. */
  public static MoreTime of(Map<String, String> payload) {
    return new MoreTime(
        payload.get("tenant"),
        payload.get("form"),
        payload.get("turn"),
        LocalDate.parse(payload.get("until")),
        payload.get("reason"),
        Long.parseLong(payload.get("by")),
        Instant.parse(payload.get("at")));
  }
}
