package org.linli.hours;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.linli.api.ScopeSource;
import org.linli.division.Sql;
import org.linli.division.WholeTenant;

/** An entry belongs where it was served; what came from another tenant, to the whole of this. */
@Singleton
final class EntryScope implements ScopeSource {

  private final Sql sql;

  EntryScope(Sql sql) {
    this.sql = sql;
  }

  @Override
  public String name() {
    return "entry";
  }

  @Override
  public Optional<String> pathOf(String id) {
    return id.matches("[0-9]{1,18}")
        ? sql
            .query(
                "SELECT COALESCE(c.path, ?) FROM ledger_entry e"
                    + " LEFT JOIN community c ON c.id = e.community_id WHERE e.id = ?",
                List.of(WholeTenant.path(), Long.parseLong(id)),
                row -> row.getString(1))
            .stream()
            .findFirst()
        : Optional.empty();
  }
}
