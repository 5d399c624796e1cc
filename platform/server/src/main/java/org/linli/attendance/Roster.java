package org.linli.attendance;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.activity.Companion;
import org.linli.activity.Companions;
import org.linli.activity.SessionFacts;
import org.linli.activity.Sessions;
import org.linli.activity.SignUps;
import org.linli.hours.SessionHours;
import org.linli.volunteer.ReadingNames;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;

/** Who is on the list of a session, with what is known of their coming and going. */
@Singleton
class Roster {

  private final SignUps signUps;
  private final Sessions sessions;
  private final Companions companions;
  private final Volunteers volunteers;
  private final ReadingNames names;
  private final AttendanceTable table;
  private final Visits visits;
  private final SessionHours hours;
  private final Clock clock;

  Roster(
      SignUps signUps,
      Sessions sessions,
      Companions companions,
      Volunteers volunteers,
      ReadingNames names,
      AttendanceTable table,
      Visits visits,
      SessionHours hours,
      Clock clock) {
    this.signUps = signUps;
    this.sessions = sessions;
    this.companions = companions;
    this.volunteers = volunteers;
    this.names = names;
    this.table = table;
    this.visits = visits;
    this.hours = hours;
    this.clock = clock;
  }

  /** With names masked, for a screen at the gate: those who came last stand first. */
  List<RosterLine> masked(long session) {
    return lines(session, signUps.onList(session), Map.of()).stream()
        .sorted(
            Comparator.comparing(
                line -> line.attendance() == null ? null : line.attendance().arrivedAt(),
                Comparator.nullsLast(Comparator.reverseOrder())))
        .toList();
  }

  /** With names in full: noted as a look at personal data. */
  List<RosterLine> named(long session) {
    List<Long> people = signUps.onList(session);
    return lines(session, people, names.of(people, "activity-session", session));
  }

  /**
   * A guardian who has to be there with someone on the list.
   *
   * @param name the volunteer's
   */
  record Minor(long volunteer, String name, @Nullable Companion companion, boolean here) {}

  /** Those on the list who may be there only beside a guardian. */
  List<Minor> companions(long session) {
    SessionFacts facts = sessions.find(session).orElseThrow();
    Map<Long, Companions.Expected> expected = companions.of(session);
    return volunteers.byIds(signUps.onList(session)).values().stream()
        .filter(one -> one.needsCompanyOn(facts.day()))
        .sorted(Comparator.comparing(VolunteerFacts::number))
        .map(
            one -> {
              Companions.Expected known = expected.get(one.id());
              return new Minor(
                  one.id(),
                  one.maskedName() + " " + one.number(),
                  known == null ? null : known.companion(),
                  known != null && known.here());
            })
        .toList();
  }

  /** Notes that a guardian is there. */
  @Transactional
  void guardianSeen(long session, long volunteer, long by) {
    companions.seen(session, volunteer, by);
  }

  private List<RosterLine> lines(long session, List<Long> people, Map<Long, String> known) {
    SessionFacts facts = sessions.find(session).orElseThrow();
    Map<Long, VolunteerFacts> who = volunteers.byIds(people);
    Map<Long, Attendance> attendance = table.of(session);
    Map<Long, List<Visit>> earlier = visits.of(session);
    Map<UUID, SessionHours.State> posted = hours.of(session);
    Set<Long> walkedIn = Set.copyOf(signUps.walkedIn(session));
    boolean isOver = !clock.instant().isBefore(facts.to());
    return people.stream()
        .filter(who::containsKey)
        .map(
            id -> {
              Attendance one = attendance.get(id);
              return new RosterLine(
                  who.get(id),
                  known.getOrDefault(id, who.get(id).maskedName()),
                  facts,
                  one,
                  earlier.getOrDefault(id, List.of()),
                  one == null ? null : posted.get(one.key()),
                  walkedIn.contains(id),
                  isOver);
            })
        .toList();
  }
}
