package org.linli.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

/** Changes that were carried out or refused already, by the message that asked for them. */
@JdbcRepository(dialect = Dialect.MYSQL, dataSource = "control")
interface TakenChanges extends GenericRepository<TakenChanges.Taken, String> {

  /** What came of a change. */
  @MappedEntity("taken_change")
  record Taken(@Id String message, PeopleChange.Outcome outcome) {}

  /** Takes a message; 0 if it was taken before. Another node that takes it now is waited for. */
  @Query(
      """
      INSERT IGNORE INTO taken_change (message, outcome, taken_at)
      VALUES (:message, :outcome, :now)\
      """)
  int take(String message, PeopleChange.Outcome outcome, Instant now);

  @Query("SELECT message, outcome FROM taken_change WHERE message = :message")
  Optional<Taken> find(String message);

  @Query("UPDATE taken_change SET outcome = :outcome WHERE message = :message")
  void set(String message, PeopleChange.Outcome outcome);

  @Query("DELETE FROM taken_change WHERE taken_at < :before LIMIT 10000")
  int forget(Instant before);
}
