package org.linli.submission;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.division.Sql;

/** The rows of more time given to those below; the latest of each and a turn holds. */
@Singleton
class GivenTimes {

  private static final String SELECT =
      "SELECT sender, unit_key, form_id, turn_key, until_on, reason, account, given_at"
          + " FROM received_extension WHERE form_id = ? AND turn_key = ?";

  private final Sql sql;

  GivenTimes(Sql sql) {
    this.sql = sql;
  }

  void add(MoreTime given) {
    sql.insert(
        "INSERT INTO received_extension (sender, unit_key, form_id, turn_key, until_on,"
            + " reason, account, given_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        given.tenant(),
        given.university(),
        given.form(),
        given.turn(),
        given.until(),
        given.reason(),
        given.by(),
        given.at());
  }

  /** All that somebody got for a turn, the latest first. */
  List<MoreTime> of(Addressee to, String form, String turn) {
    return sql.query(
        SELECT + " AND sender = ? AND unit_key = ? ORDER BY id DESC LIMIT 50",
        List.of(form, turn, to.tenant().id().value(), to.unitKey()),
        GivenTimes::read);
  }

  /** Until when each has time that got more of it, by {@link Expected#key}. */
  Map<String, LocalDate> holding(String form, String turn) {
    Map<String, LocalDate> found = new LinkedHashMap<>();
    sql.query(SELECT + " ORDER BY id LIMIT 2000", List.of(form, turn), GivenTimes::read)
        .forEach(one -> found.put(one.key(), one.until()));
    return found;
  }

  private static MoreTime read(ResultSet row) throws SQLException {
    return new MoreTime(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getObject(5, LocalDate.class),
        row.getString(6),
        row.getLong(7),
        row.getTimestamp(8).toInstant());
  }
}
