package org.linli.duty;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.linli.division.Sql;
import org.linli.key.Cell;
import org.linli.key.Sealing;
import org.linli.tenant.CurrentTenant;

/** The rows that say when posts are served. */
@Singleton
class Patterns {

  private static final String STAFF = "duty_pattern.staff";
  private static final byte[] NOBODY = {};

  private final Sql sql;
  private final Sealing sealing;
  private final Clock clock;

  Patterns(Sql sql, Sealing sealing, Clock clock) {
    this.sql = sql;
    this.sealing = sealing;
    this.clock = clock;
  }

  /** All of a post, by weekday and time. */
  List<Pattern> of(long post) {
    return sql.query(
        "SELECT id, post_id, weekday, from_time, to_time, from_on, until_on, skips_holidays, staff"
            + " FROM duty_pattern WHERE post_id = ? ORDER BY weekday, from_time, id",
        List.of(post),
        this::read);
  }

  Optional<Pattern> find(long id) {
    return sql
        .query("SELECT post_id FROM duty_pattern WHERE id = ?", List.of(id), row -> row.getLong(1))
        .stream()
        .findFirst()
        .flatMap(post -> of(post).stream().filter(one -> one.id() == id).findFirst());
  }

  long add(Pattern said, long by) {
    long id =
        sql.insert(
            "INSERT INTO duty_pattern (post_id, weekday, from_time, to_time, from_on, until_on,"
                + " skips_holidays, staff, set_by, set_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            said.post(),
            said.weekday().getValue(),
            said.from().toString(),
            said.to().toString(),
            said.fromOn(),
            said.untilOn(),
            said.skipsHolidays(),
            NOBODY,
            by,
            clock.instant());
    if (!said.staff().isEmpty()) {
      sql.update(
          "UPDATE duty_pattern SET staff = ? WHERE id = ?",
          sealing.seal(CurrentTenant.get().id(), new Cell(STAFF, id), said.staff()),
          id);
    }
    return id;
  }

  /** The last day of a pattern is set. */
  void end(long id, LocalDate last) {
    sql.update("UPDATE duty_pattern SET until_on = ? WHERE id = ?", last, id);
  }

  String staff(long id, byte[] sealed) {
    return sealed.length == 0
        ? ""
        : sealing.open(CurrentTenant.get().id(), new Cell(STAFF, id), sealed);
  }

  private Pattern read(ResultSet row) throws SQLException {
    return new Pattern(
        row.getLong(1),
        row.getLong(2),
        DayOfWeek.of(row.getInt(3)),
        LocalTime.parse(row.getString(4)),
        LocalTime.parse(row.getString(5)),
        row.getObject(6, LocalDate.class),
        row.getObject(7, LocalDate.class),
        row.getBoolean(8),
        staff(row.getLong(1), row.getBytes(9)));
  }
}
