package org.linli.exchange;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.linli.api.Audit;
import org.linli.outbox.OutboxMessage;
import org.linli.outbox.OutboxReceiver;
import org.linli.tenant.Tenant;
import org.linli.tenant.TenantState;
import org.linli.tenant.Tenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes counts in the tenant above: only from a tenant that reports to it, and only of a plugin
 * that it may use. While that plugin is off they wait unseen, so that the newest are there when it
 * is enabled. Not yet onboarded, it will be tried again.
 */
@Singleton
class TakingCounts implements OutboxReceiver {

  static final String TOPIC = "exchange.counts";
  private static final Logger LOG = LoggerFactory.getLogger(TakingCounts.class);

  private final Tenants tenants;
  private final ReceivedRows received;
  private final TransactionOperations<Connection> transactions;
  private final Audit audit;
  private final Clock clock;

  TakingCounts(
      Tenants tenants,
      ReceivedRows received,
      @Named("default") TransactionOperations<Connection> transactions,
      Audit audit,
      Clock clock) {
    this.tenants = tenants;
    this.received = received;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public void receive(OutboxMessage message) {
    Tenant sender = message.from();
    Tenant above = tenants.get(sender.above().orElseThrow());
    if (tenants.stateOf(above) == TenantState.ONBOARDING) {
      throw new IllegalStateException(above.id() + " is not onboarded yet");
    }
    tenants.within(above, () -> take(sender, above, message.payload()));
  }

  private void take(Tenant sender, Tenant above, Map<String, String> payload) {
    String topic = payload.get("topic");
    if (!above.plugins().permitted().contains(topic.substring(0, topic.indexOf('/')))) {
      LOG.info("{} doesn't take {}: it may not use that plugin", above.id(), topic);
      return;
    }
    Instant countedAt = Instant.parse(payload.get("countedAt")).truncatedTo(ChronoUnit.MILLIS);
    transactions.executeWrite(
        status -> {
          if (received.has(topic, sender.id().value(), countedAt, payload.get("counts"))) {
            return false; // The same once more, or something older that was late.
          }
          received.take(
              topic,
              sender.id().value(),
              sender.name(),
              sender.division(),
              countedAt,
              clock.instant(),
              payload.get("counts"));
          audit.record("counts.received", "topic", topic, Map.of("from", sender.id().value()));
          return true;
        });
  }
}
