package org.linli.attendance;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.calendar.WorkingCalendar;
import org.linli.calendar.WorkingDays;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.notice.OnceTold;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.Time;

/**
 * Which past sessions aren't recorded yet (LAW-2: 民政部令第67号 第十一条). A session is recorded when
 * everyone who had a confirmed place, or came, has an entry in the ledger, was noted absent, or was
 * refused by the second person. Hours that wait for the second person aren't recorded. An entry
 * that was taken back again was recorded: what follows is a correction.
 */
@Singleton
class Recording {

  /** Working days after the day on which a session ends. */
  static final int DAYS = 10;

  /** So many working days before the last one it is soon. */
  private static final int SOON = 3;

  private static final int AT_ONCE = 500;

  private static final String UNACCOUNTED =
      """
       NOT EXISTS (SELECT 1 FROM ledger_entry e
          WHERE e.session_id = s.id AND e.volunteer_id = x.volunteer_id)
        AND NOT EXISTS (SELECT 1 FROM hours_proposal p
          WHERE p.session_id = s.id AND p.volunteer_id = x.volunteer_id AND p.state = 'REFUSED')\
      """;

  private static final String MISSING =
      "(EXISTS (SELECT 1 FROM sign_up x WHERE x.session_id = s.id AND x.state = 'CONFIRMED'"
          + " AND NOT EXISTS (SELECT 1 FROM attendance t WHERE t.session_id = s.id"
          + " AND t.volunteer_id = x.volunteer_id AND t.absent) AND "
          + UNACCOUNTED
          + ") OR EXISTS (SELECT 1 FROM attendance x WHERE x.session_id = s.id"
          + " AND x.arrived_at IS NOT NULL AND (x.left_at IS NULL OR "
          + UNACCOUNTED
          + ")))";

  private static final String TOOK_PLACE =
      "s.state <> 'CANCELLED' AND a.state IN ('PUBLISHED', 'FINISHED')";

  private static final String FROM =
      " FROM activity_session s JOIN activity a ON a.id = s.activity_id"
          + " JOIN community c ON c.id = a.community_id WHERE s.recorded_at IS NULL AND ";

  private final Sql sql;
  private final WorkingCalendar calendar;
  private final Clock clock;

  Recording(Sql sql, WorkingCalendar calendar, Clock clock) {
    this.sql = sql;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** How pressing it is; the words are those of tasks. */
  enum State {
    /** Everyone is accounted for. */
    DONE,
    /** There is time. */
    CALM,
    /** The last day is near. */
    SOON,
    /** The last day is over. */
    LATE
  }

  /**
   * A session's clock.
   *
   * @param due the last day on which its hours are recorded in time
   */
  record Deadline(LocalDate due, State state) {}

  /** A past session that isn't recorded. */
  record Line(
      long session, String name, String community, Instant from, Instant to, Deadline deadline) {}

  /** How many there are, and the last day of the one that is due first. */
  record Count(long sessions, Optional<LocalDate> due) {}

  /** The clock of a session that has ended; empty for one that hasn't. */
  Optional<Deadline> of(long session) {
    WorkingDays days = calendar.days();
    return sql
        .query(
            "SELECT s.ends_at, "
                + MISSING
                + " FROM activity_session s WHERE s.id = ? AND s.ends_at <= ?",
            List.of(session, clock.instant()),
            row -> deadline(days, row.getTimestamp(1).toInstant(), !row.getBoolean(2)))
        .stream()
        .findFirst();
  }

  /** How many are late, or soon. */
  Count count(State state, Scope scope) {
    WorkingDays days = calendar.days();
    Condition these = these(days, state, scope);
    return sql.query(
            "SELECT COUNT(*), MIN(s.ends_at)" + FROM + these.sql(),
            these.values(),
            row ->
                new Count(
                    row.getLong(1),
                    Optional.ofNullable(row.getTimestamp(2))
                        .map(Timestamp::toInstant)
                        .map(end -> days.after(day(end), DAYS))))
        .getFirst();
  }

  /**
   * A session that is pressing, with where it lies.
   *
   * @param path the path of its community
   */
  record Pressing(long session, String path) {}

  /** Those in a state of which something wasn't told yet, anywhere in the tenant. */
  List<Pressing> untold(State state, String what) {
    Scope whole = new Scope(List.of(CurrentTenant.get().division()));
    Condition these = these(calendar.days(), state, whole).and(OnceTold.notYet(what, "s.id"));
    return sql.query(
        "SELECT s.id, c.path" + FROM + these.sql() + " ORDER BY s.id LIMIT " + AT_ONCE,
        these.values(),
        row -> new Pressing(row.getLong(1), row.getString(2)));
  }

  /** Those in a state, the longest ago first. */
  List<Line> page(State state, Scope scope, Paging paging) {
    WorkingDays days = calendar.days();
    Condition these = these(days, state, scope);
    List<Object> values = new ArrayList<>(these.values());
    values.add(paging.size());
    values.add(paging.offset());
    return sql.query(
        "SELECT s.id, a.name, c.short_name, s.starts_at, s.ends_at"
            + FROM
            + these.sql()
            + " ORDER BY s.ends_at, s.id LIMIT ? OFFSET ?",
        values,
        row -> line(days, row));
  }

  /**
   * Notes some that are recorded, or need not be, a day after their end, when nobody can scan in or
   * out any more; tells how many. So the lists read only what is open.
   */
  int close() {
    Instant now = clock.instant();
    List<Long> done =
        sql.query(
            "SELECT s.id FROM activity_session s JOIN activity a ON a.id = s.activity_id"
                + " WHERE s.recorded_at IS NULL AND s.ends_at <= ? AND NOT ("
                + TOOK_PLACE
                + " AND "
                + MISSING
                + ") ORDER BY s.ends_at LIMIT "
                + AT_ONCE,
            List.of(now.minus(NotingAttendance.LATE)),
            row -> row.getLong(1));
    sql.batch(
        "UPDATE activity_session SET recorded_at = ? WHERE id = ?",
        done.stream().map(id -> List.<Object>of(now, id)).toList());
    return done.size();
  }

  private Condition these(WorkingDays days, State state, Scope scope) {
    LocalDate today = Time.today(clock);
    Instant late = end(days.lastOver(today, DAYS));
    Instant soon = end(days.lastOver(days.after(today, SOON).plusDays(1), DAYS));
    Instant now = clock.instant();
    Condition ended =
        switch (state) {
          case LATE -> Condition.of("s.ends_at < ?", late);
          case SOON -> Condition.of("s.ends_at >= ? AND s.ends_at < ?", late, earlier(soon, now));
          case CALM, DONE -> Condition.of("s.ends_at >= ? AND s.ends_at <= ?", soon, now);
        };
    return ended
        .and(Condition.of(TOOK_PLACE + " AND " + MISSING))
        .and(Condition.within("c.path", scope));
  }

  private Deadline deadline(WorkingDays days, Instant end, boolean recorded) {
    LocalDate today = Time.today(clock);
    LocalDate due = days.after(day(end), DAYS);
    State state =
        recorded
            ? State.DONE
            : due.isBefore(today)
                ? State.LATE
                : due.isAfter(days.after(today, SOON)) ? State.CALM : State.SOON;
    return new Deadline(due, state);
  }

  private Line line(WorkingDays days, ResultSet row) throws SQLException {
    Instant end = row.getTimestamp(5).toInstant();
    return new Line(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getTimestamp(4).toInstant(),
        end,
        deadline(days, end, false));
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, Time.ZONE);
  }

  /** Sessions that ended on a day, or before, ended before this. */
  private static Instant end(LocalDate day) {
    return day.plusDays(1).atStartOfDay(Time.ZONE).toInstant();
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
