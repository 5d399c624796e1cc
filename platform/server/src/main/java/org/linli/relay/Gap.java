package org.linli.relay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.linli.division.Sql;

/**
 * A week that nobody covers, with what it belongs to.
 *
 * @param path where its community lies
 */
record Gap(Turn turn, String relay, String project, long community, String path) {

  static final String FROM =
      Turn.JOINED
          + "JOIN relay r ON r.id = t.relay_id AND r.state = 'RUNNING'"
          + " JOIN project pr ON pr.id = r.project_id AND pr.closed_on IS NULL"
          + " JOIN community c ON c.id = pr.community_id"
          + " AND (c.valid_to IS NULL OR c.valid_to > "
          + Sql.TODAY
          + ") WHERE ";

  static final String SELECT =
      "SELECT " + Turn.COLUMNS + ", r.name, pr.name, pr.community_id, c.path" + FROM;

  private static final int OWN = 15;

  static Gap read(ResultSet row) throws SQLException {
    return new Gap(
        Turn.read(row),
        row.getString(OWN),
        row.getString(OWN + 1),
        row.getLong(OWN + 2),
        row.getString(OWN + 3));
  }

  /** Its Monday. */
  public LocalDate week() {
    return turn.week();
  }
}
