package org.linli.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

/** Open sessions with the accounts that hold them. */
@JdbcRepository(dialect = Dialect.MYSQL, dataSource = "control")
interface SessionHolders extends GenericRepository<SessionHolders.Holder, Long> {

  /** Who holds a session. */
  @MappedEntity
  record Holder(
      @Id long sessionId, long accountId, String login, String name, boolean mustChange) {}

  @Query(
      """
      SELECT s.id AS session_id, a.id AS account_id, a.login, a.name, a.must_change
      FROM session s JOIN account a ON a.id = s.account_id
      WHERE s.id = :session AND s.ended_at IS NULL AND s.created_at > :since
        AND a.disabled_at IS NULL\
      """)
  Optional<Holder> holder(long session, Instant since);
}
