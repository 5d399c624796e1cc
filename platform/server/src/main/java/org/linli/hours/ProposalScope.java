package org.linli.hours;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.linli.api.ScopeSource;
import org.linli.division.Sql;
import org.linli.division.WholeTenant;

/** What waits for a second person belongs where it was served. */
@Singleton
final class ProposalScope implements ScopeSource {

  private final Sql sql;

  ProposalScope(Sql sql) {
    this.sql = sql;
  }

  @Override
  public String name() {
    return "proposal";
  }

  @Override
  public Optional<String> pathOf(String id) {
    return id.matches("[0-9]{1,18}")
        ? sql
            .query(
                "SELECT COALESCE(c.path, ?) FROM hours_proposal p"
                    + " LEFT JOIN community c ON c.id = p.community_id WHERE p.id = ?",
                List.of(WholeTenant.path(), Long.parseLong(id)),
                row -> row.getString(1))
            .stream()
            .findFirst()
        : Optional.empty();
  }
}
