package org.linli.hours;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Paging;
import org.linli.division.Sql;
import org.linli.hours.Recounting.Difference;

/** What became of the recounts of the current tenant's hours. */
@Singleton
class Recounts {

  private static final int KEPT = 1000;
  private static final String SELECT =
      "SELECT id, asked_by, entries, differences, begun_at, ended_at FROM hours_recount";

  private final Sql sql;
  private final Clock clock;

  Recounts(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * A recount.
   *
   * @param askedBy the account that asked for it; null every night
   * @param entries how many entries the ledger had
   */
  record Recount(
      long id,
      @Nullable Long askedBy,
      long entries,
      int differences,
      Instant begunAt,
      Instant endedAt) {

    static Recount read(ResultSet row) throws SQLException {
      Timestamp begun = row.getTimestamp(5);
      return new Recount(
          row.getLong(1),
          row.getObject(2, Long.class),
          row.getLong(3),
          row.getInt(4),
          begun.toInstant(),
          row.getTimestamp(6).toInstant());
    }
  }

  @Transactional
  void keep(@Nullable Long askedBy, Instant begun, List<Difference> differences) {
    long entries =
        sql.query("SELECT COUNT(*) FROM ledger_entry", List.of(), row -> row.getLong(1)).getFirst();
    long id =
        sql.insert(
            "INSERT INTO hours_recount (asked_by, entries, differences, begun_at, ended_at)"
                + " VALUES (?, ?, ?, ?, ?)",
            askedBy,
            entries,
            differences.size(),
            begun,
            clock.instant());
    if (!differences.isEmpty()) {
      sql.batch(
          "INSERT INTO hours_recount_difference (recount_id, dimension, subject_id, part_id, year,"
              + " minutes, services) VALUES (?, ?, ?, ?, ?, ?, ?)",
          differences.stream()
              .limit(KEPT)
              .map(
                  one ->
                      List.<Object>of(
                          id,
                          one.dimension().name(),
                          one.subject(),
                          one.part(),
                          one.year(),
                          one.minutes(),
                          one.services()))
              .toList());
    }
  }

  long count() {
    return sql.query("SELECT COUNT(*) FROM hours_recount", List.of(), row -> row.getLong(1))
        .getFirst();
  }

  /** The newest first. */
  List<Recount> page(Paging paging) {
    return sql.query(
        SELECT + " ORDER BY id DESC LIMIT ? OFFSET ?",
        List.of(paging.size(), paging.offset()),
        Recount::read);
  }

  Optional<Recount> find(long id) {
    return sql.query(SELECT + " WHERE id = ?", List.of(id), Recount::read).stream().findFirst();
  }

  /** How many differences of a recount were kept. */
  long countDifferences(long recount) {
    return sql.query(
            "SELECT COUNT(*) FROM hours_recount_difference WHERE recount_id = ?",
            List.of(recount),
            row -> row.getLong(1))
        .getFirst();
  }

  List<Difference> differences(long recount, Paging paging) {
    return sql.query(
        "SELECT dimension, subject_id, part_id, year, minutes, services"
            + " FROM hours_recount_difference WHERE recount_id = ? ORDER BY id LIMIT ? OFFSET ?",
        List.of(recount, paging.size(), paging.offset()),
        row ->
            new Difference(
                Dimension.valueOf(row.getString(1)),
                row.getLong(2),
                row.getLong(3),
                row.getInt(4),
                row.getLong(5),
                row.getLong(6)));
  }
}
