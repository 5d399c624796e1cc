package org.linli.demo;

import io.micronaut.context.BeanContext;
import io.micronaut.json.JsonMapper;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linli.tenant.Time;

/**
 * What universities at home in 广州 report to the province: 中山大学 has sent what comes next and was
 * accepted; 华南理工大学 has still to send it, and got more time.
 */
final class DemoUniversityReports {

  private static final String UNIVERSITY = "中山大学";
  private static final String SLOW = "华南理工大学";
  private static final int LONGER = 10;
  private static final int LONGEST = 180;
  private static final String PROVINCE = "guangdong";
  private static final int MOST_WAITS = 100;
  private static final long BETWEEN = Duration.ofMillis(100).toNanos();

  private final BeanContext context;
  private final URI server;
  private final DemoAccounts accounts;

  DemoUniversityReports(BeanContext context, URI server, DemoAccounts accounts) {
    this.context = context;
    this.server = server;
    this.accounts = accounts;
  }

  /** Lays what isn't there yet. */
  void lay() {
    Optional<DemoAccounts.Row> row = accounts.ofUniversity(UNIVERSITY);
    if (row.isEmpty() || !accounts.has(PROVINCE, "STAFF")) {
      return;
    }
    try (DemoClient desk = client("university", row.get())) {
      List<Map<String, ?>> owing = desk.list("api/reports");
      if (!isAccepted(owing)) {
        owing.stream().findFirst().ifPresent(one -> send(desk, one));
      }
    }
    accounts.ofUniversity(SLOW).ifPresent(this::giveTime);
  }

  /** More time for what comes next, unless it has some; it can't be given half a year ahead. */
  private void giveTime(DemoAccounts.Row row) {
    try (DemoClient desk = client("university", row)) {
      List<Map<String, ?>> owing = desk.list("api/reports");
      if (!owing.isEmpty() && !isExtended(owing) && giveTime(owing.getFirst())) {
        until(() -> Optional.of("").filter(any -> isExtended(desk.list("api/reports"))));
      }
    }
  }

  private static boolean isExtended(List<Map<String, ?>> owing) {
    return owing.stream().anyMatch(one -> Boolean.TRUE.equals(one.get("extended")));
  }

  private boolean giveTime(Map<String, ?> owing) {
    LocalDate until = LocalDate.parse(String.valueOf(owing.get("due"))).plusDays(LONGER);
    if (until.isAfter(Time.today(context.getBean(Clock.class)).plusDays(LONGEST))) {
      return false;
    }
    try (DemoClient province = client(PROVINCE, accounts.firstOf(PROVINCE, "STAFF"))) {
      province.post(
          "api/received-extensions",
          Map.of(
              "sender", String.valueOf(owing.get("university")),
              "form", String.valueOf(owing.get("form")),
              "turn", String.valueOf(owing.get("turn")),
              "until", until.toString(),
              "reason", "暑假、寒假里的服务另行核对（演示）"));
    }
    return true;
  }

  private void send(DemoClient desk, Map<String, ?> owing) {
    String at =
        "reports/%s/%s/%s".formatted(owing.get("university"), owing.get("form"), owing.get("turn"));
    if (!"SUBMITTED".equals(owing.get("standing"))) {
      // The pairing is told by message; until it has come, there is nothing to ask for.
      until(
          () -> {
            desk.submit(at + "/records", Map.of("again", "true"));
            return Optional.of(desk.page(at)).filter(page -> page.contains("cell-entry"));
          });
      desk.submit(at + "/lines", Map.of("line0", "演示联系人（虚构）", "line1", "0000-0000000"));
      desk.submit(at + "/submission", Map.of("missingSeen", "true"));
    }
    try (DemoClient province = client(PROVINCE, accounts.firstOf(PROVINCE, "STAFF"))) {
      Pattern link = Pattern.compile("/received-submissions/([0-9]+)\"[^>]*>" + UNIVERSITY);
      String list = "received-submissions?turn=" + owing.get("form") + "/" + owing.get("turn");
      String id =
          until(
              () -> {
                Matcher found = link.matcher(province.page(list));
                return found.find() ? Optional.of(found.group(1)) : Optional.empty();
              });
      province.submit("received-submissions/" + id + "/acceptance", Map.of("agreed", "true"));
    }
    until(() -> Optional.of(at).filter(path -> isAccepted(desk.list("api/reports"))));
  }

  private static boolean isAccepted(List<Map<String, ?>> owing) {
    return owing.stream().anyMatch(one -> "ACCEPTED".equals(one.get("standing")));
  }

  private static String until(Supplier<Optional<String>> work) {
    for (int wait = 0; wait < MOST_WAITS; wait++) {
      Optional<String> done = work.get();
      if (done.isPresent()) {
        return done.get();
      }
      LockSupport.parkNanos(BETWEEN);
    }
    throw new IllegalStateException("what universities report doesn't arrive");
  }

  private DemoClient client(String place, DemoAccounts.Row account) {
    return DemoClient.logIn(
        context.getBean(JsonMapper.class), server.resolve("/" + place + "/"), account);
  }
}
