package org.linli.duty;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Viewer;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;

/** The shifts that a viewer, and those whom they act for, have, are offered and could take. */
@Singleton
class OwnDuty {

  private final Shifts shifts;
  private final Offers offers;
  private final Serving serving;
  private final FillingShifts filling;
  private final Volunteers volunteers;
  private final Viewer viewer;
  private final Clock clock;

  OwnDuty(
      Shifts shifts,
      Offers offers,
      Serving serving,
      FillingShifts filling,
      Volunteers volunteers,
      Viewer viewer,
      Clock clock) {
    this.shifts = shifts;
    this.offers = offers;
    this.serving = serving;
    this.filling = filling;
    this.volunteers = volunteers;
    this.viewer = viewer;
    this.clock = clock;
  }

  /**
   * A shift with whose it is.
   *
   * @param name masked; empty where the viewer acts for nobody else
   * @param leavable whether leave can still be asked for
   */
  record Line(Shift shift, long volunteer, String name, boolean leavable) {}

  List<VolunteerFacts> people() {
    return volunteers.actedForBy(viewer.account());
  }

  /** What they have and isn't over. */
  List<Line> held(List<VolunteerFacts> people) {
    Instant now = clock.instant();
    List<Shift> found = people.isEmpty() ? List.of() : shifts.held(ids(people), now);
    Map<Long, Shift> bySession =
        found.stream().collect(Collectors.toMap(Shift::session, Function.identity()));
    Set<Long> own = new HashSet<>(ids(people));
    return serving.of(found).stream()
        .filter(one -> own.contains(one.volunteer()))
        .map(
            one -> {
              Shift shift = bySession.get(one.session());
              return new Line(
                  shift, one.volunteer(), name(people, one.volunteer()), !shift.hasBegun(now));
            })
        .sorted(java.util.Comparator.comparing(line -> line.shift().from()))
        .toList();
  }

  /** What is offered to them and still free. */
  List<Line> offered(List<VolunteerFacts> people) {
    List<Offer> open = people.isEmpty() ? List.of() : offers.open(ids(people), clock.instant());
    Map<Long, Shift> known =
        shifts.byIds(open.stream().map(Offer::shift).distinct().toList()).stream()
            .collect(Collectors.toMap(Shift::id, Function.identity()));
    return open.stream()
        .filter(one -> known.containsKey(one.shift()))
        .map(
            one ->
                new Line(
                    known.get(one.shift()), one.volunteer(), name(people, one.volunteer()), false))
        .toList();
  }

  long countFree(List<VolunteerFacts> people) {
    Instant now = clock.instant();
    return people.isEmpty()
        ? 0
        : shifts.countFree(communities(people), now, now.plus(DutyPages.AHEAD));
  }

  /** What stations of their communities lack people for. */
  List<Shift> free(List<VolunteerFacts> people, Paging paging) {
    Instant now = clock.instant();
    return people.isEmpty()
        ? List.of()
        : shifts.free(communities(people), now, now.plus(DutyPages.AHEAD), paging);
  }

  /** A shift that someone the viewer acts for has. */
  Line own(long shift, long volunteer) {
    volunteers.requireActedFor(volunteer, viewer.account());
    return held(people()).stream()
        .filter(one -> one.shift().id() == shift && one.volunteer() == volunteer)
        .findFirst()
        .orElseThrow(Problem::notFound);
  }

  void take(long shift, long volunteer) {
    volunteers.requireActedFor(volunteer, viewer.account());
    filling.take(shift, volunteer, viewer.account());
  }

  void decline(long shift, long volunteer) {
    volunteers.requireActedFor(volunteer, viewer.account());
    filling.decline(shift, volunteer);
  }

  void leave(long shift, long volunteer, String reason) {
    volunteers.requireActedFor(volunteer, viewer.account());
    filling.leave(shift, volunteer, reason, viewer.account());
  }

  private static List<Long> ids(List<VolunteerFacts> people) {
    return people.stream().map(VolunteerFacts::id).toList();
  }

  private static List<Long> communities(List<VolunteerFacts> people) {
    return people.stream()
        .filter(VolunteerFacts::mayServe)
        .map(VolunteerFacts::community)
        .distinct()
        .toList();
  }

  private static String name(List<VolunteerFacts> people, long volunteer) {
    return people.size() == 1
        ? ""
        : people.stream()
            .filter(one -> one.id() == volunteer)
            .map(VolunteerFacts::maskedName)
            .findFirst()
            .orElse("");
  }
}
