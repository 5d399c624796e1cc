package org.linli.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.linli.tenant.Time;

/**
 * What happens in one community in the course of a year: people register, teams run projects, every
 * month there are sessions, people come, some don't, some leave early, some are written down late.
 */
final class LivingCommunity {

  private static final Duration ANNOUNCED = Duration.ofDays(14);
  private static final Duration LATELY = Duration.ofDays(10);
  private static final Duration SIGNED_UP = Duration.ofDays(3);
  private static final String SORT = "社区";
  private static final LocalTime MORNING = LocalTime.of(9, 30);

  private final long id;
  private final String name;
  private final LivingDesk desk;
  private final LivingYear.Span span;
  private final Random random;
  private final List<Member> members = new ArrayList<>();

  /** Who comes more often than others; nobody if 0. */
  private long regular;

  /** A volunteer, from the moment of registering. */
  private record Member(long id, Instant since) {}

  LivingCommunity(long id, String name, LivingDesk desk, Random random) {
    this.id = id;
    this.name = name;
    this.desk = desk;
    this.span = desk.span();
    this.random = random;
  }

  /**
   * Lays it.
   *
   * @param people how many register
   * @param projects what is done here
   * @param perMonth how many sessions each project has a month
   */
  void live(int people, List<DemoProject> projects, int perMonth) {
    for (int i = 0; i < people; i++) {
      register(i);
    }
    for (DemoProject project : projects) {
      run(project, perMonth);
    }
  }

  /** Somebody registers by themselves before the year begins, is approved, and comes often. */
  void join(DemoClient self) {
    Instant at = moment(span.first().minusDays(20), MORNING);
    DemoPerson person = DemoPerson.next(random, 999, span.first());
    long volunteer =
        self.at(desk.clock(), at)
            .idOf("api/volunteers", key("volunteer", "self"), person.application(id, name));
    at(at.plusSeconds(3600)).post("api/volunteers/" + volunteer + "/approval", Map.of());
    members.add(new Member(volunteer, at));
    regular = volunteer;
  }

  /** Six of ten were there before the year began, the others come in its course. */
  private void register(int number) {
    LocalDate day =
        random.nextInt(10) < 6
            ? span.first().minusDays(1 + random.nextInt(300))
            : span.first().plusDays(random.nextInt(span.days() - 30));
    Instant at = moment(day, MORNING.plusMinutes(random.nextInt(400)));
    DemoPerson person = DemoPerson.next(random, number, span.first());
    long volunteer =
        at(at)
            .idOf(
                "api/communities/" + id + "/volunteers",
                key("volunteer", number),
                person.application(id, name));
    members.add(new Member(volunteer, at));
  }

  private void run(DemoProject project, int perMonth) {
    Instant begin = moment(span.first().minusDays(15), MORNING);
    long team =
        at(begin)
            .idOf(
                "api/communities/" + id + "/teams",
                key("team", project.name()),
                Map.of(
                    "name",
                    name + project.name() + "队",
                    "category",
                    "COMMUNITY_SERVICE",
                    "directlySubordinate",
                    false,
                    "establishedOn",
                    span.first().minusDays(20).toString()));
    long ran =
        at(begin)
            .idOf(
                "api/communities/" + id + "/projects",
                key("project", project.name()),
                project.project(team));
    long activity =
        at(begin)
            .idOf(
                "api/communities/" + id + "/activities",
                key("activity", project.name()),
                project.activity(ran, team));
    boolean isPublished = false;
    for (LocalDate day : days(project, perMonth)) {
      Instant announced = later(moment(day, MORNING).minus(ANNOUNCED), begin);
      int capacity = 8 + random.nextInt(5);
      long session = add(activity, project, day, announced, capacity);
      if (!isPublished) {
        at(announced).post("api/activities/" + activity + "/publication", Map.of());
        isPublished = true;
      }
      serve(session, moment(day, project.from()), moment(day, project.to()), capacity);
    }
  }

  /** One day a month, or several weeks apart; until three weeks from today. */
  private List<LocalDate> days(DemoProject project, int perMonth) {
    List<LocalDate> days = new ArrayList<>();
    YearMonth last = YearMonth.from(span.today().plusMonths(1));
    for (YearMonth month = YearMonth.from(span.first());
        !month.isAfter(last);
        month = month.plusMonths(1)) {
      for (int i = 0; i < perMonth; i++) {
        days.add(
            month
                .atDay(1 + i * 28 / perMonth + random.nextInt(22 / perMonth - 2))
                .with(TemporalAdjusters.nextOrSame(project.weekday())));
      }
    }
    days.removeIf(day -> day.isBefore(span.first()) || day.isAfter(span.today().plusWeeks(3)));
    return days.stream().distinct().sorted().toList();
  }

  private long add(
      long activity, DemoProject project, LocalDate day, Instant announced, int capacity) {
    Map<String, ?> session =
        Map.of(
            "day", day.toString(),
            "from", project.from().toString(),
            "to", project.to().toString(),
            "place",
                name.endsWith(SORT)
                    ? name + project.place().replaceFirst(SORT, "")
                    : name + project.place(),
            "capacity", capacity);
    DemoClient then = at(announced);
    List<Map<String, ?>> all =
        then.rowsOf(
            then.make(
                "api/activities/" + activity + "/sessions",
                key("session" + activity, day),
                session));
    Instant from = moment(day, project.from());
    return all.stream()
        .filter(one -> Instant.parse(String.valueOf(one.get("from"))).equals(from))
        .mapToLong(one -> ((Number) one.get("id")).longValue())
        .findFirst()
        .orElseThrow();
  }

  private void serve(long session, Instant from, Instant to, int capacity) {
    Instant signedUp = earlier(from.minus(SIGNED_UP), span.now());
    List<Long> able =
        new LinkedList<>(
            members.stream()
                .filter(member -> member.since().isBefore(signedUp))
                .map(Member::id)
                .toList());
    Collections.shuffle(able, random);
    if (random.nextInt(10) < 6 && able.remove(regular)) {
      able.addFirst(regular);
    }
    List<Long> there = able.subList(0, Math.min(able.size(), 4 + random.nextInt(capacity - 5)));
    int luck = random.nextInt(100);
    if (there.isEmpty()) {
      return;
    }
    at(signedUp)
        .make(
            "api/sessions/" + session + "/places",
            key("places", session),
            Map.of("volunteers", there));
    if (luck < 3) {
      at(from.minus(Duration.ofHours(20)))
          .post("api/sessions/" + session + "/cancellation", Map.of("reason", "暴雨预警，改期另行通知"));
    } else {
      // Written down on paper and typed in days later, now and then; in the busy community lately,
      // so that something waits for a second person.
      boolean lately = regular != 0 && to.isAfter(span.now().minus(LATELY));
      new LivingSession(session, from, to, desk, random).note(there, luck < 6 || lately);
    }
  }

  private DemoClient at(Instant moment) {
    return desk.at(moment);
  }

  private String key(String what, Object which) {
    return "demo-year-%d-%s".formatted(id, Integer.toHexString((what + which).hashCode()));
  }

  private static Instant moment(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(Time.ZONE).toInstant();
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
