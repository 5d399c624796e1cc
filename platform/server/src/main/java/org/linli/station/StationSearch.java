package org.linli.station;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
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
import org.linli.tenant.Time;

/** Finds stations within a scope, as they are today, and those that residents can go to. */
@Singleton
final class StationSearch {

  private static final String FROM =
      " FROM station s JOIN community c ON c.id = s.community_id"
          + " JOIN station_period p ON p.station_id = s.id AND p.from_on ="
          + " (SELECT MAX(q.from_on) FROM station_period q WHERE q.station_id = s.id)"
          + " WHERE %s";
  private static final String SELECT =
      "SELECT s.id, s.community_id, s.kind, s.parent_id, p.name, p.host, p.host_kind, p.address,"
          + " p.area, p.activity, s.opened_on, s.closed_on, "
          + StationState.ON_MARKS
          + FROM
          + " ORDER BY %s LIMIT ? OFFSET ?";

  private final Sql sql;
  private final Clock clock;

  StationSearch(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** How many stations and how many points there are; a kind without any is missing. */
  Map<StationKind, Long> count(StationFilter filter, Scope scope) {
    Condition where = filter.within(scope, Time.today(clock));
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
    LocalDate today = Time.today(clock);
    Condition where = filter.within(scope, today);
    List<Object> values = new ArrayList<>(StationState.marks(today));
    values.addAll(where.values());
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

  static StationOnADay read(ResultSet row) throws SQLException {
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
        row.getString(8),
        row.getBigDecimal(9),
        row.getString(10),
        row.getObject(11, LocalDate.class),
        row.getObject(12, LocalDate.class),
        StationState.valueOf(row.getString(13)));
  }
}
