package org.linli.attendance;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;

/**
 * Who came to a session and never checked out, when it is over. A session counts as recorded only
 * when nobody has, so that the index on those that aren't finds them.
 */
@Singleton
class Forgotten {

  private static final String FROM =
      " FROM activity_session s JOIN activity a ON a.id = s.activity_id"
          + " JOIN community c ON c.id = a.community_id"
          + " JOIN attendance t ON t.session_id = s.id WHERE s.recorded_at IS NULL"
          + " AND s.state <> 'CANCELLED' AND t.arrived_at IS NOT NULL AND t.left_at IS NULL AND ";

  private final Sql sql;
  private final Clock clock;

  Forgotten(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * A session at which people forgot.
   *
   * @param people how many
   */
  record Line(long session, String name, String community, Instant from, Instant to, long people) {}

  /** Somebody's session at which they forgot. */
  record Own(
      long session,
      long volunteer,
      String name,
      String place,
      Instant from,
      Instant to,
      Instant arrivedAt) {}

  /** How many people at how many sessions. */
  record Count(long people, long sessions) {}

  Count count(Scope scope) {
    Condition these = these(scope);
    return sql.query(
            "SELECT COUNT(*), COUNT(DISTINCT s.id)" + FROM + these.sql(),
            these.values(),
            row -> new Count(row.getLong(1), row.getLong(2)))
        .getFirst();
  }

  /** The sessions, the latest first. */
  List<Line> page(Scope scope, Paging paging) {
    Condition these = these(scope);
    List<Object> values = new ArrayList<>(these.values());
    values.add(paging.size());
    values.add(paging.offset());
    return sql.query(
        "SELECT s.id, a.name, c.short_name, s.starts_at, s.ends_at, COUNT(*)"
            + FROM
            + these.sql()
            + " GROUP BY s.id, a.name, c.short_name, s.starts_at, s.ends_at"
            + " ORDER BY s.ends_at DESC, s.id LIMIT ? OFFSET ?",
        values,
        row ->
            new Line(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getTimestamp(4).toInstant(),
                row.getTimestamp(5).toInstant(),
                row.getLong(6)));
  }

  /** Where some people themselves forgot, the latest first. */
  List<Own> of(Collection<Long> volunteers) {
    if (volunteers.isEmpty()) {
      return List.of();
    }
    Condition these =
        Condition.in("t.volunteer_id", volunteers)
            .and(Condition.of("s.ends_at <= ?", clock.instant()));
    return sql.query(
        "SELECT s.id, t.volunteer_id, a.name, s.place, s.starts_at, s.ends_at, t.arrived_at"
            + FROM
            + these.sql()
            + " ORDER BY s.ends_at DESC, s.id, t.volunteer_id",
        these.values(),
        row ->
            new Own(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getTimestamp(5).toInstant(),
                row.getTimestamp(6).toInstant(),
                row.getTimestamp(7).toInstant()));
  }

  private Condition these(Scope scope) {
    return Condition.of("s.ends_at <= ?", clock.instant()).and(Condition.within("c.path", scope));
  }
}
