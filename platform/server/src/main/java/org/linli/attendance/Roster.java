package org.linli.attendance;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.activity.Companion;
import org.linli.activity.Companions;
import org.linli.activity.SessionFacts;
import org.linli.activity.Sessions;
import org.linli.activity.SignUps;
import org.linli.volunteer.ReadingNames;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;

/** Who has a place in a session, with what is known of their coming and going. */
@Singleton
class Roster {

  private final SignUps signUps;
  private final Sessions sessions;
  private final Companions companions;
  private final Volunteers volunteers;
  private final ReadingNames names;
  private final AttendanceTable table;

  Roster(
      SignUps signUps,
      Sessions sessions,
      Companions companions,
      Volunteers volunteers,
      ReadingNames names,
      AttendanceTable table) {
    this.signUps = signUps;
    this.sessions = sessions;
    this.companions = companions;
    this.volunteers = volunteers;
    this.names = names;
    this.table = table;
  }

  /**
   * A line of it.
   *
   * @param name in full where the reader may, else masked
   */
  record Line(long volunteer, String number, String name, @Nullable Attendance attendance) {

    /** HERE, LEFT, ABSENT or EXPECTED. */
    public String state() {
      if (attendance == null) {
        return "EXPECTED";
      }
      if (attendance.isHere()) {
        return "HERE";
      }
      return attendance.leftAt() != null ? "LEFT" : attendance.absent() ? "ABSENT" : "EXPECTED";
    }
  }

  /** With names masked, for a screen at the gate: those who came last stand first. */
  List<Line> masked(long session) {
    return lines(session, signUps.confirmed(session), Map.of()).stream()
        .sorted(
            Comparator.comparing(
                line -> line.attendance() == null ? null : line.attendance().arrivedAt(),
                Comparator.nullsLast(Comparator.reverseOrder())))
        .toList();
  }

  /** With names in full: noted as a look at personal data. */
  List<Line> named(long session) {
    List<Long> people = signUps.confirmed(session);
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
    return volunteers.byIds(signUps.confirmed(session)).values().stream()
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

  private List<Line> lines(long session, List<Long> people, Map<Long, String> known) {
    Map<Long, VolunteerFacts> facts = volunteers.byIds(people);
    Map<Long, Attendance> attendance = table.of(session);
    return people.stream()
        .filter(facts::containsKey)
        .map(
            id ->
                new Line(
                    id,
                    facts.get(id).number(),
                    known.getOrDefault(id, facts.get(id).maskedName()),
                    attendance.get(id)))
        .toList();
  }
}
