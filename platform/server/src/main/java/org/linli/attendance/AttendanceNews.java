package org.linli.attendance;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.linli.activity.SessionFacts;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.notice.NoticeKind;
import org.linli.notice.OnceTold;
import org.linli.tenant.Time;
import org.linli.volunteer.TellingVolunteers;
import org.linli.volunteer.TellingVolunteers.Told;

/** Tells volunteers what was noted of their coming, and what is missing of their leaving. */
@Singleton
class AttendanceNews {

  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(Time.ZONE);

  private static final String MINE = "/my-activities";
  private static final String MISSING = "check-out-missing";
  private static final Duration NEWS = Duration.ofDays(2);
  private static final int AT_ONCE = 500;

  private final TellingVolunteers telling;
  private final OnceTold once;
  private final Sql sql;
  private final Clock clock;

  AttendanceNews(TellingVolunteers telling, OnceTold once, Sql sql, Clock clock) {
    this.telling = telling;
    this.once = once;
    this.sql = sql;
    this.clock = clock;
  }

  /** Somebody was noted as absent. */
  void absent(SessionFacts session, long volunteer) {
    telling.tell(
        NoticeKind.NOTED_ABSENT,
        List.of(new Told(volunteer, MINE, List.of(SHORT.format(session.from()), session.name()))));
  }

  private record Missing(long attendance, Told told) {}

  /**
   * Tells some of those who came, but never checked out while they could, once each.
   *
   * @return whether there may be more
   */
  @Transactional
  boolean tellMissing() {
    Instant now = clock.instant();
    Condition these =
        Condition.of(
                "s.ends_at < ? AND s.ends_at > ? AND s.state <> 'CANCELLED'"
                    + " AND t.arrived_at IS NOT NULL AND t.left_at IS NULL",
                now.minus(NotingAttendance.AFTER),
                now.minus(NEWS))
            .and(OnceTold.notYet(MISSING, "t.id"));
    List<Missing> missing =
        sql.query(
            "SELECT t.id, t.volunteer_id, s.starts_at, a.name FROM activity_session s"
                + " JOIN activity a ON a.id = s.activity_id"
                + " JOIN attendance t ON t.session_id = s.id WHERE "
                + these.sql()
                + " ORDER BY t.id LIMIT "
                + AT_ONCE,
            these.values(),
            row ->
                new Missing(
                    row.getLong(1),
                    new Told(
                        row.getLong(2),
                        MINE,
                        List.of(SHORT.format(row.getTimestamp(3).toInstant()), row.getString(4)))));
    telling.tell(NoticeKind.CHECK_OUT_MISSING, missing.stream().map(Missing::told).toList());
    once.told(MISSING, missing.stream().map(Missing::attendance).toList());
    return missing.size() == AT_ONCE;
  }
}
