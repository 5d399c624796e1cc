package org.linli.hours;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.linli.division.Sql;

/** Counts all totals anew from the first entry on, and tells where they differ: nowhere. */
@Singleton
class Recounting {

  private final Sql sql;

  Recounting(Sql sql) {
    this.sql = sql;
  }

  /**
   * A total that isn't the sum of its entries.
   *
   * @param minutes how much the entries have more than the total
   */
  record Difference(
      Dimension dimension, long subject, long part, int year, long minutes, long services) {}

  /** The differences of a dimension; each read in one statement, while postings go on. */
  List<Difference> of(Dimension dimension) {
    String columns = Totals.columns(dimension);
    return sql.query(
        "SELECT s, p, y, SUM(m), SUM(n) FROM (SELECT "
            + columns
            + " FROM ledger_entry e UNION ALL SELECT subject_id, part_id, year, -minutes,"
            + " -services FROM hours_total WHERE dimension = ? UNION ALL SELECT s, p, y, -m, -n"
            + " FROM (SELECT "
            + columns
            + " FROM unfolded_entry u JOIN ledger_entry e ON e.id = u.entry_id) late) t"
            + " WHERE s IS NOT NULL GROUP BY s, p, y HAVING SUM(m) <> 0 OR SUM(n) <> 0",
        List.of(dimension.name()),
        row ->
            new Difference(
                dimension,
                row.getLong(1),
                row.getLong(2),
                row.getInt(3),
                row.getLong(4),
                row.getLong(5)));
  }

  /** The differences of all dimensions. */
  List<Difference> all() {
    List<Difference> found = new ArrayList<>();
    for (Dimension dimension : Dimension.values()) {
      found.addAll(of(dimension));
    }
    return found;
  }
}
