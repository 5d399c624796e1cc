package org.linli.division;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.linli.api.ScopeSource;

/** Tells where a community lies, for routes that name one. */
@Singleton
final class CommunityScope implements ScopeSource {

  private final Sql sql;

  CommunityScope(Sql sql) {
    this.sql = sql;
  }

  @Override
  public String name() {
    return "community";
  }

  @Override
  public Optional<String> pathOf(String id) {
    return id.matches("[0-9]{1,18}")
        ? sql
            .query(
                "SELECT path FROM community WHERE id = ?",
                List.of(Long.valueOf(id)),
                row -> row.getString(1))
            .stream()
            .findFirst()
        : Optional.empty();
  }
}
