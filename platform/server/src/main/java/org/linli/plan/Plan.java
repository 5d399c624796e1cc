package org.linli.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A community's plan for a year.
 *
 * @param path where the community lies
 * @param latest the id of its newest version
 * @param state how the newest version stands
 * @param agreed the id of the version that holds, if one does
 * @param changes how many times it has changed
 */
public record Plan(
    long id,
    long community,
    String path,
    int year,
    long latest,
    PlanState state,
    @Nullable Long agreed,
    int changes) {

  static final String FROM =
      " FROM community_plan p JOIN community c ON c.id = p.community_id WHERE ";

  static final String SELECT =
      "SELECT p.id, p.community_id, c.path, p.year, p.latest_id, p.state, p.agreed_id, p.changes"
          + FROM;

  static Plan read(ResultSet row) throws SQLException {
    return new Plan(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        row.getInt(4),
        row.getLong(5),
        PlanState.valueOf(row.getString(6)),
        row.getObject(7, Long.class),
        row.getInt(8));
  }
}
