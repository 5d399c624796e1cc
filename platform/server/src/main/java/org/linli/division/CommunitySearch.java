package org.linli.division;

import jakarta.inject.Singleton;
import java.util.List;
import org.linli.api.CommunityFacts;
import org.linli.api.Paging;
import org.linli.api.Scope;

/** Finds communities within a scope: page by page, or the best few for what is being typed. */
@Singleton
final class CommunitySearch {

  private final Sql sql;
  private final CommunityRows rows;

  CommunitySearch(Sql sql, CommunityRows rows) {
    this.sql = sql;
    this.rows = rows;
  }

  long count(CommunityFilter filter, Scope scope) {
    Condition where = filter.within(scope, this::codesNamed);
    return sql.query(
            "SELECT COUNT(*) FROM community WHERE " + where.sql(),
            where.values(),
            row -> row.getLong(1))
        .getFirst();
  }

  /** A part of the list, sorted by {@code place}, {@code name} or {@code kind}, '-' downwards. */
  List<CommunityFacts> page(CommunityFilter filter, Scope scope, String sort, Paging paging) {
    return rows.ever(
        filter.within(scope, this::codesNamed),
        "ORDER BY " + order(sort) + " LIMIT ? OFFSET ?",
        List.of(paging.size(), paging.offset()));
  }

  /** The best few: the exact name first, then what begins like it. */
  List<CommunityFacts> best(CommunityFilter filter, Scope scope, int most) {
    return rows.ever(
        filter.within(scope, this::codesNamed),
        "ORDER BY (short_name = ?) DESC, (short_name LIKE ?) DESC, path LIMIT ?",
        List.of(filter.text(), Condition.literal(filter.text()) + "%", most));
  }

  /** Asked apart: within one statement each community would be compared with each division. */
  private List<String> codesNamed(String word) {
    return sql.query(
        "SELECT code FROM division WHERE level IN ('COUNTY', 'TOWNSHIP') AND name LIKE ?"
            + " ORDER BY code LIMIT 100",
        List.of("%" + Condition.literal(word) + "%"),
        row -> row.getString(1));
  }

  private static String order(String sort) {
    return switch (sort) {
      case "-place" -> "path DESC";
      case "name" -> "initials, short_name, path";
      case "-name" -> "initials DESC, short_name DESC, path";
      case "kind" -> "kind, path";
      case "-kind" -> "kind DESC, path";
      default -> "path";
    };
  }
}
