package org.linli.oversight;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;

/**
 * The draw: entries in the order of a hash of the seed and their id. Whoever knows the seed finds
 * the same entries again, however the ledger went on, and can check it without us.
 */
@Singleton
class SpotDraw {

  private static final String AMONG =
      " FROM ledger_entry e JOIN community c ON c.id = e.community_id LEFT JOIN ledger_entry r"
          + " ON r.reverses_id = e.id AND r.id <= ? WHERE e.id <= ? AND e.reverses_id IS NULL"
          + " AND r.id IS NULL AND e.served_on BETWEEN ? AND ? AND ";

  private final Sql sql;

  SpotDraw(Sql sql) {
    this.sql = sql;
  }

  /** An entry and where it was served. */
  record Drawn(long entry, long community) {}

  /**
   * The last entry that may be drawn: what was posted before a moment, as a younger one might be
   * joined by one with a lower id that is committed later.
   */
  long last(Instant before) {
    return sql.query(
            "SELECT COALESCE(MAX(id), 0) FROM ledger_entry WHERE posted_at < ?",
            List.of(before),
            row -> row.getLong(1))
        .getFirst();
  }

  /** How many entries stand that may be drawn. */
  long among(String prefix, LocalDate from, LocalDate until, long last) {
    Condition where = where(prefix);
    return sql.query(
            "SELECT COUNT(*)" + AMONG + where.sql(),
            values(last, from, until, where),
            row -> row.getLong(1))
        .getFirst();
  }

  /** Those that the seed draws, in the order in which it does. */
  List<Drawn> draw(
      String prefix, LocalDate from, LocalDate until, long last, String seed, int wanted) {
    Condition where =
        where(prefix)
            .and(
                Condition.of(
                    "TRUE ORDER BY SHA2(CONCAT(?, ':', e.id), 256), e.id LIMIT ?", seed, wanted));
    return sql.query(
        "SELECT e.id, e.community_id" + AMONG + where.sql(),
        values(last, from, until, where),
        row -> new Drawn(row.getLong(1), row.getLong(2)));
  }

  private static Condition where(String prefix) {
    return Condition.within("c.path", new Scope(List.of(prefix)));
  }

  private static List<Object> values(long last, LocalDate from, LocalDate until, Condition where) {
    List<Object> values = new ArrayList<>(List.of(last, last, from, until));
    values.addAll(where.values());
    return values;
  }
}
