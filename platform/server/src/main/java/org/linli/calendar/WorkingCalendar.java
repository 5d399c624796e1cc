package org.linli.calendar;

import jakarta.inject.Singleton;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.linli.division.Sql;

/** The current tenant's working days. */
@Singleton
public class WorkingCalendar {

  private final Sql sql;
  private final Clock clock;

  WorkingCalendar(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** The working days of all years; some dozen exceptions a year, read in one statement. */
  public WorkingDays days() {
    return new WorkingDays(
        sql
            .query(
                "SELECT day, works, name FROM working_day_exception",
                List.of(),
                WorkingCalendar::read)
            .stream()
            .collect(Collectors.toMap(DayException::day, DayException::works)));
  }

  /** The exceptions of a year, the earliest first. */
  List<DayException> of(int year) {
    return sql.query(
        "SELECT day, works, name FROM working_day_exception WHERE day >= ? AND day < ?"
            + " ORDER BY day",
        List.of(Date.valueOf(LocalDate.of(year, 1, 1)), Date.valueOf(LocalDate.of(year + 1, 1, 1))),
        WorkingCalendar::read);
  }

  /** Sets days; one that was set before gives way. */
  void set(List<DayException> days, long by) {
    sql.batch(
        "INSERT INTO working_day_exception (day, works, name, set_by, set_at)"
            + " VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE works = VALUES(works),"
            + " name = VALUES(name), set_by = VALUES(set_by), set_at = VALUES(set_at)",
        days.stream()
            .map(
                one ->
                    List.<Object>of(
                        Date.valueOf(one.day()), one.works(), one.name(), by, clock.instant()))
            .toList());
  }

  /** Lets a day be what its weekday says; tells whether it wasn't. */
  boolean clear(LocalDate day) {
    return sql.update("DELETE FROM working_day_exception WHERE day = ?", Date.valueOf(day)) > 0;
  }

  private static DayException read(ResultSet row) throws SQLException {
    return new DayException(row.getObject(1, LocalDate.class), row.getBoolean(2), row.getString(3));
  }
}
