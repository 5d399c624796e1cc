package org.linli.hours;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** Reads the ledger for domains that follow it. */
@Singleton
public class LedgerLines {

  private final Sql sql;

  LedgerLines(Sql sql) {
    this.sql = sql;
  }

  /**
   * A volunteer's entries of a day and later, in the order in which they were added; those that are
   * about a transfer are no service here.
   */
  public List<LedgerLine> since(long volunteer, LocalDate day) {
    return sql.query(
        "SELECT id, volunteer_id, served_on, minutes, community_id FROM ledger_entry"
            + " WHERE volunteer_id = ? AND served_on >= ?"
            + " AND evidence NOT IN ('TRANSFERRED_IN', 'TRANSFERRED_OUT') ORDER BY id",
        List.of(volunteer, day),
        row ->
            new LedgerLine(
                row.getLong(1),
                row.getLong(2),
                row.getObject(3, LocalDate.class),
                row.getInt(4),
                row.getLong(5),
                false));
  }

  /** The entries that some others took back. */
  public List<Long> takenBackBy(Collection<Long> entries) {
    Condition these = Condition.in("id", entries);
    return sql.query(
        "SELECT reverses_id FROM ledger_entry WHERE reverses_id IS NOT NULL AND " + these.sql(),
        these.values(),
        row -> row.getLong(1));
  }

  /**
   * A volunteer's entries that stand, the earliest first. What has gone to another tenant is
   * certified there.
   *
   * @param from the first day of service
   * @param until the last day of service
   * @param most how many at most
   */
  public List<Entry> standing(long volunteer, LocalDate from, LocalDate until, int most) {
    return sql.query(
        "SELECT "
            + Entry.COLUMNS
            + Entry.FROM
            + " WHERE e.volunteer_id = ? AND e.served_on BETWEEN ? AND ?"
            + " AND e.reverses_id IS NULL AND r.id IS NULL AND e.evidence <> 'TRANSFERRED_OUT'"
            + " AND NOT EXISTS (SELECT 1 FROM moved_entry m WHERE m.entry_id = e.id"
            + " AND m.counter_id IS NOT NULL) ORDER BY e.started_at, e.id LIMIT ?",
        List.of(volunteer, from, until, most),
        Entry::read);
  }
}
