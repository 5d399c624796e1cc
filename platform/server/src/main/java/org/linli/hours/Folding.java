package org.linli.hours;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import org.linli.division.Sql;

/** Adds entries to the totals, a part at a time. */
@Singleton
class Folding {

  private static final int PART = 1000;

  private final Sql sql;

  Folding(Sql sql) {
    this.sql = sql;
  }

  /**
   * Lets no other fold until the end of the transaction, so that what is folded stays what it is.
   */
  static void lock(Sql sql) {
    sql.query("SELECT id FROM fold_turn WHERE id = 1 FOR UPDATE", List.of(), row -> row.getInt(1));
  }

  /**
   * Folds the oldest entries that aren't folded yet. By their ids, not up to an id: an entry with a
   * lower one may be committed later.
   *
   * @return how many; zero when all are
   */
  @Transactional
  int fold() {
    lock(sql);
    List<Long> ids =
        sql.query(
            "SELECT entry_id FROM unfolded_entry ORDER BY entry_id LIMIT "
                + PART
                + " FOR UPDATE SKIP LOCKED",
            List.of(),
            row -> row.getLong(1));
    if (ids.isEmpty()) {
      return 0;
    }
    String these = ids.stream().map(String::valueOf).collect(Collectors.joining(",", "(", ")"));
    for (Dimension dimension : Dimension.values()) {
      sql.update(
          "INSERT INTO hours_total (dimension, subject_id, part_id, year, minutes, services)"
              + " SELECT ?, s, p, y, SUM(m), SUM(n) FROM (SELECT "
              + Totals.columns(dimension)
              + " FROM ledger_entry e WHERE e.id IN "
              + these
              + " AND "
              + dimension.only()
              + ") t WHERE s IS NOT NULL GROUP BY s, p, y ON DUPLICATE KEY UPDATE"
              + " minutes = minutes + VALUES(minutes), services = services + VALUES(services)",
          dimension.name());
    }
    // One by one: a list may be read by a scan, which would wait for a row not committed yet.
    sql.batch("DELETE FROM unfolded_entry WHERE entry_id = ?", ids.stream().map(List::of).toList());
    return ids.size();
  }
}
