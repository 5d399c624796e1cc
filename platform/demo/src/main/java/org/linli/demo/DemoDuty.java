package org.linli.demo;

import io.micronaut.context.BeanContext;
import io.micronaut.json.JsonMapper;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.linli.tenant.Tenants;
import org.linli.tenant.Time;

/**
 * Duty and supplies at a station of 湛江 and one of 广州: shifts that were served, one to which nobody
 * came, one left with a stand-in, some without anyone, the committee's own staff; and a supply that
 * runs short. Plausible, made up, and only in the demo.
 */
final class DemoDuty {

  private static final Map<String, String> STATIONS =
      Map.of("zhanjiang", "440802001002", "guangzhou", "440115001009");
  private static final LocalDate BORN_BEFORE = LocalDate.of(2026, 1, 1);
  private static final long SEED = 20_261_128L;
  private static final int PEOPLE = 4;
  private static final int BACK = 9;

  private final BeanContext context;
  private final URI server;
  private final DemoAccounts accounts;
  private final Instant now;

  DemoDuty(BeanContext context, URI server, DemoAccounts accounts) {
    this.context = context;
    this.server = server;
    this.accounts = accounts;
    this.now = context.getBean(Clock.class).instant();
  }

  /** Lays what isn't there yet. */
  void lay(Runnable goOn) {
    Tenants tenants = context.getBean(Tenants.class);
    STATIONS.forEach(
        (tenant, code) -> {
          goOn.run();
          if (tenants.find(tenant).isPresent()) {
            try (DemoClient staff = client(tenant)) {
              lay(staff, code);
            }
          }
        });
  }

  private void lay(DemoClient staff, String code) {
    for (Map<String, ?> community : staff.items("api/communities?q=" + code)) {
      if (code.equals(community.get("divisionCode"))) {
        long id = number(community.get("id"));
        String name = String.valueOf(community.get("shortName"));
        staff.items("api/stations?q=" + DemoClient.encode(name)).stream()
            .filter(one -> number(one.get("community")) == id)
            .limit(1)
            .forEach(one -> lay(staff, id, code, number(one.get("id"))));
      }
    }
  }

  private void lay(DemoClient staff, long community, String code, long station) {
    if (!staff.list("api/stations/%d/duty-posts".formatted(station)).isEmpty()) {
      return;
    }
    supplies(staff, station);
    Instant begin = now.minus(Duration.ofDays(BACK));
    DemoClient before = at(staff, begin);
    LocalDate from = LocalDate.ofInstant(before == staff ? now : begin, Time.ZONE).plusDays(1);
    long desk = post(before, station, "便民服务岗", "接待来访居民，登记求助和心愿", 1, false);
    serve(before, desk, List.of("WEDNESDAY", "SATURDAY"), "15:00", "18:00", from, "");
    long books = post(before, station, "图书角管理岗", "整理图书，陪孩子阅读", 2, false);
    serve(before, books, List.of("SUNDAY"), "09:00", "11:30", from, "");
    long office = post(before, station, "服务窗口", "社区工作人员接待来访", 1, true);
    serve(before, office, List.of("MONDAY", "TUESDAY"), "08:30", "11:30", from, "演示人员（虚构）");
    List<Long> people = people(staff, community, code);
    int past = 0;
    int ahead = 0;
    for (Map<String, ?> shift : shifts(staff, station, from)) {
      Instant starts = Instant.parse(String.valueOf(shift.get("from")));
      Instant ends = Instant.parse(String.valueOf(shift.get("to")));
      long id = number(shift.get("id"));
      if (!ends.isAfter(now)) {
        put(at(staff, starts.minus(Duration.ofDays(1))), id, people.get(past % PEOPLE));
        attended(staff, shift, people.get(past % PEOPLE), past == 1);
        past++;
      } else if (starts.isAfter(now)) {
        filled(staff, id, people, ahead++);
      }
    }
  }

  /** The first is covered, the second left with a stand-in, the third has nobody, and so on. */
  private static void filled(DemoClient staff, long shift, List<Long> people, int which) {
    if (which % 3 == 2) {
      return;
    }
    put(staff, shift, people.get(0));
    if (which == 1) {
      staff.post(
          "api/duty-shifts/%d/leaves".formatted(shift),
          Map.of("volunteer", people.get(0), "reason", "临时加班，来不了"));
      put(staff, shift, people.get(1));
    }
  }

  /** Who came has hours; one never came. */
  private void attended(DemoClient staff, Map<String, ?> shift, long volunteer, boolean absent) {
    if (absent) {
      return;
    }
    String from = String.valueOf(shift.get("from"));
    String to = String.valueOf(shift.get("to"));
    Instant after = Instant.parse(to).plus(Duration.ofHours(1));
    at(staff, after.isAfter(now) ? now : after)
        .post(
            "api/sessions/%d/attendance".formatted(number(shift.get("session"))),
            Map.of(
                "records", List.of(record(volunteer, "IN", from), record(volunteer, "OUT", to))));
  }

  private static Map<String, ?> record(long volunteer, String move, String at) {
    return Map.of("key", UUID.randomUUID(), "volunteer", volunteer, "move", move, "at", at);
  }

  private static void put(DemoClient staff, long shift, long volunteer) {
    staff.post("api/duty-shifts/%d/people".formatted(shift), Map.of("volunteer", volunteer));
  }

  /** The shifts of volunteers of the first weeks. */
  private static List<Map<String, ?>> shifts(DemoClient staff, long station, LocalDate from) {
    List<Map<String, ?>> all = new ArrayList<>();
    for (int week = 0; week < 3; week++) {
      staff.list("api/stations/%d/duty?week=%s".formatted(station, from.plusWeeks(week))).stream()
          .filter(one -> one.get("session") != null)
          .forEach(all::add);
    }
    return all;
  }

  private static long post(
      DemoClient staff, long station, String name, String task, int people, boolean own) {
    return staff.idOf(
        "api/stations/%d/duty-posts".formatted(station),
        "demo-duty-%d-%s".formatted(station, Integer.toHexString(name.hashCode())),
        Map.of(
            "name", name,
            "task", task,
            "people", people,
            "risks", "往返路上注意交通安全",
            "contact", "0000-0000000（演示，不能拨打）",
            "ownStaff", own));
  }

  private static void serve(
      DemoClient staff,
      long post,
      List<String> days,
      String from,
      String to,
      LocalDate first,
      String who) {
    staff.post(
        "api/duty-posts/%d/patterns".formatted(post),
        Map.of(
            "weekdays", days,
            "from", from,
            "to", to,
            "fromOn", first.toString(),
            "skipsHolidays", true,
            "staff", who));
  }

  private static List<Long> people(DemoClient staff, long community, String code) {
    Random random = new Random(SEED + community);
    List<Long> people = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      DemoPerson person = DemoPerson.next(random, 700 + i * 50 + random.nextInt(49), BORN_BEFORE);
      people.add(
          staff.idOf(
              "api/communities/%d/volunteers".formatted(community),
              "demo-duty-%d-person-%d".formatted(community, i),
              person.application(community, code)));
    }
    return people;
  }

  private static void supplies(DemoClient staff, long station) {
    supply(staff, station, "志愿服务马甲", "件", 18, 10);
    supply(staff, station, "便民雨伞", "把", 3, 5);
    supply(staff, station, "急救包", "个", 2, 1);
  }

  private static void supply(
      DemoClient staff, long station, String name, String unit, int amount, int low) {
    staff.make(
        "api/stations/%d/supplies".formatted(station),
        "demo-supply-%d-%s".formatted(station, Integer.toHexString(name.hashCode())),
        Map.of("name", name, "unit", unit, "amount", amount, "lowMark", low));
  }

  /** The same person at another time; now, where the clock can't be told one. */
  private DemoClient at(DemoClient staff, Instant when) {
    return context.getBean(Clock.class) instanceof DemoClock clock ? staff.at(clock, when) : staff;
  }

  private DemoClient client(String tenant) {
    return DemoClient.logIn(
        context.getBean(JsonMapper.class),
        server.resolve("/" + tenant + "/"),
        accounts.firstOf(tenant, "STAFF"));
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
