package org.linli.submission;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.division.Sql;

/** The rows of more time given to tenants below; the latest of a tenant and a turn holds. */
@Singleton
class GivenTimes {

  private static final String SELECT =
      "SELECT sender, form_id, turn_key, until_on, reason, account, given_at"
          + " FROM received_extension WHERE form_id = ? AND turn_key = ?";

  private final Sql sql;

  GivenTimes(Sql sql) {
    this.sql = sql;
  }

  void add(MoreTime given) {
    sql.insert(
        "INSERT INTO received_extension (sender, form_id, turn_key, until_on, reason, account,"
            + " given_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
        given.tenant(),
        given.form(),
        given.turn(),
        given.until(),
        given.reason(),
        given.by(),
        given.at());
  }

  /** All that a tenant got for a turn, the latest first. */
  List<MoreTime> of(String tenant, String form, String turn) {
    return sql.query(
        SELECT + " AND sender = ? ORDER BY id DESC LIMIT 50",
        List.of(form, turn, tenant),
        GivenTimes::read);
  }

  /** Until when each tenant has time that got more of it. */
  Map<String, LocalDate> holding(String form, String turn) {
    Map<String, LocalDate> found = new LinkedHashMap<>();
    sql.query(SELECT + " ORDER BY id LIMIT 2000", List.of(form, turn), GivenTimes::read)
        .forEach(one -> found.put(one.tenant(), one.until()));
    return found;
  }

  private static MoreTime read(ResultSet row) throws SQLException {
    return new MoreTime(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getObject(4, LocalDate.class),
        row.getString(5),
        row.getLong(6),
        row.getTimestamp(7).toInstant());
  }
}
