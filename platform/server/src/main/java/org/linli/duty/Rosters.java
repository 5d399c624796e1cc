package org.linli.duty;

import static java.util.stream.Collectors.groupingBy;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.key.Masked;
import org.linli.tenant.Time;
import org.linli.volunteer.ReadingNames;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;

/** Lays a week at a station out: shifts, who has them, who is away and who stands in. */
@Singleton
class Rosters {

  private final Shifts shifts;
  private final Serving serving;
  private final Leaves leaves;
  private final Volunteers volunteers;
  private final ReadingNames names;
  private final Clock clock;

  Rosters(
      Shifts shifts,
      Serving serving,
      Leaves leaves,
      Volunteers volunteers,
      ReadingNames names,
      Clock clock) {
    this.shifts = shifts;
    this.serving = serving;
    this.leaves = leaves;
    this.volunteers = volunteers;
    this.names = names;
    this.clock = clock;
  }

  /** The Monday of a week as an address names it; this week's where it makes no sense. */
  LocalDate monday(String week) {
    LocalDate day;
    try {
      day = week.matches("20[0-9-]{8}") ? LocalDate.parse(week) : Time.today(clock);
    } catch (DateTimeParseException e) {
      day = Time.today(clock); // No such day.
    }
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** With names masked, for a wall and for everybody. */
  Roster masked(long station, LocalDate monday) {
    return roster(station, monday, false);
  }

  /** With names in full, for those who keep it: noted as a look at personal data. */
  Roster named(long station, LocalDate monday) {
    return roster(station, monday, true);
  }

  /** One shift, names in full. */
  Roster.Line line(Shift shift) {
    return lines(List.of(shift), "duty-shift", shift.id(), true).getFirst();
  }

  private Roster roster(long station, LocalDate monday, boolean named) {
    Instant from = monday.atStartOfDay(Time.ZONE).toInstant();
    Instant to = monday.plusWeeks(1).atStartOfDay(Time.ZONE).toInstant();
    Map<LocalDate, List<Roster.Line>> byDay =
        lines(shifts.of(station, from, to), "station", station, named).stream()
            .collect(groupingBy(line -> line.shift().day()));
    LocalDate today = Time.today(clock);
    return new Roster(
        monday,
        monday
            .datesUntil(monday.plusWeeks(1))
            .map(day -> new Roster.Day(day, day.equals(today), byDay.getOrDefault(day, List.of())))
            .toList());
  }

  private List<Roster.Line> lines(
      Collection<Shift> found, String kind, long object, boolean named) {
    Map<Long, List<Served>> people =
        serving.of(found).stream().collect(groupingBy(Served::session));
    Map<Long, List<Leave>> away =
        leaves.of(found.stream().map(Shift::id).toList()).stream()
            .collect(groupingBy(Leave::shift));
    Set<Long> ids = new HashSet<>();
    people.values().forEach(all -> all.forEach(one -> ids.add(one.volunteer())));
    away.values().forEach(all -> all.forEach(one -> ids.add(one.volunteer())));
    Who who = new Who(volunteers.byIds(ids), named ? names.of(ids, kind, object) : Map.of(), named);
    Instant now = clock.instant();
    return found.stream()
        .map(
            shift ->
                line(
                    shift,
                    shift.session() == null
                        ? List.of()
                        : people.getOrDefault(shift.session(), List.of()),
                    away.getOrDefault(shift.id(), List.of()),
                    who,
                    now))
        .toList();
  }

  private static Roster.Line line(
      Shift shift, List<Served> people, List<Leave> away, Who who, Instant now) {
    boolean over = !shift.to().isAfter(now);
    List<Roster.Person> shown =
        shift.isOwnStaff()
            ? List.of(
                new Roster.Person(
                    0, who.named() ? shift.staff() : Masked.name(shift.staff()), "", "STAFF"))
            : people.stream().map(one -> person(one, over, who)).toList();
    return new Roster.Line(
        shift,
        shown,
        StandIn.of(away, people).stream()
            .map(
                one ->
                    new Roster.Absent(
                        who.name(one.leave().volunteer()),
                        one.leave().reason(),
                        who.name(one.standIn())))
            .toList(),
        state(shift, people.size()),
        over);
  }

  private static Roster.Person person(Served one, boolean over, Who who) {
    VolunteerFacts facts = who.facts().get(one.volunteer());
    String state = one.came() ? "CAME" : over ? "NO_SHOW" : "COMING";
    return new Roster.Person(
        one.volunteer(), who.name(one.volunteer()), facts == null ? "" : facts.number(), state);
  }

  private static String state(Shift shift, int people) {
    if (shift.calledOff()) {
      return "CALLED_OFF";
    }
    if (shift.isOwnStaff()) {
      return "OWN_STAFF";
    }
    return people == 0 ? "EMPTY" : people < shift.people() ? "SHORT" : "COVERED";
  }

  /** What people are called. */
  private record Who(Map<Long, VolunteerFacts> facts, Map<Long, String> names, boolean named) {

    String name(@Nullable Long volunteer) {
      VolunteerFacts known = volunteer == null ? null : facts.get(volunteer);
      return known == null ? "" : names.getOrDefault(known.id(), known.maskedName());
    }
  }
}
