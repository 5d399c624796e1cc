package org.linli.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.linli.tenant.Time;

/**
 * What the demo's volunteer says of entries in their own record: asked just now and long ago,
 * corrected, waiting for a second person, refused, asked of the level above, upheld, taken back.
 * Each step at its own time where the clock lets one say it; a step that is done is left out.
 */
final class DemoAppeals {

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  private final DemoClient self;
  private final DemoClient keeper;
  private final DemoClient above;
  private final Clock clock;
  private final Instant now;

  /**
   * Those of a volunteer.
   *
   * @param self the volunteer
   * @param keeper who works in the community and answers
   * @param above who answers for the level above
   */
  DemoAppeals(DemoClient self, DemoClient keeper, DemoClient above, Clock clock) {
    this.self = self;
    this.keeper = keeper;
    this.above = above;
    this.clock = clock;
    this.now = clock.instant();
  }

  void lay() {
    List<Map<String, ?>> entries = entries();
    if (entries.size() < 8) {
      return;
    }
    ask(entries.get(0), 1, -30, "下雨提前半小时结束，时长记多了");
    ask(entries.get(1), 40, -20, "我提前二十分钟走的");
    long corrected = ask(entries.get(2), 30, -30, "活动半小时前就结束了");
    step(corrected, 27, keeper, "WAITING", "correction", right(entries.get(2), -30));
    long second = ask(entries.get(3), 12, 30, "收拾场地又做了半小时，群里有照片");
    step(second, 9, keeper, "WAITING", "correction", right(entries.get(3), 30));
    refused(entries.get(4), 8, "签退的时候忘了扫码");
    long raised = refused(entries.get(5), 16, "我一直待到最后，队长可以证明");
    step(raised, 6, self, "REFUSED", "appeal", Map.of("reason", "签到表漏写了，请再查一次"));
    long upheld = refused(entries.get(6), 45, "应该再多记半小时");
    step(upheld, 38, self, "REFUSED", "appeal", Map.of("reason", "队长说可以多记"));
    step(upheld, 30, above, "APPEALED", "refusal", Map.of("words", "问过队长和两位队员，记录没有错"));
    long withdrawn = ask(entries.get(7), 50, -15, "时间好像不对");
    step(withdrawn, 49, self, "WAITING", "withdrawal", Map.of());
  }

  private long refused(Map<String, ?> entry, int days, String reason) {
    long appeal = ask(entry, days, 30, reason);
    step(appeal, days - 3, keeper, "WAITING", "refusal", Map.of("words", "签到表和照片都核对过，时间没有错"));
    return appeal;
  }

  /** The entries that stand, the newest first. */
  private List<Map<String, ?>> entries() {
    long volunteer = number(self.list("api/volunteers/mine").getFirst(), "id");
    return self.items("api/volunteers/mine/" + volunteer + "/entries?size=200").stream()
        .filter(one -> one.get("reverses") == null && one.get("corrects") == null)
        .filter(one -> to(one).isBefore(now.minus(Duration.ofDays(55))))
        .toList();
  }

  /** Says so many days ago that somebody left so many minutes later than is written. */
  private long ask(Map<String, ?> entry, int days, int minutes, String reason) {
    return at(self, days)
        .idOf(
            "api/my-appeals",
            "demo-appeal-" + number(entry, "id"),
            Map.of(
                "entry",
                number(entry, "id"),
                "wrong",
                "TIMES",
                "from",
                time(from(entry)),
                "to",
                time(to(entry).plusSeconds(60L * minutes)),
                "reason",
                reason));
  }

  private static Map<String, ?> right(Map<String, ?> entry, int minutes) {
    return Map.of(
        "from",
        time(from(entry)),
        "to",
        time(to(entry).plusSeconds(60L * minutes)),
        "words",
        "照片和签到表都对得上，按您说的更正");
  }

  private void step(
      long appeal, int days, DemoClient who, String from, String what, Map<String, ?> said) {
    if (from.equals(self.read("api/my-appeals/" + appeal).get("state"))) {
      String path = who == self ? "api/my-appeals/" : "api/appeals/";
      at(who, days).post(path + appeal + "/" + what, said);
    }
  }

  private DemoClient at(DemoClient who, int days) {
    return clock instanceof DemoClock demo ? who.at(demo, now.minus(Duration.ofDays(days))) : who;
  }

  private static Instant from(Map<String, ?> entry) {
    return Instant.parse(String.valueOf(entry.get("from")));
  }

  private static Instant to(Map<String, ?> entry) {
    return Instant.parse(String.valueOf(entry.get("to")));
  }

  private static String time(Instant moment) {
    return CLOCK.format(LocalTime.ofInstant(moment, Time.ZONE));
  }

  private static long number(Map<String, ?> row, String name) {
    return row.get(name) instanceof Number number ? number.longValue() : 0;
  }
}
