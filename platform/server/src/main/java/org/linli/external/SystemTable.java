package org.linli.external;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.linli.api.Problem;
import org.linli.division.Sql;

/** The rows of the current tenant's external systems; there are a handful. */
@Singleton
class SystemTable {

  private final Sql sql;
  private final Clock clock;

  SystemTable(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** All, those in use first. */
  List<ExternalSystem> all() {
    return sql.query(
        ExternalSystem.SELECT + " ORDER BY ended_at IS NOT NULL, id",
        List.of(),
        ExternalSystem::read);
  }

  /** One; 404 for one that is not there. */
  ExternalSystem get(long id) {
    return sql
        .query(ExternalSystem.SELECT + " WHERE id = ?", List.of(id), ExternalSystem::read)
        .stream()
        .findFirst()
        .orElseThrow(Problem::notFound);
  }

  /**
   * As {@link #get}, held until the transaction ends: what is counted once is counted behind it.
   */
  ExternalSystem lock(long id) {
    return sql
        .query(
            ExternalSystem.SELECT + " WHERE id = ? FOR UPDATE", List.of(id), ExternalSystem::read)
        .stream()
        .findFirst()
        .orElseThrow(Problem::notFound);
  }

  Optional<Long> named(String name) {
    return sql
        .query(
            "SELECT id FROM external_system WHERE name = ?", List.of(name), row -> row.getLong(1))
        .stream()
        .findFirst();
  }

  long add(String name, String note, long by) {
    return sql.insert(
        "INSERT INTO external_system (name, note, added_by, added_at) VALUES (?, ?, ?, ?)",
        name,
        note,
        by,
        clock.instant());
  }

  void change(long id, String name, String note, boolean used) {
    sql.update(
        "UPDATE external_system SET name = ?, note = ?, ended_at = ? WHERE id = ?",
        name,
        note,
        used ? null : clock.instant(),
        id);
  }
}
