package org.linli.standard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A plan to inspect stations.
 *
 * @param path the smallest division in which all of them lie
 * @param inspector the account that answers for it
 * @param dueOn until when each was to be visited for the first time
 * @param isUnannounced whether the stations' people aren't told before
 * @param visits how many visits belong to it
 * @param open how many of them are still to be made
 */
record Inspection(
    long id,
    String title,
    String standard,
    String path,
    long inspector,
    LocalDate dueOn,
    boolean isUnannounced,
    Instant plannedAt,
    @Nullable Instant endedAt,
    long visits,
    long open) {

  static final String SELECT =
      "SELECT i.id, i.title, i.standard, i.path, i.inspector_id, i.due_on, i.unannounced,"
          + " i.planned_at, i.ended_at,"
          + " (SELECT COUNT(*) FROM inspection_visit v WHERE v.inspection_id = i.id),"
          + " (SELECT COUNT(*) FROM inspection_visit v WHERE v.inspection_id = i.id"
          + " AND v.state = 'PLANNED') FROM inspection i WHERE ";

  static Inspection read(ResultSet row) throws SQLException {
    var ended = row.getTimestamp(9);
    return new Inspection(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getLong(5),
        row.getObject(6, LocalDate.class),
        row.getBoolean(7),
        row.getTimestamp(8).toInstant(),
        ended == null ? null : ended.toInstant(),
        row.getLong(10),
        row.getLong(11));
  }
}
