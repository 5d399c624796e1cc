package org.linli.indicator;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.linli.api.ScopeSource;
import org.linli.division.Sql;

/** A unit of an indicator is named by where it lies: a division's code or a community's path. */
@Singleton
final class UnitScope implements ScopeSource {

  private final Sql sql;

  UnitScope(Sql sql) {
    this.sql = sql;
  }

  @Override
  public String name() {
    return "unit";
  }

  @Override
  public Optional<String> pathOf(String id) {
    return id.matches("[0-9x]{2,32}")
        ? sql
            .query(
                "SELECT path FROM community WHERE path = ? UNION"
                    + " SELECT code FROM division WHERE code = ?",
                List.of(id, id),
                row -> row.getString(1))
            .stream()
            .findFirst()
        : Optional.empty();
  }
}
