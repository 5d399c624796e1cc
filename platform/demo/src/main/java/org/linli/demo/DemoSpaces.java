package org.linli.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.tenant.Time;

/**
 * Spaces of a tenant's communities, and who has them, in every state; made up, and laid by the
 * demo's own accounts. A community whose spaces are there already stays as it is.
 */
final class DemoSpaces {

  private static final int NAME = 2;
  private static final LocalTime MORNING = LocalTime.of(8, 30);

  private final String tenant;
  private final DemoClient staff;
  private final DemoClient second;
  private final @Nullable DemoClock clock;
  private final LocalDate today;

  /**
   * Those of a tenant.
   *
   * @param clock for what lies in the past; null where there is none
   */
  DemoSpaces(String tenant, DemoClient staff, DemoClient second, @Nullable DemoClock clock) {
    this.tenant = tenant;
    this.staff = staff;
    this.second = second;
    this.clock = clock;
    this.today = LocalDate.ofInstant(Instant.now(), Time.ZONE);
  }

  void lay() {
    DemoFile.lines("/demo/spaces.csv")
        .skip(1)
        .map(line -> line.split(",", -1))
        .filter(cells -> cells[0].equals(tenant))
        .collect(Collectors.groupingBy(cells -> cells[1], LinkedHashMap::new, Collectors.toList()))
        .forEach(this::lay);
  }

  private void lay(String code, List<String[]> rows) {
    long community = communityOf(code);
    if (!staff.items("api/spaces?community=" + community).isEmpty()) {
      return;
    }
    List<Long> spaces = rows.stream().map(cells -> space(community, cells)).toList();
    List<Long> teams =
        staff.everything("api/teams?q=").stream()
            .filter(one -> number(one, "community") == community)
            .map(one -> number(one, "id"))
            .toList();
    if (teams.isEmpty()) {
      return;
    }
    long first = spaces.getFirst();
    book(staff, first, teams.getFirst(), next(DayOfWeek.WEDNESDAY), "14:00", "16:00", "四点半学堂");
    long dropped =
        book(staff, first, teams.getLast(), next(DayOfWeek.THURSDAY), "9:00", "10:30", "急救培训");
    answer(dropped, "cancellation", Map.of("reason", "那天活动室换灯"));
    if (spaces.size() > 1) {
      long asking = spaces.get(1);
      LocalDate day = next(DayOfWeek.FRIDAY);
      book(staff, asking, teams.getLast(), day, "15:00", "16:00", "志愿文化课");
      long refused = book(staff, asking, teams.getFirst(), day, "16:00", "17:00", "讲解员排练");
      answer(refused, "refusal", Map.of("reason", "那时要布展，请换个时间"));
      LocalDate agreed = next(DayOfWeek.TUESDAY);
      long accepted = book(staff, asking, teams.getFirst(), agreed, "16:00", "17:00", "讲解员排练");
      answer(accepted, "acceptance", Map.of());
    }
    staff.post(
        "api/spaces/%d/changed-days".formatted(first),
        Map.of("day", next(DayOfWeek.MONDAY).plusWeeks(3).toString(), "why", "活动室检修"));
    if (clock != null) {
      past(clock, first, teams);
    }
  }

  /** Last weeks: the team came, came, didn't come, and one that nobody has noted yet. */
  private void past(DemoClock time, long space, List<Long> teams) {
    for (int weeks = 1; weeks <= 4; weeks++) {
      LocalDate day = next(DayOfWeek.WEDNESDAY).minusWeeks(weeks + 1L);
      Instant before = day.minusDays(3).atTime(MORNING).atZone(Time.ZONE).toInstant();
      long team = teams.get(weeks % teams.size());
      long booking = book(staff.at(time, before), space, team, day, "14:00", "17:00", "四点半学堂");
      if (weeks > 1) {
        answer(booking, "use", Map.of("used", weeks != 3));
      }
    }
  }

  private long space(long community, String[] cells) {
    Map<String, Object> said = new HashMap<>();
    said.put("name", cells[NAME]);
    said.put("kind", cells[3]);
    said.put("ownerKind", "COMMUNITY");
    said.put("address", cells[4]);
    said.put("capacity", Integer.valueOf(cells[5]));
    said.put("equipment", cells[6]);
    said.put("school", cells[7]);
    said.put("asksFirst", Boolean.valueOf(cells[8]));
    List<String> hours = new ArrayList<>(Collections.nCopies(5, cells[9]));
    hours.add(cells[10]);
    hours.add(cells[10]);
    said.put("hours", hours);
    return staff.idOf(
        "api/communities/%d/spaces".formatted(community), key(cells[NAME], community), said);
  }

  private long book(
      DemoClient who, long space, long team, LocalDate day, String from, String to, String what) {
    return who.idOf(
        "api/open-spaces/%d/bookings".formatted(space),
        key(day + from, space),
        Map.of(
            "team", team,
            "purpose", what,
            "people", 15,
            "day", day.toString(),
            "from", from,
            "to", to));
  }

  private void answer(long id, String what, Map<String, ?> said) {
    second.post("api/space-bookings/%d/%s".formatted(id, what), said);
  }

  private LocalDate next(DayOfWeek weekday) {
    return today.with(TemporalAdjusters.next(weekday));
  }

  private long communityOf(String code) {
    return staff.items("api/communities?q=" + code).stream()
        .filter(found -> code.equals(found.get("divisionCode")))
        .map(found -> number(found, "id"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("there is no community " + code));
  }

  private static long number(Map<String, ?> found, String field) {
    return ((Number) found.get(field)).longValue();
  }

  private static String key(String what, long id) {
    return "demo-space-%d-%s".formatted(id, Integer.toHexString(what.hashCode()));
  }
}
