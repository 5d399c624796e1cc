package org.linli.hours;

import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.linli.division.Sql;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.Tenant;
import org.linli.tenant.Tenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers who was to be in two places at once (LAW-5), whatever becomes of the rest. It is
 * written once the attempt is over, by one thread for all: an attempt holds the volunteer's row,
 * and if it asked for a second connection while others wait for that row with the last ones, all
 * would wait for ever.
 */
@Singleton
class Clashes {

  private static final Logger LOG = LoggerFactory.getLogger(Clashes.class);

  private final Sql sql;
  private final TransactionOperations<Connection> transactions;
  private final Tenants tenants;
  private final Clock clock;
  private final ExecutorService afterwards =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("clashes").factory());

  Clashes(
      Sql sql,
      @Named("default") TransactionOperations<Connection> transactions,
      Tenants tenants,
      Clock clock) {
    this.sql = sql;
    this.transactions = transactions;
    this.tenants = tenants;
    this.clock = clock;
  }

  /** Somebody tried, in the transaction that refuses it; the same attempt sent again is one. */
  void note(Served served, Occasion occasion, long by) {
    Tenant tenant = CurrentTenant.get();
    Instant now = clock.instant();
    transactions
        .findTransactionStatus()
        .orElseThrow(() -> new IllegalStateException("Hours are refused in a transaction"))
        .registerSynchronization(
            new TransactionSynchronization() {
              @Override
              public void afterCompletion(Status status) {
                writeSoon(tenant, served, occasion, by, now);
              }
            });
  }

  private void writeSoon(Tenant tenant, Served served, Occasion occasion, long by, Instant now) {
    try {
      afterwards.execute(
          () -> {
            try {
              tenants.within(tenant, () -> write(served, occasion, by, now));
            } catch (RuntimeException e) {
              LOG.error("{}: can't remember who was to be in two places", tenant.id(), e);
            }
          });
    } catch (RejectedExecutionException e) {
      LOG.warn("{}: stopping; who was to be in two places is not remembered", tenant.id());
    }
  }

  private void write(Served served, Occasion occasion, long by, Instant now) {
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
        now);
  }

  @PreDestroy
  void stop() {
    afterwards.close();
  }
}
