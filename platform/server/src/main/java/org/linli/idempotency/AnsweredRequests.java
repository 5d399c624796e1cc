package org.linli.idempotency;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was answered in the current tenant. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface AnsweredRequests extends GenericRepository<AnsweredRequests.Answered, String> {

  /** An answer; its status is 0 while its request is being worked on. */
  @MappedEntity("answered_request")
  @Introspected
  record Answered(
      @Id String requestKey, String bodyHash, int status, String location, @Nullable String body) {}

  /**
   * Begins a request. Waits for another transaction that is at the same one.
   *
   * @return 0 if it was answered already
   */
  @Query(
      """
      INSERT IGNORE INTO answered_request (account, route, request_key, body_hash, created_at)
      VALUES (:account, :route, :key, :hash, :now)\
      """)
  int begin(long account, String route, String key, String hash, Instant now);

  @Query(
      """
      SELECT request_key, body_hash, status, location, body FROM answered_request
      WHERE account = :account AND route = :route AND request_key = :key\
      """)
  Answered find(long account, String route, String key);

  @Query(
      """
      UPDATE answered_request SET status = :status, location = :location, body = :body
      WHERE account = :account AND route = :route AND request_key = :key\
      """)
  void answer(
      long account, String route, String key, int status, String location, @Nullable String body);

  @Query("DELETE FROM answered_request WHERE created_at < :before LIMIT 5000")
  int deleteBefore(Instant before);
}
