package org.linli.hours;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.linli.division.Sql;

/**
 * Counts all totals anew from the first entry on, and tells where they differ: nowhere. Where they
 * do after all (entries that were folded by an older server while a new kind of total was laid), it
 * sets them right.
 */
@Singleton
class Recounting {

  private final Sql sql;

  Recounting(Sql sql) {
    this.sql = sql;
  }

  /**
   * A total that isn't the sum of its entries.
   *
   * @param year the number of its time: a year, else as its dimension's grain counts
   * @param minutes how much the entries have more than the total
   */
  record Difference(
      Dimension dimension, long subject, long part, int year, long minutes, long services) {

    /** The first day of its time. */
    public LocalDate since() {
      return dimension.grain().begin(year);
    }
  }

  /** The differences of a dimension; each read in one statement, while postings go on. */
  List<Difference> of(Dimension dimension) {
    return sql.query(
        differing(dimension),
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

  /**
   * Sets totals right that differ from their entries, while postings go on: what the entries have
   * more is added to what the total holds by then.
   *
   * @return how many rows were wrong
   */
  @Transactional
  int mend() {
    int wrong = 0;
    for (Dimension dimension : Dimension.values()) {
      int found = of(dimension).size();
      if (found > 0) {
        wrong += found;
        sql.update(
            "INSERT INTO hours_total (dimension, subject_id, part_id, year, minutes, services)"
                + " SELECT '%s', s, p, y, dm, dn FROM (%s) d"
                    .formatted(dimension.name(), differing(dimension))
                + " ON DUPLICATE KEY UPDATE minutes = minutes + VALUES(minutes),"
                + " services = services + VALUES(services)",
            dimension.name());
      }
    }
    return wrong;
  }

  private static String differing(Dimension dimension) {
    String columns = Totals.columns(dimension);
    return "SELECT s, p, y, SUM(m) dm, SUM(n) dn FROM (SELECT "
        + columns
        + " FROM ledger_entry e WHERE "
        + dimension.only()
        + " UNION ALL SELECT subject_id, part_id, year, -minutes,"
        + " -services FROM hours_total WHERE dimension = ? UNION ALL SELECT s, p, y, -m, -n"
        + " FROM (SELECT "
        + columns
        + " FROM unfolded_entry u JOIN ledger_entry e ON e.id = u.entry_id WHERE "
        + dimension.only()
        + ") late) t WHERE s IS NOT NULL GROUP BY s, p, y HAVING SUM(m) <> 0 OR SUM(n) <> 0";
  }
}
