package org.linli.hours;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import org.linli.division.Sql;

/**
 * Keeps the totals of students' service right while it changes who is one: a university finds
 * somebody, or they withdraw their consent. To be called in the transaction that changes it.
 */
@Singleton
public class StudentTotals {

  /** Whether the entry {@code e} is a student's whose university has found them. */
  static final String ONE =
      "EXISTS (SELECT 1 FROM study y WHERE y.open_volunteer = e.volunteer_id"
          + " AND y.state = 'JOINED')";

  private final Sql sql;

  StudentTotals(Sql sql) {
    this.sql = sql;
  }

  /** What they have served so far is a student's from now on. */
  @Transactional
  public void begin(long volunteer) {
    add(volunteer, 1);
  }

  /** What they have served is a student's no more. */
  @Transactional
  public void end(long volunteer) {
    add(volunteer, -1);
  }

  /** All that is folded; what isn't yet will be folded as it then is. */
  private void add(long volunteer, int sign) {
    Folding.lock(sql);
    sql.update(
        "INSERT INTO hours_total (dimension, subject_id, part_id, year, minutes, services)"
            + " SELECT '%s', s, p, y, %d * SUM(m), %d * SUM(n) FROM (SELECT %s"
                .formatted(
                    Dimension.VISIT_HALF.name(), sign, sign, Totals.columns(Dimension.VISIT_HALF))
            + " FROM ledger_entry e WHERE e.volunteer_id = ? AND NOT EXISTS"
            + " (SELECT 1 FROM unfolded_entry u WHERE u.entry_id = e.id)) t GROUP BY s, p, y"
            + " ON DUPLICATE KEY UPDATE minutes = minutes + VALUES(minutes),"
            + " services = services + VALUES(services)",
        volunteer);
  }
}
