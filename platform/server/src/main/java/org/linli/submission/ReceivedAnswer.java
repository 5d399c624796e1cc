package org.linli.submission;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the tenant above answers to a version.
 *
 * @param tenant whose it is
 * @param submission its id there
 * @param accepted whether it was accepted; else it comes back
 * @param marks the cells that a return is about
 */
public record ReceivedAnswer(
    String tenant,
    long submission,
    int version,
    boolean accepted,
    String reason,
    List<Mark> marks,
    long by) {

  /** What the messages are about. */
  public static final String TOPIC = "submission.answer";

  /** Keeps its own copy. */
  public ReceivedAnswer {
    marks = List.copyOf(marks);
  }

  Map<String, String> payload() {
    return Map.of(
        "tenant", tenant,
        "submission", Long.toString(submission),
        "version", Integer.toString(version),
        "accepted", Boolean.toString(accepted),
        "reason", reason,
        "marks", marks.stream().map(Mark::text).collect(Collectors.joining("\n")),
        "by", Long.toString(by));
  }

  /** Reads what a message says. */
  public static ReceivedAnswer of(Map<String, String> payload) {
    return new ReceivedAnswer(
        payload.get("tenant"),
        Long.parseLong(payload.get("submission")),
        Integer.parseInt(payload.get("version")),
        Boolean.parseBoolean(payload.get("accepted")),
        payload.get("reason"),
        Arrays.stream(payload.get("marks").split("\n"))
            .filter(one -> !one.isEmpty())
            .map(Mark::of)
            .toList(),
        Long.parseLong(payload.get("by")));
  }
}
