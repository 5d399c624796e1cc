package org.linli.student;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.outbox.Outbox;

/**
 * What a tenant tells a university's home of someone who says to study there. All news of one study
 * come in their order. Neither name nor student number is in them: whoever takes the first one asks
 * for these.
 *
 * @param study its id in the tenant that tells
 * @param kept whether the university keeps what it was told, when consent is withdrawn
 */
public record StudyNews(
    What what, long study, long university, String home, boolean kept, List<ToldService> services) {

  /** What the messages are about. */
  public static final String TOPIC = "study";

  /** Keeps its own copy. */
  public StudyNews {
    services = List.copyOf(services);
  }

  /** What happened. */
  public enum What {
    CLAIMED,
    SERVED,
    WITHDRAWN
  }

  static StudyNews of(What what, Study study) {
    return new StudyNews(what, study.id(), study.university(), study.home(), false, List.of());
  }

  static StudyNews served(Study study, List<ToldService> services) {
    return new StudyNews(
        What.SERVED, study.id(), study.university(), study.home(), false, services);
  }

  static StudyNews withdrawn(Study study, boolean kept) {
    return new StudyNews(
        What.WITHDRAWN, study.id(), study.university(), study.home(), kept, List.of());
  }

  Outbox.Letter letter() {
    Map<String, String> payload = new HashMap<>();
    payload.put("what", what.name());
    payload.put("study", Long.toString(study));
    payload.put("university", Long.toString(university));
    payload.put("home", home);
    payload.put("kept", Boolean.toString(kept));
    payload.put(
        "services", services.stream().map(ToldService::line).collect(Collectors.joining("\n")));
    return new Outbox.Letter(Long.toString(study), payload);
  }

  /** Reads what a message says. */
  public static StudyNews of(Map<String, String> payload) {
    String services = payload.getOrDefault("services", "");
    return new StudyNews(
        What.valueOf(payload.get("what")),
        Long.parseLong(payload.get("study")),
        Long.parseLong(payload.get("university")),
        payload.get("home"),
        Boolean.parseBoolean(payload.get("kept")),
        services.isEmpty() ? List.of() : services.lines().map(ToldService::of).toList());
  }
}
