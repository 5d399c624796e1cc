package org.linli.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * A sealed version on its way to the tenant above: the version, and what a list must say of it.
 *
 * @param submission its id in the tenant that sends it
 */
public record SentUp(
    long submission,
    int version,
    String form,
    String turn,
    String turnName,
    String title,
    String unitName,
    LocalDate due,
    String sealed,
    String sha256,
    Instant sentAt) {

  /** What the messages are about. */
  public static final String TOPIC = "submission";

  SentUp(Submission one, Version version) {
    this(
        one.id(),
        version.version(),
        one.form(),
        one.turn(),
        one.turnName(),
        one.title(),
        one.unit().name(),
        one.due(),
        version.sealed(),
        version.sha256(),
        version.at());
  }

  Map<String, String> payload() {
    return Map.ofEntries(
        Map.entry("submission", Long.toString(submission)),
        Map.entry("version", Integer.toString(version)),
        Map.entry("form", form),
        Map.entry("turn", turn),
        Map.entry("turnName", turnName),
        Map.entry("title", title),
        Map.entry("unitName", unitName),
        Map.entry("due", due.toString()),
        Map.entry("sealed", sealed),
        Map.entry("sha256", sha256),
        Map.entry("sentAt", sentAt.toString()));
  }

  /** Reads what a message says. */
  public static SentUp of(Map<String, String> payload) {
    return new SentUp(
        Long.parseLong(payload.get("submission")),
        Integer.parseInt(payload.get("version")),
        payload.get("form"),
        payload.get("turn"),
        payload.get("turnName"),
        payload.get("title"),
        payload.get("unitName"),
        LocalDate.parse(payload.get("due")),
        payload.get("sealed"),
        payload.get("sha256"),
        Instant.parse(payload.get("sentAt")));
  }
}
