package org.linli.submission;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.outbox.Outbox;

/**
 * What the tenant above answers to a version.
 *
 * @param tenant whose it is
 * @param submission its id there
 * @param kind what was decided
 * @param marks the cells that a return is about
 */
public record ReceivedAnswer(
    String tenant,
    long submission,
    int version,
    Kind kind,
    String reason,
    List<Mark> marks,
    long by) {

  /** What the messages are about. */
  public static final String TOPIC = "submission.answer";

  /** What can be decided. */
  public enum Kind {
    /** It was accepted. */
    ACCEPTED,
    /** It comes back for a reason. */
    RETURNED,
    /** It comes back because its sender asked for it. */
    WITHDRAWN
  }

  /** Keeps its own copy. */
  public ReceivedAnswer {
    marks = List.copyOf(marks);
  }

  /** Answers what came: to its sender, those of one submission in their order. */
  static void send(
      Outbox outbox, Received to, Kind kind, String reason, List<Mark> marks, long by) {
    ReceivedAnswer answer =
        new ReceivedAnswer(to.sender(), to.submission(), to.version(), kind, reason, marks, by);
    outbox.send(TOPIC, to.sender() + "/" + to.submission(), answer.payload());
  }

  Map<String, String> payload() {
    return Map.of(
        "tenant", tenant,
        "submission", Long.toString(submission),
        "version", Integer.toString(version),
        "kind", kind.name(),
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
        kind(payload),
        payload.get("reason"),
        Arrays.stream(payload.get("marks").split("\n"))
            .filter(one -> !one.isEmpty())
            .map(Mark::of)
            .toList(),
        Long.parseLong(payload.get("by")));
  }

  /** Messages that were on their way before there were three kinds say only whether accepted. */
  private static Kind kind(Map<String, String> payload) {
    String accepted = Boolean.parseBoolean(payload.get("accepted")) ? "ACCEPTED" : "RETURNED";
    return Kind.valueOf(payload.getOrDefault("kind", accepted));
  }
}
