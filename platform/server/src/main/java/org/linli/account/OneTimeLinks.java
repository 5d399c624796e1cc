package org.linli.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL, dataSource = "control")
interface OneTimeLinks extends GenericRepository<OneTimeLink, Long> {

  OneTimeLink save(OneTimeLink link);

  @Query("SELECT * FROM one_time_link WHERE code_hash = :hash")
  Optional<OneTimeLink> find(byte[] hash);

  /** Uses a link up; 0 if it is no longer good. */
  @Query(
      """
      UPDATE one_time_link SET used_at = :now
      WHERE id = :id AND used_at IS NULL AND expires_at > :now\
      """)
  int use(long id, Instant now);

  /** Makes earlier links of the same kind void. */
  @Query(
      """
      UPDATE one_time_link SET used_at = :now
      WHERE account_id = :account AND purpose = :purpose AND subject = :subject
        AND used_at IS NULL\
      """)
  int withdraw(long account, OneTimeLink.Purpose purpose, String subject, Instant now);

  /** Makes earlier links of the same kind void, whoever issued them. */
  @Query(
      """
      UPDATE one_time_link SET used_at = :now
      WHERE account_id = :account AND purpose = :purpose AND used_at IS NULL\
      """)
  int withdrawAll(long account, OneTimeLink.Purpose purpose, Instant now);

  @Query("DELETE FROM one_time_link WHERE expires_at < :before LIMIT 10000")
  int forget(Instant before);
}
