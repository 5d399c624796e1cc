package org.linli.attendance;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.linli.activity.SessionFacts;
import org.linli.api.Message;
import org.linli.hours.Evidence;
import org.linli.hours.Occasion;
import org.linli.hours.Outcome;
import org.linli.hours.PostingHours;
import org.linli.hours.Served;
import org.linli.web.Refused;

/** Posts the hours of those who left; only the time within the session counts. */
@Singleton
class PostingAttendance {

  private final AttendanceTable table;
  private final PostingHours posting;

  PostingAttendance(AttendanceTable table, PostingHours posting) {
    this.table = table;
    this.posting = posting;
  }

  /**
   * Notes that someone left, with what became of the hours.
   *
   * @param evidence what coming and leaving rest on
   * @throws Refused if the hours can't be posted
   */
  Noted leave(
      SessionFacts session,
      Attendance here,
      Instant arrived,
      Instant left,
      Evidence evidence,
      String reason,
      long by) {
    Served served =
        new Served(
            here.key(),
            here.volunteer(),
            arrived.isBefore(session.from()) ? session.from() : arrived,
            left.isAfter(session.to()) ? session.to() : left);
    Occasion occasion =
        new Occasion(session.id(), session.community(), session.team(), session.project());
    Outcome outcome =
        posting.post(occasion, evidence, List.of(served), by, reason).get(served.key());
    return switch (outcome) {
      case Outcome.Posted posted -> left(here, left, evidence, Noted.POSTED, by);
      case Outcome.Waits waits -> left(here, left, evidence, Noted.WAITS, by);
      case Outcome.Refused(Message why) ->
          throw new Refused("volunteer", why.key(), why.args().toArray());
    };
  }

  private Noted left(Attendance here, Instant at, Evidence how, Noted noted, long by) {
    table.left(here.id(), at, how, noted.name(), by);
    return noted;
  }
}
