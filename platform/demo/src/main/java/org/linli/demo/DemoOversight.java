package org.linli.demo;

import io.micronaut.context.BeanContext;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.linli.oversight.LookingThrough;
import org.linli.tenant.Tenants;
import org.linli.tenant.Time;

/**
 * Watching over 湛江's ledger: appeals in every state, what the first night finds in the living year,
 * a finding in order, cases in every state with a suspension that runs, spot checks drawn, checked
 * and published.
 */
final class DemoOversight {

  private static final String TENANT = "zhanjiang";

  private final BeanContext context;
  private final URI tenant;
  private final DemoAccounts accounts;
  private final Path laid;
  private final LocalDate today;

  /**
   * What a demo watches over.
   *
   * @param laid the file that says that all of it has been laid
   */
  DemoOversight(BeanContext context, URI server, DemoAccounts accounts, Path laid) {
    this.context = context;
    this.tenant = server.resolve("/" + TENANT + "/");
    this.accounts = accounts;
    this.laid = laid;
    this.today = Time.today(context.getBean(Clock.class));
  }

  /** Lays what isn't there yet; a start that was interrupted half-way is continued. */
  void lay() {
    if (Files.exists(laid)) {
      return;
    }
    try (DemoClient self = client("RESIDENT");
        DemoClient keeper = client("STATION_HEAD");
        DemoClient above = client("TENANT_ADMINISTRATOR")) {
      new DemoAppeals(self, keeper, above, context.getBean(Clock.class)).lay();
      look();
      judge(above);
      check(above);
    }
    try {
      Files.createFile(laid);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As every night. */
  private void look() {
    Tenants tenants = context.getBean(Tenants.class);
    tenants.within(
        tenants.find(TENANT).orElseThrow(), () -> context.getBean(LookingThrough.class).lookHere());
  }

  /** Three become cases, one is in order, the others wait for somebody to look at them. */
  private void judge(DemoClient staff) {
    List<Map<String, ?>> found = staff.items("api/findings?cause=NO_CHECK_INS&state=ALL&size=500");
    if (!found.isEmpty()) {
      punish(staff, found.getFirst());
    }
    if (found.size() > 1) {
      long open = open(staff, found.get(1), "两位志愿者说当天没有参加");
      measure(staff, open, "ORDER", "五天内逐条核对，把没有参加的冲销", today.plusDays(5).toString());
    }
    if (found.size() > 2 && isOpen(found.get(2))) {
      staff.post(
          "api/findings/" + id(found.get(2)) + "/harmless",
          Map.of("reason", "当天停电，有纸质签到表和照片，三位志愿者都能证明"));
    }
    if (found.size() > 3) {
      long unfounded = open(staff, found.get(3), "签到表上的笔迹像是同一个人");
      if (isOpenCase(staff, unfounded)) {
        close(staff, unfounded, "UNFOUNDED", "是家属代签，人都在场，有合影");
      }
    }
  }

  private void punish(DemoClient staff, Map<String, ?> finding) {
    long falsely = open(staff, finding, "活动当天没有开展，时长是事后补上的");
    if (isOpenCase(staff, falsely)) {
      String day = String.valueOf(finding.get("day"));
      List<Map<String, ?>> entries =
          staff.items("api/hours?size=500&from=%s&until=%s".formatted(day, day)).stream()
              .filter(one -> String.valueOf(finding.get("session")).equals(session(one)))
              .filter(one -> one.get("reverses") == null && one.get("reversedBy") == null)
              .toList();
      for (Map<String, ?> entry : entries) {
        staff.post("api/hours/" + id(entry) + "/reversal", Map.of("reason", "当天没有开展活动"));
      }
      measure(staff, falsely, "WARNING", "对补录时长的人书面警告", "");
      if (!entries.isEmpty()) {
        suspend(staff, falsely, number(entries.getFirst(), "volunteer"));
      }
      measure(staff, falsely, "PUBLICATION", "在监督公示里公布，不写姓名", "");
      close(staff, falsely, "FALSE_RECORD", "时长已全部冲销，经手人已书面检讨");
    }
  }

  private static String session(Map<String, ?> entry) {
    return String.valueOf(entry.get("session"));
  }

  private static long open(DemoClient staff, Map<String, ?> finding, String reason) {
    return staff.idOf(
        "api/findings/" + id(finding) + "/case",
        "demo-case-" + id(finding),
        Map.of("reason", reason));
  }

  private static void measure(
      DemoClient staff, long falseRecord, String measure, String words, String due) {
    String path = "api/false-records/" + falseRecord + "/measures";
    if (staff.list(path).stream().noneMatch(one -> measure.equals(one.get("measure")))) {
      staff.post(path, Map.of("measure", measure, "words", words, "due", due));
    }
  }

  /** Whoever was said to have served there may not sign up for a month. */
  private void suspend(DemoClient staff, long falseRecord, long volunteer) {
    staff.idOf(
        "api/false-records/" + falseRecord + "/suspensions",
        "demo-suspension-" + falseRecord,
        Map.of(
            "kind",
            "VOLUNTEER",
            "subject",
            volunteer,
            "from",
            today.toString(),
            "until",
            today.plusMonths(1).toString(),
            "reason",
            "没有参加却要求补录时长"));
  }

  private static void close(DemoClient staff, long falseRecord, String outcome, String result) {
    staff.post(
        "api/false-records/" + falseRecord + "/closure",
        Map.of("outcome", outcome, "result", result));
  }

  /** One published, one checked, one only drawn. */
  private void check(DemoClient staff) {
    for (int i = 0; i < 3; i++) {
      long drawn =
          staff.idOf(
              "api/spot-checks",
              "demo-spot-check-" + i,
              Map.of(
                  "area",
                  i == 1 ? "440802" : "4408",
                  "from",
                  today.minusMonths(6 - 2L * i).toString(),
                  "until",
                  today.minusMonths(4 - 2L * i).minusDays(1).toString(),
                  "wanted",
                  6));
      String path = "api/spot-checks/" + drawn;
      for (Map<String, ?> one : staff.list(path + "/drawn")) {
        if (i < 2 && one.get("result") == null) {
          boolean isWrong = i == 0 && number(one, "place") == 2;
          staff.post(
              "api/spot-checks/drawn/" + id(one) + "/result",
              Map.of(
                  "result",
                  isWrong ? "WRONG" : "RIGHT",
                  "words",
                  isWrong ? "志愿者说那天提前走了，记到了最后" : "电话问过志愿者和队长，都对得上"));
        }
      }
      if (i == 0 && staff.read(path).get("publishedAt") == null) {
        staff.post(path + "/publication", Map.of());
      }
    }
    look();
  }

  private static boolean isOpen(Map<String, ?> finding) {
    return "OPEN".equals(finding.get("state"));
  }

  private static boolean isOpenCase(DemoClient staff, long falseRecord) {
    return "OPEN".equals(staff.read("api/false-records/" + falseRecord).get("state"));
  }

  private DemoClient client(String role) {
    return DemoClient.logIn(
        context.getBean(JsonMapper.class), tenant, accounts.firstOf(TENANT, role));
  }

  private static long id(Map<String, ?> row) {
    return number(row, "id");
  }

  private static long number(Map<String, ?> row, String name) {
    return row.get(name) instanceof Number number ? number.longValue() : 0;
  }
}
