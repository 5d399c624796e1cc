package org.linli.hours;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.linli.division.Sql;

/** Reads the ledger for domains that follow it. */
@Singleton
public class LedgerLines {

  private final Sql sql;

  LedgerLines(Sql sql) {
    this.sql = sql;
  }

  /** A volunteer's entries of a day and later, in the order in which they were added. */
  public List<LedgerLine> since(long volunteer, LocalDate day) {
    return sql.query(
        "SELECT id, volunteer_id, served_on, minutes, community_id FROM ledger_entry"
            + " WHERE volunteer_id = ? AND served_on >= ? ORDER BY id",
        List.of(volunteer, day),
        row ->
            new LedgerLine(
                row.getLong(1),
                row.getLong(2),
                row.getObject(3, LocalDate.class),
                row.getInt(4),
                row.getLong(5)));
  }
}
