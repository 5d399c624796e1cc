package org.linli.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL, dataSource = "control")
interface Sessions extends GenericRepository<Session, Long> {

  Session save(Session session);

  @Query("SELECT * FROM session WHERE handle = :handle FOR UPDATE")
  Optional<Session> lockByHandle(String handle);

  @Query(
      """
      SELECT * FROM session WHERE account_id = :account AND ended_at IS NULL AND seen_at > :since
      ORDER BY seen_at DESC, id DESC LIMIT 100\
      """)
  List<Session> open(long account, Instant since);

  @Query(
      """
      UPDATE session SET previous_hash = refresh_hash, refresh_hash = :hash, rotated_at = :now,
        seen_at = :now, address = :address
      WHERE id = :id\
      """)
  void rotate(long id, byte[] hash, Instant now, String address);

  @Query(
      """
      UPDATE session SET ended_at = :now, ended_by = :how
      WHERE id = :id AND account_id = :account AND ended_at IS NULL\
      """)
  int end(long id, long account, Session.End how, Instant now);

  @Query(
      """
      UPDATE session SET ended_at = :now, ended_by = :how
      WHERE account_id = :account AND id <> :except AND ended_at IS NULL\
      """)
  int endAll(long account, long except, Session.End how, Instant now);

  @Query("DELETE FROM session WHERE seen_at < :before LIMIT 10000")
  int forget(Instant before);
}
