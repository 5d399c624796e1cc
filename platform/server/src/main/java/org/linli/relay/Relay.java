package org.linli.relay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A relay.
 *
 * @param path where its community lies
 * @param endReason why it was ended; null while it runs
 * @param told how often it has been told to partners with a desk of their own
 */
record Relay(
    long id,
    long project,
    String projectName,
    long community,
    String path,
    String name,
    LocalDate from,
    LocalDate until,
    int block,
    @Nullable String endReason,
    int told,
    String toldDigest) {

  static final String FROM =
      " FROM relay r JOIN project pr ON pr.id = r.project_id"
          + " JOIN community c ON c.id = pr.community_id WHERE ";

  static final String SELECT =
      "SELECT r.id, r.project_id, pr.name, pr.community_id, c.path, r.name, r.from_on, r.until_on,"
          + " r.block_weeks, r.end_reason, r.told, r.told_digest"
          + FROM;

  static Relay read(ResultSet row) throws SQLException {
    return new Relay(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        row.getLong(4),
        row.getString(5),
        row.getString(6),
        row.getObject(7, LocalDate.class),
        row.getObject(8, LocalDate.class),
        row.getInt(9),
        row.getString(10),
        row.getInt(11),
        row.getString(12));
  }

  boolean runs() {
    return endReason == null;
  }

  /** The word for where it stands. */
  String standing(LocalDate today) {
    if (!runs()) {
      return "ENDED";
    }
    return until.isBefore(today) ? "OVER" : from.isAfter(today) ? "COMING" : "RUNNING";
  }
}
