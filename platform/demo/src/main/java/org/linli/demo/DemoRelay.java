package org.linli.demo;

import io.micronaut.context.BeanContext;
import io.micronaut.json.JsonMapper;
import java.net.URI;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.institution.Holidays;
import org.linli.institution.Institution;
import org.linli.institution.Institutions;
import org.linli.tenant.Time;

/**
 * Holidays of the universities, and a relay in 新江社区 with weeks that were handed over, one that
 * waits for somebody and those of the winter holiday; plausible, made up, and only in the demo.
 */
final class DemoRelay {

  static final String TENANT = "zhanjiang";
  private static final String XINJIANG = "440802001002";
  private static final String PROJECT = "四点半学堂";
  private static final String NAME = PROJECT + "接力";

  private static final LocalDate EARLIEST = LocalDate.of(2026, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2028, 12, 31);

  private final BeanContext context;
  private final URI server;
  private final DemoAccounts accounts;
  private final LocalDate monday;

  DemoRelay(BeanContext context, URI server, DemoAccounts accounts) {
    this.context = context;
    this.server = server;
    this.accounts = accounts;
    this.monday =
        Time.today(context.getBean(Clock.class))
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** Lays what isn't there yet. */
  void lay(Runnable goOn) {
    goOn.run();
    try (DemoClient operator = client("operator", accounts.firstOf("platform", "OPERATOR"))) {
      holidays(operator);
    }
    goOn.run();
    try (DemoClient staff = client(TENANT, accounts.firstOf(TENANT, "STAFF"))) {
      if (staff.items("api/relays?state=ALL").stream().noneMatch(DemoRelay::isIt)) {
        relay(staff);
      }
    }
  }

  private static boolean isIt(Map<String, ?> relay) {
    return NAME.equals(relay.get("name"));
  }

  /** Those of universities that have none on record. */
  private void holidays(DemoClient operator) {
    Holidays known = context.getBean(Holidays.class);
    DemoFile.lines("/demo/holidays.csv")
        .skip(1)
        .map(line -> line.split(",", -1))
        .collect(Collectors.groupingBy(cells -> cells[0]))
        .forEach(
            (name, all) ->
                find(name)
                    .filter(one -> known.of(List.of(one), EARLIEST, LATEST).isEmpty())
                    .ifPresent(one -> all.forEach(cells -> add(operator, one, cells))));
  }

  private static void add(DemoClient operator, long university, String[] cells) {
    operator.submit(
        "institutions/%d/holidays".formatted(university),
        Map.of("name", cells[1], "from", cells[2], "until", cells[3]));
  }

  private Optional<Long> find(String name) {
    return context.getBean(Institutions.class).named(name, 20).stream()
        .filter(one -> one.isUniversity() && one.name().equals(name))
        .map(Institution::id)
        .findFirst();
  }

  private void relay(DemoClient staff) {
    long community = id(staff.items("api/communities?q=" + XINJIANG), "divisionCode", XINJIANG);
    List<Map<String, ?>> projects =
        staff.items("api/projects?q=" + DemoClient.encode(PROJECT)).stream()
            .filter(one -> number(one.get("community")) == community)
            .toList();
    if (projects.isEmpty()) {
      return;
    }
    List<String> teams =
        staff.items("api/teams?q=" + DemoClient.encode("新江社区")).stream()
            .filter(one -> number(one.get("community")) == community)
            .limit(2)
            .map(one -> "T" + number(one.get("id")))
            .toList();
    List<String> partners =
        staff.items("api/pairings?state=ACCEPTED").stream()
            .filter(one -> number(one.get("community")) == community)
            .limit(1)
            .map(one -> "P" + number(one.get("id")))
            .toList();
    Map<String, Object> said = new HashMap<>();
    said.put("name", NAME);
    said.put("from", monday.minusWeeks(3).toString());
    said.put("until", monday.plusWeeks(13).toString());
    said.put("block", 1);
    said.put("inHolidays", "OPEN");
    said.put("parties", Stream.concat(teams.stream(), partners.stream()).toList());
    long relay =
        staff.idOf(
            "api/projects/%d/relays".formatted(number(projects.getFirst().get("id"))),
            key("new"),
            said);
    go(staff, relay);
  }

  private void go(DemoClient staff, long relay) {
    note(staff, relay, -3, "读到《小王子》第三章；钥匙和签到本在社区前台，彩笔快用完了。");
    note(staff, relay, -2, "做了海洋生物标本展，展板留在活动室；下周请多陪陪一年级的孩子。");
    say(staff, relay, "acknowledgement", -3, Map.of());
    say(staff, relay, "acknowledgement", -2, Map.of());
    say(staff, relay, "giving-up", 2, Map.of("reason", "那一周队员参加市里的应急演练"));
  }

  private void note(DemoClient staff, long relay, int week, String note) {
    say(staff, relay, "handover", week, Map.of("note", note));
  }

  private void say(DemoClient staff, long relay, String what, int week, Map<String, ?> more) {
    Map<String, Object> content = new HashMap<>(more);
    content.put("week", monday.plusWeeks(week).toString());
    staff.make("api/relays/%d/%s".formatted(relay, what), key(what + week), content);
  }

  private static long id(List<Map<String, ?>> rows, String field, String value) {
    return rows.stream()
        .filter(one -> value.equals(one.get(field)))
        .map(one -> number(one.get("id")))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("there is no " + value));
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }

  private static String key(String what) {
    return "demo-relay-" + what;
  }

  private DemoClient client(String place, DemoAccounts.Row account) {
    return DemoClient.logIn(
        context.getBean(JsonMapper.class), server.resolve("/" + place + "/"), account);
  }
}
