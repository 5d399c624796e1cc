package org.linli.standard;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** What stations are called and where they are, those that were closed included. */
@Singleton
class StationNames {

  private final Sql sql;

  StationNames(Sql sql) {
    this.sql = sql;
  }

  /** A station in words. */
  record Named(long id, String name, long communityId, String community) {}

  /** Those of some stations, by id. */
  Map<Long, Named> of(Collection<Long> stations) {
    Condition these = Condition.in("s.id", stations);
    return sql
        .query(
            "SELECT s.id, p.name, c.id, c.short_name FROM station s"
                + " JOIN community c ON c.id = s.community_id"
                + " JOIN station_period p ON p.station_id = s.id AND p.from_on ="
                + " (SELECT MAX(q.from_on) FROM station_period q WHERE q.station_id = s.id)"
                + " WHERE "
                + these.sql(),
            these.values(),
            row -> new Named(row.getLong(1), row.getString(2), row.getLong(3), row.getString(4)))
        .stream()
        .collect(Collectors.toMap(Named::id, Function.identity()));
  }
}
