package org.linli.station;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.api.StationKind;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** Finds stations within a scope, as they are today. */
@Singleton
final class StationSearch {

  private static final String FROM =
      " FROM station s JOIN community c ON c.id = s.community_id"
          + " JOIN station_period p ON p.station_id = s.id AND p.from_on ="
          + " (SELECT MAX(q.from_on) FROM station_period q WHERE q.station_id = s.id)"
          + " WHERE %s";
  private static final String SELECT =
      "SELECT s.id, s.community_id, s.kind, s.parent_id, p.name, p.host, p.address, p.area,"
          + " p.activity, s.opened_on, s.closed_on"
          + FROM
          + " ORDER BY %s LIMIT ? OFFSET ?";

  private final Sql sql;

  StationSearch(Sql sql) {
    this.sql = sql;
  }

  /** How many stations and how many points there are; a kind without any is missing. */
  Map<StationKind, Long> count(StationFilter filter, Scope scope) {
    Condition where = filter.within(scope);
    return sql
        .query(
            ("SELECT s.kind, COUNT(*)" + FROM + " GROUP BY s.kind").formatted(where.sql()),
            where.values(),
            row -> Map.entry(StationKind.valueOf(row.getString(1)), row.getLong(2)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** A part of the list, sorted by {@code place}, {@code name} or {@code opened}, '-' downwards. */
  List<StationOnADay> page(StationFilter filter, Scope scope, String sort, Paging paging) {
    Condition where = filter.within(scope);
    List<Object> values = new ArrayList<>(where.values());
    values.add(paging.size());
    values.add(paging.offset());
    return sql.query(SELECT.formatted(where.sql(), order(sort)), values, StationSearch::read);
  }

  private static String order(String sort) {
    return switch (sort) {
      case "-place" -> "c.path DESC, s.kind DESC, s.id";
      case "name" -> "p.name, s.id";
      case "-name" -> "p.name DESC, s.id";
      case "opened" -> "s.opened_on, s.id";
      case "-opened" -> "s.opened_on DESC, s.id";
      default -> "c.path, s.kind DESC, s.id";
    };
  }

  private static StationOnADay read(ResultSet row) throws SQLException {
    long parent = row.getLong(4);
    boolean hasParent = !row.wasNull();
    return new StationOnADay(
        row.getLong(1),
        row.getLong(2),
        StationKind.valueOf(row.getString(3)),
        hasParent ? parent : null,
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getBigDecimal(8),
        row.getString(9),
        row.getObject(10, LocalDate.class),
        row.getObject(11, LocalDate.class));
  }
}
