package org.linli.student;

import java.util.Map;
import org.linli.outbox.Outbox;

/**
 * What a university answers to someone who says to study there.
 *
 * @param tenant the tenant whose volunteer it is
 * @param study its id there
 * @param state {@code JOINED} or {@code REFUSED}
 * @param reason why, if it was refused
 */
public record StudyAnswer(String tenant, long study, StudyState state, String reason) {

  /** What the messages are about. */
  public static final String TOPIC = "study.answer";

  Outbox.Letter letter() {
    return new Outbox.Letter(
        tenant + "/" + study,
        Map.of(
            "tenant",
            tenant,
            "study",
            Long.toString(study),
            "state",
            state.name(),
            "reason",
            reason));
  }

  /** Reads what a message says. */
  public static StudyAnswer of(Map<String, String> payload) {
    return new StudyAnswer(
        payload.get("tenant"),
        Long.parseLong(payload.get("study")),
        StudyState.valueOf(payload.get("state")),
        payload.get("reason"));
  }
}
