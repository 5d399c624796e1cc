package org.linli.hours;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** The ledger's entries by their ids, for domains that watch over it. */
@Singleton
public class LedgerEntries {

  private final Sql sql;

  LedgerEntries(Sql sql) {
    this.sql = sql;
  }

  /** An entry. */
  public Optional<Entry> find(long id) {
    return of(List.of(id)).stream().findFirst();
  }

  /** Entries, the oldest posting first; an unknown one is missing. */
  public List<Entry> of(Collection<Long> ids) {
    Condition these = Condition.in("e.id", ids);
    return sql.query(
        "SELECT " + Entry.COLUMNS + Entry.FROM + " WHERE " + these.sql() + " ORDER BY e.id",
        these.values(),
        Entry::read);
  }
}
