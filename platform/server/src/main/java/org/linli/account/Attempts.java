package org.linli.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Failed attempts as they stand in the database. */
@JdbcRepository(dialect = Dialect.MYSQL, dataSource = "control")
interface Attempts extends GenericRepository<Attempt, String> {

  /** Makes the row if there is none, and holds it until the transaction ends. */
  @Query(
      """
      INSERT INTO failed_attempt (kind, subject, failures, last_at, locked_until)
      VALUES (:kind, :subject, 0, '1970-01-02', NULL) ON DUPLICATE KEY UPDATE kind = VALUES(kind)\
      """)
  void hold(Attempt.Kind kind, String subject);

  @Query("SELECT * FROM failed_attempt WHERE kind = :kind AND subject = :subject")
  Optional<Attempt> find(Attempt.Kind kind, String subject);

  @Query(
      """
      UPDATE failed_attempt SET failures = :failures, last_at = :lastAt, locked_until = :lockedUntil
      WHERE kind = :kind AND subject = :subject\
      """)
  void set(
      Attempt.Kind kind,
      String subject,
      int failures,
      Instant lastAt,
      @Nullable Instant lockedUntil);

  @Query("DELETE FROM failed_attempt WHERE kind = :kind AND subject = :subject")
  void clear(Attempt.Kind kind, String subject);

  @Query("DELETE FROM failed_attempt WHERE last_at < :before LIMIT 10000")
  int forget(Instant before);
}
