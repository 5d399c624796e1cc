package org.linli.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.tenant.Time;

/**
 * Sessions of one team, made up, at which nobody was checked in: the hours of three people were
 * written down two days late and confirmed by a second person. They are always as many, on whatever
 * day the demo is begun and whatever chance brought into the living year.
 */
final class DemoLateSessions {

  private static final int PEOPLE = 3;
  private static final int FIRST = 70;
  private static final int WEEK = 7;
  private static final int LATE = 2;
  private static final LocalTime FROM = LocalTime.of(9, 0);
  private static final LocalTime TO = LocalTime.of(11, 0);

  private final DemoClient staff;
  private final DemoClient second;
  private final DemoClock clock;
  private final LocalDate today;

  /**
   * The sessions of a tenant.
   *
   * @param staff who writes hours down
   * @param second who confirms them
   */
  DemoLateSessions(DemoClient staff, DemoClient second, DemoClock clock) {
    this.staff = staff;
    this.second = second;
    this.clock = clock;
    this.today = Time.today(clock);
  }

  /**
   * Lays what isn't there yet.
   *
   * @param code the community's division code
   * @return the sessions, the first first
   */
  List<Long> lay(String code, int sessions) {
    long community =
        staff.items("api/communities?q=" + code).stream()
            .filter(found -> code.equals(found.get("divisionCode")))
            .map(found -> number(found, "id"))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("there is no community " + code));
    List<Long> people = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      DemoPerson person = DemoPerson.next(new Random(50L + i), 950 + i, today.minusYears(1));
      people.add(
          at(FIRST + 30, FROM)
              .idOf(
                  "api/communities/" + community + "/volunteers",
                  key("volunteer" + i, community),
                  person.application(community, "本社区")));
    }
    long activity = activity(community);
    List<Long> laid = new ArrayList<>();
    for (int i = 0; i < sessions; i++) {
      int daysAgo = FIRST - i * WEEK;
      long session = session(activity, daysAgo);
      if (i == 0) {
        at(daysAgo + 14, FROM).post("api/activities/" + activity + "/publication", Map.of());
      }
      serve(session, daysAgo, people);
      laid.add(session);
    }
    return laid;
  }

  private long activity(long community) {
    DemoClient then = at(FIRST + 20, FROM);
    long team =
        then.idOf(
            "api/communities/" + community + "/teams",
            key("team", community),
            Map.of(
                "name",
                "河堤清洁队（演示）",
                "category",
                "COMMUNITY_SERVICE",
                "directlySubordinate",
                false,
                "establishedOn",
                today.minusDays(FIRST + 25L).toString()));
    return then.idOf(
        "api/communities/" + community + "/activities",
        key("activity", community),
        Map.of(
            "name", "河堤清洁",
            "team", team,
            "serviceType", "ENVIRONMENT",
            "description", "沿河堤捡拾垃圾，劝导乱扔。",
            "risks", "不下水，不到堤外。",
            "contact", "0000-0000000（演示，不能拨打）"));
  }

  private long session(long activity, int daysAgo) {
    DemoClient then = at(daysAgo + 14, FROM);
    String from = moment(daysAgo, FROM).toString();
    return then
        .rowsOf(
            then.make(
                "api/activities/" + activity + "/sessions",
                key("session" + daysAgo, activity),
                Map.of(
                    "day", today.minusDays(daysAgo).toString(),
                    "from", FROM.toString(),
                    "to", TO.toString(),
                    "place", "河堤步道",
                    "capacity", 10)))
        .stream()
        .filter(one -> Instant.parse(String.valueOf(one.get("from"))).toString().equals(from))
        .map(one -> number(one, "id"))
        .findFirst()
        .orElseThrow();
  }

  private void serve(long session, int daysAgo, List<Long> people) {
    at(daysAgo + 3, FROM)
        .make(
            "api/sessions/" + session + "/places",
            key("places", session),
            Map.of("volunteers", people));
    List<Map<String, ?>> records =
        people.stream()
            .flatMap(
                one ->
                    Stream.of(
                        record(session, one, "IN", moment(daysAgo, FROM)),
                        record(session, one, "OUT", moment(daysAgo, TO))))
            .toList();
    at(daysAgo - LATE, TO)
        .post("api/sessions/" + session + "/attendance", Map.of("records", records));
    DemoClient later = second.at(clock, moment(daysAgo - LATE - 1, TO));
    later.items("api/hours/proposals?size=500").stream()
        .filter(one -> number(one, "session") == session)
        .forEach(
            one -> later.post("api/hours/proposals/" + one.get("id") + "/confirmation", Map.of()));
  }

  private static Map<String, ?> record(long session, long volunteer, String move, Instant at) {
    byte[] name = ("late" + session + move + volunteer).getBytes(StandardCharsets.UTF_8);
    return Map.of(
        "key",
        UUID.nameUUIDFromBytes(name),
        "volunteer",
        volunteer,
        "move",
        move,
        "at",
        at.toString());
  }

  private DemoClient at(int daysAgo, LocalTime time) {
    return staff.at(clock, moment(daysAgo, time));
  }

  private Instant moment(int daysAgo, LocalTime time) {
    return today.minusDays(daysAgo).atTime(time).atZone(Time.ZONE).toInstant();
  }

  private static String key(String what, long which) {
    return "demo-late-%d-%s".formatted(which, what);
  }

  private static long number(Map<String, ?> row, String name) {
    return row.get(name) instanceof Number number ? number.longValue() : 0;
  }
}
