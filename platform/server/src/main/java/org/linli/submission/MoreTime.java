package org.linli.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * More time that the tenant above gives to one below it, for its own form of one turn, or to a
 * university that is at home there.
 *
 * @param tenant to whom, or where the university is at home
 * @param university the university's key; empty for the tenant's own form
 * @param until the last day now; the turn's own day where the extension is taken back
 * @param by who gave it
 */
public record MoreTime(
    String tenant,
    String university,
    String form,
    String turn,
    LocalDate until,
    String reason,
    long by,
    Instant at) {

  /** What the messages are about. */
  public static final String TOPIC = "submission.extension";

  Map<String, String> payload() {
    return Map.of(
        "tenant", tenant,
        "university", university,
        "form", form,
        "turn", turn,
        "until", until.toString(),
        "reason", reason,
        "by", Long.toString(by),
        "at", at.toString());
  }

  /** Who has it, as {@link Expected#key}. */
  String key() {
    return university.isEmpty() ? tenant : university;
  }

  /** Reads what a message says. */
  public static MoreTime of(Map<String, String> payload) {
    return new MoreTime(
        payload.get("tenant"),
        payload.getOrDefault("university", ""),
        payload.get("form"),
        payload.get("turn"),
        LocalDate.parse(payload.get("until")),
        payload.get("reason"),
        Long.parseLong(payload.get("by")),
        Instant.parse(payload.get("at")));
  }
}
