package org.linli.attendance;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.activity.SignUps;
import org.linli.volunteer.ReadingNames;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;

/** Who has a place in a session, with what is known of their coming and going. */
@Singleton
class Roster {

  private final SignUps signUps;
  private final Volunteers volunteers;
  private final ReadingNames names;
  private final AttendanceTable table;

  Roster(SignUps signUps, Volunteers volunteers, ReadingNames names, AttendanceTable table) {
    this.signUps = signUps;
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
