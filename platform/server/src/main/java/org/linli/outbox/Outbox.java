package org.linli.outbox;

import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.TransactionStatus;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.Tenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where a change in a tenant's schema leaves word for elsewhere. */
@Singleton
public class Outbox {

  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
  private static final int OFTEN = 5;

  private final OutboxTable table;
  private final TransactionOperations<Connection> transactions;
  private final Delivering delivering;
  private final Clock clock;
  private final ExecutorService promptly = Executors.newVirtualThreadPerTaskExecutor();

  Outbox(
      OutboxTable table,
      @Named("default") TransactionOperations<Connection> transactions,
      Delivering delivering,
      Clock clock) {
    this.table = table;
    this.transactions = transactions;
    this.delivering = delivering;
    this.clock = clock;
  }

  /**
   * Sends a message from the current tenant, in the transaction of the change it tells of; call it
   * after the change itself, so that two changes of one subject are told in their order. It is
   * delivered at once after the commit, and again until it is taken.
   *
   * @param topic what it is about: finds the {@link OutboxReceiver}
   * @param subject the thing it is about, at most 100 characters
   * @param payload what it says; ids and codes
   * @return the message's id
   * @throws IllegalStateException outside of a transaction
   */
  public UUID send(String topic, String subject, Map<String, String> payload) {
    return sendAll(topic, List.of(new Letter(subject, payload))).getFirst();
  }

  /**
   * What a message says, and on what.
   *
   * @param subject the thing it is about, at most 100 characters
   * @param payload what it says; ids and codes
   */
  public record Letter(String subject, Map<String, String> payload) {

    /** A letter keeps its own copy. */
    public Letter {
      payload = Map.copyOf(payload);
    }
  }

  /** As {@link #send}, for many at once. */
  public List<UUID> sendAll(String topic, List<Letter> letters) {
    TransactionStatus<?> transaction =
        transactions
            .findTransactionStatus()
            .orElseThrow(
                () -> new IllegalStateException("A message is sent in its change's transaction"));
    List<UUID> ids = letters.stream().map(letter -> UUID.randomUUID()).toList();
    table.add(clock.instant(), topic, ids, letters);
    Tenant tenant = CurrentTenant.get();
    transaction.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            deliverSoon(tenant);
          }
        });
    return ids;
  }

  /** How many messages of the current tenant have failed five times and more. */
  public int failing() {
    return table.failing(OFTEN);
  }

  private void deliverSoon(Tenant tenant) {
    try {
      promptly.execute(
          () -> {
            try {
              delivering.deliver(tenant);
            } catch (RuntimeException e) {
              LOG.warn("{}: the sweeper will deliver what is in the outbox", tenant.id(), e);
            }
          });
    } catch (RejectedExecutionException e) {
      LOG.info("{}: stopping; the next start delivers what is in the outbox", tenant.id());
    }
  }

  @PreDestroy
  void stop() {
    promptly.close();
  }
}
