package org.linli.training;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.tenant.Time;

/**
 * Whether those who were trained serve, and whether those who serve were trained (ZJ-5: 三(三)
 * 跟踪培训效果). An entry of the ledger counts unless it reverses one or was reversed.
 */
@Singleton
class FollowUp {

  /** Who served within so many months serves. */
  private static final int MONTHS = 12;

  private static final String STANDS =
      "e.reverses_id IS NULL AND NOT EXISTS (SELECT 1 FROM ledger_entry b WHERE b.reverses_id ="
          + " e.id)";

  private final Sql sql;
  private final Clock clock;

  FollowUp(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Which of the two lists. */
  enum Which {
    /** Trained, and not served since the last training began to count. */
    NOT_SERVING,
    /** Served within a year, and never trained for anything. */
    UNTRAINED
  }

  /**
   * Someone to follow up.
   *
   * @param day when they were trained last, or served last
   */
  record Line(long volunteer, @Nullable LocalDate day) {

    static Line read(ResultSet row) throws SQLException {
      return new Line(row.getLong(1), row.getObject(2, LocalDate.class));
    }
  }

  long count(Which which, Scope scope, @Nullable Long community) {
    Condition these = these(which, scope, community);
    return sql.query(
            "SELECT COUNT(*) FROM volunteer v JOIN community c ON c.id = v.community_id WHERE "
                + these.sql(),
            these.values(),
            row -> row.getLong(1))
        .getFirst();
  }

  /** Some of them, by community. */
  List<Line> page(Which which, Scope scope, @Nullable Long community, Paging paging) {
    Condition these = these(which, scope, community);
    List<Object> values = new ArrayList<>(these.values());
    values.add(paging.size());
    values.add(paging.offset());
    String day =
        which == Which.NOT_SERVING
            ? "(SELECT MAX(t.trained_on) FROM trained t WHERE t.volunteer_id = v.id)"
            : "(SELECT MAX(e.served_on) FROM ledger_entry e WHERE e.volunteer_id = v.id AND "
                + STANDS
                + ")";
    return sql.query(
        "SELECT v.id, "
            + day
            + " FROM volunteer v JOIN community c ON c.id = v.community_id WHERE "
            + these.sql()
            + " ORDER BY c.path, c.id, v.id LIMIT ? OFFSET ?",
        values,
        Line::read);
  }

  private Condition these(Which which, Scope scope, @Nullable Long community) {
    Condition one =
        switch (which) {
          case NOT_SERVING ->
              Condition.of(
                  "EXISTS (SELECT 1 FROM trained t WHERE t.volunteer_id = v.id)"
                      + " AND NOT EXISTS (SELECT 1 FROM ledger_entry e WHERE e.volunteer_id = v.id"
                      + " AND e.served_on >= (SELECT MAX(t.trained_on) FROM trained t"
                      + " WHERE t.volunteer_id = v.id) AND "
                      + STANDS
                      + ")");
          case UNTRAINED ->
              Condition.of(
                  "NOT EXISTS (SELECT 1 FROM trained t WHERE t.volunteer_id = v.id)"
                      + " AND EXISTS (SELECT 1 FROM ledger_entry e WHERE e.volunteer_id = v.id"
                      + " AND e.served_on > ? AND "
                      + STANDS
                      + ")",
                  Time.today(clock).minusMonths(MONTHS));
        };
    Condition within =
        Condition.of("v.state = 'APPROVED'").and(Condition.within("c.path", scope)).and(one);
    return community == null ? within : Condition.of("v.community_id = ?", community).and(within);
  }
}
