package org.linli.attendance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.linli.activity.SessionFacts;
import org.linli.tenant.Time;

/** Times of the clock at a session, as people write them: 09:30. */
record SessionTimes(SessionFacts session) {

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
  private static final Duration DAY = Duration.ofDays(1);

  /**
   * A time at the session; empty if it can't be read. At an evening's session a time long before
   * the beginning is one after midnight.
   */
  Optional<Instant> read(String typed) {
    try {
      Instant at = session.day().atTime(LocalTime.parse(typed)).atZone(Time.ZONE).toInstant();
      boolean after = spansMidnight() && at.isBefore(session.from().minus(NotingAttendance.EARLY));
      return Optional.of(after ? at.plus(DAY) : at);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /**
   * An end as it is meant after a beginning: an evening's session may go on after midnight. A
   * mistyped end before the beginning stays what it is and is refused: a day later nobody is there.
   */
  Instant end(Instant from, Instant to) {
    Instant later = to.plus(DAY);
    boolean meantLater =
        !to.isAfter(from) && !later.isAfter(session.to().plus(NotingAttendance.AFTER));
    return meantLater ? later : to;
  }

  static String write(Instant moment) {
    return CLOCK.format(moment.atZone(Time.ZONE));
  }

  private boolean spansMidnight() {
    return !session.day().equals(session.to().atZone(Time.ZONE).toLocalDate());
  }
}
