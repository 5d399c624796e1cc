package org.linli.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.tenant.Time;

/**
 * Requests of residents in every state, each step at its own time where the clock lets one say it.
 * A step that is done is left out, so that an interrupted start goes on where it stopped.
 */
final class DemoNeeds {

  private static final List<String> SERVED = List.of("ACCEPTED", "DONE", "RATED");

  private final String tenant;
  private final DemoClient staff;
  private final Clock clock;
  private final Instant now;

  /**
   * Those of a tenant.
   *
   * @param staff who writes them down and dispatches them
   */
  DemoNeeds(String tenant, DemoClient staff, Clock clock) {
    this.tenant = tenant;
    this.staff = staff;
    this.clock = clock;
    this.now = clock.instant();
  }

  void lay() {
    Map<String, Long> communities = new HashMap<>();
    DemoNeed.all().stream()
        .filter(one -> one.tenant().equals(tenant))
        .forEach(one -> lay(one, communities.computeIfAbsent(one.community(), this::community)));
  }

  private void lay(DemoNeed one, long community) {
    Instant asked =
        one.days() == 0 ? now.minus(Duration.ofHours(1)) : now.minus(Duration.ofDays(one.days()));
    long need =
        at(asked)
            .idOf(
                "api/communities/%d/needs".formatted(community),
                "demo-need-" + Integer.toHexString(one.what().hashCode()),
                one.said());
    String path = "api/needs/" + need;
    switch (one.state()) {
      case "CANCELLED" -> step(asked, path, "ASKED", "/cancellation", Map.of("reason", "家里人问到了"));
      case "UNSERVED" ->
          step(asked, path, "ASKED", "/unserved", Map.of("reason", "要请有资质的电工，已帮老人报修"));
      case "ASKED" -> {} // Nobody has dispatched it yet.
      default -> serve(one, need, asked);
    }
  }

  private void serve(DemoNeed one, long need, Instant asked) {
    String path = "api/needs/" + need;
    Instant sent = asked.plus(Duration.ofMinutes(20));
    List<Map<String, ?>> fitting = staff.list(path + "/fitting-teams");
    if (fitting.isEmpty()) {
      return;
    }
    step(
        sent,
        path,
        "ASKED",
        "/dispatches",
        Map.of("teams", List.of(fitting.getFirst().get("team"))));
    if (!SERVED.contains(one.state())) {
      return;
    }
    Instant accepted = asked.plus(Duration.ofHours(3));
    step(accepted, path, "OFFERED", "/acceptance", Map.of());
    if (one.state().equals("ACCEPTED") || !(clock instanceof DemoClock)) {
      return;
    }
    LocalDate day = LocalDate.ofInstant(asked, Time.ZONE).plusDays(2);
    if (state(path).equals("ACCEPTED") && staff.read(path).get("session") == null) {
      at(accepted).submit("needs/" + need + "/sessions", session(one, day));
    }
    Instant done = day.atTime(11, 30).atZone(Time.ZONE).toInstant();
    step(done, path, "ACCEPTED", "/completion", Map.of());
    if (one.stars() > 0) {
      step(
          done.plus(Duration.ofHours(5)),
          path,
          "DONE",
          "/rating",
          Map.of("stars", one.stars(), "words", one.words()));
    }
  }

  private static Map<String, String> session(DemoNeed one, LocalDate day) {
    return Map.of(
        "name", "上门服务（演示）",
        "day", day.toString(),
        "from", "09:30",
        "to", "11:00",
        "sessionPlace", "社区党群服务中心",
        "capacity", "2",
        "publicContact", "0000-0000000",
        "risks", "两人以上一起上门，注意路上安全。事由：" + one.what());
  }

  private void step(Instant when, String path, String from, String what, Map<String, ?> content) {
    if (state(path).equals(from)) {
      at(when).post(path + what, content);
    }
  }

  private String state(String path) {
    return String.valueOf(staff.read(path).get("state"));
  }

  private DemoClient at(Instant moment) {
    return clock instanceof DemoClock demo && moment.isBefore(now) ? staff.at(demo, moment) : staff;
  }

  private long community(String code) {
    return staff.items("api/communities?q=" + code).stream()
        .filter(found -> code.equals(found.get("divisionCode")))
        .map(found -> ((Number) found.get("id")).longValue())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("there is no community " + code));
  }
}
