package org.linli.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.tenant.Time;

/**
 * Publicity spots, stories and the local fund of a tenant; made up, and laid by the demo's own
 * accounts. What is there already stays.
 */
final class DemoPublicity {

  private final String tenant;
  private final DemoClient staff;
  private final DemoClient second;
  private final LocalDate today;

  DemoPublicity(String tenant, DemoClient staff, DemoClient second) {
    this.tenant = tenant;
    this.staff = staff;
    this.second = second;
    this.today = LocalDate.ofInstant(Instant.now(), Time.ZONE);
  }

  void lay() {
    if (staff.items("api/publicity-spots").isEmpty()) {
      rows("/demo/spots.csv").forEach(this::spot);
    }
    if (staff.items("api/stories").isEmpty()) {
      rows("/demo/stories.csv").forEach(this::story);
    }
    if (staff.items("api/fund/entries").isEmpty()) {
      rows("/demo/spots.csv").stream().findFirst().ifPresent(this::fund);
    }
  }

  private void spot(String[] cells) {
    long spot =
        staff.idOf(
            of(cells[1], "publicity-spots"),
            key(cells[2]),
            Map.of("name", cells[2], "kind", cells[3], "place", cells[4], "owner", cells[5]));
    if (!cells[6].isEmpty()) {
      Map<String, Object> shown = new HashMap<>();
      shown.put("what", cells[6]);
      shown.put("from", today.minusDays(Long.parseLong(cells[7])).toString());
      shown.put(
          "due", cells[8].isEmpty() ? "" : today.plusDays(Long.parseLong(cells[8])).toString());
      staff.post("api/publicity-spots/%d/showings".formatted(spot), shown);
    }
  }

  private void story(String[] cells) {
    LocalDate day = today.minusDays(Long.parseLong(cells[5]));
    long story =
        staff.idOf(
            of(cells[1], "stories"),
            key(cells[3]),
            Map.of(
                "kind", cells[2],
                "title", cells[3],
                "content", cells[4],
                "day", day.toString()));
    if (!cells[6].isEmpty()) {
      staff.post(
          "api/stories/%d/appearances".formatted(story),
          Map.of("outlet", cells[6], "appearedOn", day.plusDays(2).toString()));
    }
  }

  /** Three donations, one of them taken back; grants that wait, were given and were refused. */
  private void fund(String[] cells) {
    donate("UNIT", "爱心企业（虚构）", "20000", 120, "R-0001");
    donate("ANONYMOUS", "", "500", 80, "R-0002");
    long wrong = donate("PERSON", "演示捐赠人（虚构）", "3000", 60, "R-0003");
    second.make(
        "api/fund/entries/%d/reversal".formatted(wrong),
        key("reversal"),
        Map.of("reason", "金额登错，应为 300 元"));
    donate("PERSON", "演示捐赠人（虚构）", "300", 60, "R-0003");
    long granted = grant(cells[1], "四点半学堂的绘本和彩笔", "3200");
    second.post("api/fund-grants/%d/approval".formatted(granted), Map.of());
    long refused = grant(cells[1], "购置志愿服务马甲", "30000");
    second.post("api/fund-grants/%d/refusal".formatted(refused), Map.of("reason", "超过余额，请分期"));
    grant(cells[1], "独居老人的血压计", "1800");
  }

  private long donate(String kind, String donor, String amount, int daysAgo, String receipt) {
    return staff.idOf(
        "api/fund/donations",
        key(receipt + amount),
        Map.of(
            "donorKind", kind,
            "donor", donor,
            "amount", amount,
            "day", today.minusDays(daysAgo).toString(),
            "receipt", receipt));
  }

  private long grant(String code, String purpose, String amount) {
    return staff.idOf(
        of(code, "fund-grants"),
        key(purpose),
        Map.of("purpose", purpose, "recipient", "社区居委会（演示）", "amount", amount));
  }

  private List<String[]> rows(String file) {
    return DemoFile.lines(file)
        .skip(1)
        .map(line -> line.split(",", -1))
        .filter(cells -> cells[0].equals(tenant))
        .toList();
  }

  private String of(String code, String what) {
    long community =
        staff.items("api/communities?q=" + code).stream()
            .filter(found -> code.equals(found.get("divisionCode")))
            .map(found -> ((Number) found.get("id")).longValue())
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("there is no community " + code));
    return "api/communities/%d/%s".formatted(community, what);
  }

  private static String key(String what) {
    return "demo-publicity-" + Integer.toHexString(what.hashCode());
  }
}
