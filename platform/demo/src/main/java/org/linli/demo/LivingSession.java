package org.linli.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** How a session went: who came, who left early, who never came, and when it was written down. */
final class LivingSession {

  private static final Duration NOTED = Duration.ofMinutes(20);
  private static final Duration LATE = Duration.ofDays(2);
  private static final Duration FRESH = Duration.ofDays(21);

  private final long id;
  private final Instant from;
  private final Instant to;
  private final LivingDesk desk;
  private final Random random;

  LivingSession(long id, Instant from, Instant to, LivingDesk desk, Random random) {
    this.id = id;
    this.from = from;
    this.to = to;
    this.desk = desk;
    this.random = random;
  }

  /**
   * Writes down who came; what is not two days past is left to whoever looks at the demo.
   *
   * @param late whether it was on paper and typed in days later: a second person confirms it
   */
  void note(List<Long> listed, boolean late) {
    if (to.plus(LATE).isAfter(desk.span().now())) {
      return;
    }
    Instant noted = to.plus(late ? LATE : NOTED);
    List<Long> came = listed.stream().filter(volunteer -> random.nextInt(100) >= 4).toList();
    if (!came.isEmpty()) {
      desk.at(noted).post("api/sessions/" + id + "/attendance", Map.of("records", records(came)));
    }
    for (long volunteer : listed) {
      if (!came.contains(volunteer)) {
        desk.at(noted)
            .submit(
                "sessions/" + id + "/attendance",
                Map.of("act", "absent", "volunteer", Long.toString(volunteer)));
      }
    }
    if (late) {
      decide(noted.plus(Duration.ofDays(1)));
    }
  }

  /** A second person looks at what was written down late; what is fresh still waits. */
  private void decide(Instant at) {
    if (at.isAfter(desk.span().now().minus(FRESH))) {
      return;
    }
    DemoClient second = desk.secondAt(at);
    for (Map<String, ?> proposal : second.items("api/hours/proposals?size=500")) {
      if (((Number) proposal.get("session")).longValue() == id) {
        String path = "api/hours/proposals/" + proposal.get("id");
        if (random.nextInt(8) > 0) {
          second.post(path + "/confirmation", Map.of());
        } else {
          second.post(path + "/refusal", Map.of("reason", "纸质签到表上没有这位志愿者的签名"));
        }
      }
    }
  }

  private List<Map<String, ?>> records(List<Long> came) {
    List<Map<String, ?>> records = new ArrayList<>();
    for (long volunteer : came) {
      boolean early = random.nextInt(100) < 7;
      Instant left = early ? to.minusSeconds(60L * (15 + random.nextInt(40))) : to;
      records.add(record(volunteer, "IN", from.minusSeconds(random.nextInt(600))));
      records.add(record(volunteer, "OUT", left));
    }
    return records;
  }

  private Map<String, ?> record(long volunteer, String move, Instant at) {
    byte[] name = (id + move + volunteer).getBytes(StandardCharsets.UTF_8);
    return Map.of(
        "key",
        UUID.nameUUIDFromBytes(name),
        "volunteer",
        volunteer,
        "move",
        move,
        "at",
        at.toString());
  }
}
