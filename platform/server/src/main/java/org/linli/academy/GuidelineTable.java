package org.linli.academy;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.linli.api.Paging;
import org.linli.division.Sql;

/** The rows of the current tenant's guidelines. */
@Singleton
class GuidelineTable {

  private static final String IN_FORCE = "g.withdrawn_on IS NULL";

  private static final String PUBLISHED =
      IN_FORCE + " AND EXISTS (SELECT 1 FROM guideline_version p WHERE p.guideline_id = g.id)";

  private static final String NEWEST =
      " AND v.number <=> (SELECT MAX(n.number) FROM guideline_version n"
          + " WHERE n.guideline_id = g.id)";

  private final Sql sql;
  private final Clock clock;

  GuidelineTable(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * How many are in force.
   *
   * @param drafts whether those without a version count
   */
  long count(boolean drafts) {
    return sql.query(
            "SELECT COUNT(*) FROM guideline g WHERE " + (drafts ? IN_FORCE : PUBLISHED),
            List.of(),
            row -> row.getLong(1))
        .getFirst();
  }

  /** Those in force, each with its newest version. */
  List<Guideline> page(boolean drafts, Paging paging) {
    return sql.query(
        Guideline.SELECT
            + (drafts ? IN_FORCE : PUBLISHED)
            + NEWEST
            + " ORDER BY g.title LIMIT ? OFFSET ?",
        List.of(paging.size(), paging.offset()),
        Guideline::read);
  }

  /** The versions of one, the newest first. */
  List<Guideline> versions(long id) {
    return sql.query(
        Guideline.SELECT + "g.id = ? ORDER BY v.number DESC LIMIT 100",
        List.of(id),
        Guideline::read);
  }

  Optional<Boolean> lockInForce(long id) {
    return sql
        .query(
            "SELECT withdrawn_on IS NULL FROM guideline WHERE id = ? FOR UPDATE",
            List.of(id),
            row -> row.getBoolean(1))
        .stream()
        .findFirst();
  }

  boolean isTitled(String title) {
    return !sql.query(
            "SELECT id FROM guideline WHERE title = ?", List.of(title), row -> row.getLong(1))
        .isEmpty();
  }

  long add(String title) {
    return sql.insert("INSERT INTO guideline (title) VALUES (?)", title);
  }

  /** Adds the next version; the guideline's row is locked already. */
  long addVersion(long id, long by) {
    int last =
        sql.query(
                "SELECT COALESCE(MAX(number), 0) FROM guideline_version WHERE guideline_id = ?",
                List.of(id),
                row -> row.getInt(1))
            .getFirst();
    return sql.insert(
        "INSERT INTO guideline_version (guideline_id, number, published_by, published_at)"
            + " VALUES (?, ?, ?, ?)",
        id,
        last + 1,
        by,
        clock.instant());
  }

  void withdraw(long id, LocalDate day) {
    sql.update("UPDATE guideline SET withdrawn_on = ? WHERE id = ?", day, id);
  }
}
