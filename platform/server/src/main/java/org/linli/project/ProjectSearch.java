package org.linli.project;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** Finds projects within a scope. */
@Singleton
final class ProjectSearch {

  private static final String FROM =
      " FROM project p JOIN community c ON c.id = p.community_id WHERE ";

  private final Sql sql;

  ProjectSearch(Sql sql) {
    this.sql = sql;
  }

  /** A line of the list. */
  record Line(
      long id,
      long community,
      String name,
      String category,
      String targetGroup,
      boolean isRegular,
      @Nullable String team) {}

  long count(ProjectFilter filter, Scope scope) {
    Condition where = filter.within(scope);
    return sql.query("SELECT COUNT(*)" + FROM + where.sql(), where.values(), row -> row.getLong(1))
        .getFirst();
  }

  /** A part of the list, in the order of the communities. */
  List<Line> page(ProjectFilter filter, Scope scope, Paging paging) {
    Condition where = filter.within(scope);
    List<Object> values = new ArrayList<>(where.values());
    values.add(paging.size());
    values.add(paging.offset());
    return sql.query(
        "SELECT p.id, p.community_id, p.name, p.category, p.target_group, p.is_regular,"
            + " (SELECT t.name FROM team t WHERE t.id = p.team_id)"
            + FROM
            + where.sql()
            + " ORDER BY c.path, p.id LIMIT ? OFFSET ?",
        values,
        row ->
            new Line(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getBoolean(6),
                row.getString(7)));
  }
}
