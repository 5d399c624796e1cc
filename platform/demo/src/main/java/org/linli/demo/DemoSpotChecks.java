package org.linli.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.linli.tenant.Time;

/** Spot checks in every state: one published, one that is checked, one only drawn. */
final class DemoSpotChecks {

  private static final int WANTED = 6;

  private final DemoClient staff;
  private final DemoClock clock;
  private final LocalDate today;

  /**
   * Spot checks of a tenant.
   *
   * @param staff who draws and checks, and had no part in the hours
   */
  DemoSpotChecks(DemoClient staff, DemoClock clock) {
    this.staff = staff;
    this.clock = clock;
    this.today = Time.today(clock);
  }

  /** Drawn a month ago, checked, with something wrong and something unclear, and published. */
  void published(String area, LocalDate from, LocalDate until) {
    long drawn = draw("published", area, from, until, 30);
    for (Map<String, ?> one : staff.list("api/spot-checks/" + drawn + "/drawn")) {
      switch (String.valueOf(one.get("place"))) {
        case "2" -> say(one, 25, "WRONG", "志愿者说那天提前走了，记到了最后");
        case "3" -> say(one, 25, "UNCLEAR", "志愿者搬走了，签到表已经受潮看不清");
        default -> say(one, 26, "RIGHT", "电话问过志愿者和队长，都对得上");
      }
    }
    if (staff.read("api/spot-checks/" + drawn).get("publishedAt") == null) {
      at(22).post("api/spot-checks/" + drawn + "/publication", Map.of());
    }
  }

  /** All of it right, and not published yet. */
  void checked(String area, LocalDate from, LocalDate until) {
    long drawn = draw("checked", area, from, until, 8);
    for (Map<String, ?> one : staff.list("api/spot-checks/" + drawn + "/drawn")) {
      say(one, 3, "RIGHT", "签到记录、照片都对得上");
    }
  }

  /** Nobody looked at it yet. */
  void drawn(String area, LocalDate from, LocalDate until) {
    draw("drawn", area, from, until, 1);
  }

  private long draw(String which, String area, LocalDate from, LocalDate until, int daysAgo) {
    return at(daysAgo)
        .idOf(
            "api/spot-checks",
            "demo-spot-check-" + which,
            Map.of(
                "area",
                area,
                "from",
                from.toString(),
                "until",
                until.toString(),
                "wanted",
                WANTED));
  }

  private void say(Map<String, ?> one, int daysAgo, String result, String words) {
    if (one.get("result") == null) {
      at(daysAgo)
          .post(
              "api/spot-checks/drawn/" + one.get("id") + "/result",
              Map.of("result", result, "words", words));
    }
  }

  private DemoClient at(int daysAgo) {
    Instant then = today.minusDays(daysAgo).atTime(15, 0).atZone(Time.ZONE).toInstant();
    return staff.at(clock, then);
  }
}
