package org.linli.team;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.api.TeamCategory;
import org.linli.api.TeamFacts;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** Finds teams within a scope. */
@Singleton
final class TeamSearch {

  private static final String FROM =
      " FROM team t JOIN community c ON c.id = t.community_id WHERE %s";
  private static final String SELECT =
      "SELECT t.id, t.community_id, t.name, t.category, t.directly_subordinate,"
          + " t.established_on, t.disbanded_on"
          + FROM
          + " ORDER BY %s LIMIT ? OFFSET ?";

  private final Sql sql;

  TeamSearch(Sql sql) {
    this.sql = sql;
  }

  /**
   * How many there are.
   *
   * @param all all of them
   * @param direct the league's own among them
   */
  record Count(long all, long direct) {}

  Count count(TeamFilter filter, Scope scope) {
    Condition where = filter.within(scope);
    return sql.query(
            ("SELECT COUNT(*), COALESCE(SUM(t.directly_subordinate), 0)" + FROM)
                .formatted(where.sql()),
            where.values(),
            row -> new Count(row.getLong(1), row.getLong(2)))
        .getFirst();
  }

  /** A part of the list, sorted by {@code place}, {@code name} or {@code since}, '-' downwards. */
  List<TeamFacts> page(TeamFilter filter, Scope scope, String sort, Paging paging) {
    Condition where = filter.within(scope);
    List<Object> values = new ArrayList<>(where.values());
    values.add(paging.size());
    values.add(paging.offset());
    return sql.query(SELECT.formatted(where.sql(), order(sort)), values, TeamSearch::read);
  }

  private static String order(String sort) {
    return switch (sort) {
      case "-place" -> "c.path DESC, t.id";
      case "name" -> "t.name, t.id";
      case "-name" -> "t.name DESC, t.id";
      case "since" -> "t.established_on, t.id";
      case "-since" -> "t.established_on DESC, t.id";
      default -> "c.path, t.id";
    };
  }

  private static TeamFacts read(ResultSet row) throws SQLException {
    return new TeamFacts(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        TeamCategory.valueOf(row.getString(4)),
        row.getBoolean(5),
        row.getObject(6, LocalDate.class),
        row.getObject(7, LocalDate.class));
  }
}
