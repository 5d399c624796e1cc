package org.linli.hours;

import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import org.linli.division.Sql;

/** Remembers who was to be in two places at once (LAW-5), whatever becomes of the rest. */
@Singleton
class Clashes {

  private final Sql sql;
  private final TransactionOperations<Connection> transactions;
  private final Clock clock;

  Clashes(Sql sql, @Named("default") TransactionOperations<Connection> transactions, Clock clock) {
    this.sql = sql;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Somebody tried; the same attempt sent again is one. */
  void note(Served served, Occasion occasion, long by) {
    transactions.execute(
        TransactionDefinition.of(Propagation.REQUIRES_NEW),
        status ->
            sql.update(
                "INSERT IGNORE INTO hours_clash (entry_key, volunteer_id, session_id, community_id,"
                    + " started_at, ended_at, tried_by, tried_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                served.key().toString(),
                served.volunteer(),
                occasion.session(),
                occasion.community(),
                served.from(),
                served.to(),
                by,
                clock.instant()));
  }
}
