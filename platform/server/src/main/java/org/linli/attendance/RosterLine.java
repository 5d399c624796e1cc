package org.linli.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.activity.SessionFacts;
import org.linli.hours.SessionHours;
import org.linli.volunteer.VolunteerFacts;

/**
 * Someone on the list of a session.
 *
 * @param name in full where the reader may, else masked
 * @param earlier their comings before the last one
 * @param hours what became of the hours of the last one; null before any were posted
 * @param walkedIn whether they came without a place
 * @param isOver whether the session has ended
 */
record RosterLine(
    VolunteerFacts person,
    String name,
    SessionFacts session,
    @Nullable Attendance attendance,
    List<Visit> earlier,
    SessionHours.@Nullable State hours,
    boolean walkedIn,
    boolean isOver) {

  public long volunteer() {
    return person.id();
  }

  public String number() {
    return person.number();
  }

  /** HERE, LEFT, ABSENT or EXPECTED. */
  public String state() {
    if (attendance == null) {
      return "EXPECTED";
    }
    if (attendance.isHere()) {
      return "HERE";
    }
    if (attendance.leftAt() != null || attendance.absent() && !earlier.isEmpty()) {
      return "LEFT";
    }
    return attendance.absent() ? "ABSENT" : "EXPECTED";
  }

  /** Whether they came and never checked out. */
  public boolean isForgotten() {
    return isOver && state().equals("HERE");
  }

  /** Whether their times can be written down, for the first time or anew. */
  public boolean isFree() {
    return !state().equals("LEFT") || hours == null || !hours.holds();
  }

  /** Whether they may be there only with a guardian beside them. */
  public boolean needsCompany() {
    return person.needsCompanyOn(session.day());
  }

  /** How many minutes after the beginning they came; 0 if in time, or not yet. */
  public long minutesLate() {
    Instant came =
        !earlier.isEmpty()
            ? earlier.getFirst().from()
            : attendance == null ? null : attendance.arrivedAt();
    return came == null ? 0 : Math.max(0, Duration.between(session.from(), came).toMinutes());
  }

  /** How many minutes before the end they left for good; 0 if they stayed, or are still here. */
  public long minutesEarly() {
    Instant left = attendance == null ? null : attendance.leftAt();
    return left == null ? 0 : Math.max(0, Duration.between(left, session.to()).toMinutes());
  }
}
