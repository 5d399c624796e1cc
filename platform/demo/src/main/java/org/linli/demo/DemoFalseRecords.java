package org.linli.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.tenant.Time;

/**
 * What became of hours that nobody was checked in for: of the first session they were false, the
 * team did not put them right in time and is suspended, as is a volunteer; the second is being
 * looked into, the third was in order, of the fourth it was unfounded; the others wait for somebody
 * to look at them.
 */
final class DemoFalseRecords {

  private final DemoClient staff;
  private final DemoClock clock;
  private final LocalDate today;

  /**
   * Cases of a tenant.
   *
   * @param staff who looks at findings, and had no part in them
   */
  DemoFalseRecords(DemoClient staff, DemoClock clock) {
    this.staff = staff;
    this.clock = clock;
    this.today = Time.today(clock);
  }

  /**
   * Does what wasn't done yet about what was found a month ago.
   *
   * @param sessions those that were found, of which the last is left
   */
  void judge(List<Long> sessions) {
    Map<Long, Map<String, ?>> found =
        staff.everything("api/findings?cause=NO_CHECK_INS&state=ALL").stream()
            .filter(one -> sessions.contains(number(one, "session")))
            .collect(Collectors.toMap(one -> number(one, "session"), one -> one));
    for (int i = 0; i < sessions.size() - 1; i++) {
      Map<String, ?> finding = found.get(sessions.get(i));
      switch (i) {
        case 0 -> punish(finding);
        case 1 -> order(open(finding, 4, "两位志愿者说当天没有参加"), 4, "五天内逐条核对，把没有参加的冲销", 5);
        case 2 -> clear(finding);
        default -> dismiss(open(finding, 20, "签到表上的笔迹像是同一个人"));
      }
    }
  }

  private void punish(Map<String, ?> finding) {
    long falsely = open(finding, 28, "活动当天没有开展，时长是事后补上的");
    if (!isOpen(falsely)) {
      return;
    }
    take(falsely, 28, "WARNING", "对补录时长的人书面警告", "");
    order(falsely, 27, "十天内把没有的时长冲销", -15);
    List<Map<String, ?>> entries = entries(finding);
    if (!entries.isEmpty()) {
      suspend(falsely, "TEAM", number(entries.getFirst(), "team"), "责令改正的期限过了还没有冲销");
      suspend(falsely, "VOLUNTEER", number(entries.getFirst(), "volunteer"), "没有参加却要求补录时长");
    }
    for (Map<String, ?> entry : entries) {
      at(11).post("api/hours/" + number(entry, "id") + "/reversal", Map.of("reason", "当天没有开展活动"));
    }
    take(falsely, 9, "PUBLICATION", "在监督公示里公布，不写姓名", "");
    close(falsely, 9, "FALSE_RECORD", "时长已全部冲销，经手人已书面检讨");
  }

  private void clear(Map<String, ?> finding) {
    if ("OPEN".equals(finding.get("state"))) {
      at(25)
          .post(
              "api/findings/" + number(finding, "id") + "/harmless",
              Map.of("reason", "当天停电，有纸质签到表和照片，三位志愿者都能证明"));
    }
  }

  private void dismiss(long falseRecord) {
    if (isOpen(falseRecord)) {
      close(falseRecord, 17, "UNFOUNDED", "是家属代签，人都在场，有合影");
    }
  }

  /** What a session gave that still stands. */
  private List<Map<String, ?>> entries(Map<String, ?> finding) {
    String day = String.valueOf(finding.get("day"));
    return staff.everything("api/hours?from=%s&until=%s".formatted(day, day)).stream()
        .filter(one -> number(one, "session") == number(finding, "session"))
        .filter(one -> one.get("reverses") == null && one.get("reversedBy") == null)
        .toList();
  }

  private long open(Map<String, ?> finding, int daysAgo, String reason) {
    long id = number(finding, "id");
    return at(daysAgo)
        .idOf("api/findings/" + id + "/case", "demo-case-" + id, Map.of("reason", reason));
  }

  private void order(long falseRecord, int daysAgo, String words, int due) {
    take(falseRecord, daysAgo, "ORDER", words, today.plusDays(due).toString());
  }

  private void take(long falseRecord, int daysAgo, String measure, String words, String due) {
    String path = "api/false-records/" + falseRecord + "/measures";
    if (staff.list(path).stream().noneMatch(one -> measure.equals(one.get("measure")))) {
      at(daysAgo).post(path, Map.of("measure", measure, "words", words, "due", due));
    }
  }

  private void suspend(long falseRecord, String kind, long subject, String reason) {
    LocalDate from = today.minusDays(12);
    at(12)
        .idOf(
            "api/false-records/" + falseRecord + "/suspensions",
            "demo-suspension-" + falseRecord + "-" + kind,
            Map.of(
                "kind", kind,
                "subject", subject,
                "from", from.toString(),
                "until", from.plusMonths(6).toString(),
                "reason", reason));
  }

  private void close(long falseRecord, int daysAgo, String outcome, String result) {
    at(daysAgo)
        .post(
            "api/false-records/" + falseRecord + "/closure",
            Map.of("outcome", outcome, "result", result));
  }

  private boolean isOpen(long falseRecord) {
    return "OPEN".equals(staff.read("api/false-records/" + falseRecord).get("state"));
  }

  private DemoClient at(int daysAgo) {
    Instant then = today.minusDays(daysAgo).atTime(10, 30).atZone(Time.ZONE).toInstant();
    return staff.at(clock, then);
  }

  private static long number(Map<String, ?> row, String name) {
    return row.get(name) instanceof Number number ? number.longValue() : 0;
  }
}
