package org.linli.exchange;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.List;

/** What tenants below have sent to the current one. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ReceivedRows extends CrudRepository<ReceivedRow, Long> {

  List<ReceivedRow> findByTopicOrderByDivision(String topic);

  /** Whether something newer is there, or the very same. */
  @Query(
      "SELECT COUNT(*) > 0 FROM received_counts WHERE topic = :topic AND sender = :sender"
          + " AND (counted_at > :countedAt OR counted_at = :countedAt AND counts = :counts)")
  boolean has(String topic, String sender, Instant countedAt, String counts);

  /** Takes counts unless newer ones are here already: messages may come twice or out of order. */
  @Query(
      "INSERT INTO received_counts"
          + " (topic, sender, sender_name, division, counted_at, received_at, counts)"
          + " VALUES (:topic, :sender, :name, :division, :countedAt, :receivedAt, :counts)"
          + " ON DUPLICATE KEY UPDATE"
          + " sender_name = IF(VALUES(counted_at) >= counted_at, VALUES(sender_name), sender_name),"
          + " counts = IF(VALUES(counted_at) >= counted_at, VALUES(counts), counts),"
          + " received_at = IF(VALUES(counted_at) >= counted_at,"
          + " VALUES(received_at), received_at),"
          + " counted_at = GREATEST(VALUES(counted_at), counted_at)")
  void take(
      String topic,
      String sender,
      String name,
      String division,
      Instant countedAt,
      Instant receivedAt,
      String counts);
}
