package org.linli.outbox;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.tenant.Tenant;
import org.linli.tenant.Tenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers what is due in a tenant's outbox; any number of nodes may do so at once. */
@Singleton
class Delivering {

  private static final Logger LOG = LoggerFactory.getLogger(Delivering.class);
  private static final Duration CLAIM = Duration.ofMinutes(2);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

  private final Tenants tenants;
  private final OutboxTable table;
  private final Clock clock;
  private final Map<String, OutboxReceiver> receivers;

  Delivering(Tenants tenants, OutboxTable table, Clock clock, List<OutboxReceiver> receivers) {
    this.tenants = tenants;
    this.table = table;
    this.clock = clock;
    this.receivers =
        receivers.stream().collect(Collectors.toMap(OutboxReceiver::topic, Function.identity()));
  }

  /** Delivers until nothing is due. */
  void deliver(Tenant tenant) {
    Optional<OutboxTable.Claimed> next = claim(tenant);
    while (next.isPresent()) {
      deliver(tenant, next.get());
      next = claim(tenant);
    }
  }

  private Optional<OutboxTable.Claimed> claim(Tenant tenant) {
    Instant now = clock.instant();
    return tenants.within(tenant, () -> table.claim(now, now.plus(CLAIM)));
  }

  private void deliver(Tenant tenant, OutboxTable.Claimed claimed) {
    OutboxMessage message = claimed.message();
    try {
      receiver(message).receive(message);
    } catch (RuntimeException e) {
      LOG.warn(
          "{}: message {} ({} {}) was not taken, attempt {}",
          tenant.id(),
          message.id(),
          message.topic(),
          message.subject(),
          claimed.attempts() + 1,
          e);
      Instant again = clock.instant().plus(waitAfter(claimed.attempts()));
      tenants.within(tenant, () -> table.failed(claimed, again, e.toString()));
      return;
    }
    tenants.within(tenant, () -> table.taken(claimed));
  }

  private OutboxReceiver receiver(OutboxMessage message) {
    OutboxReceiver receiver = receivers.get(message.topic());
    if (receiver == null) {
      throw new IllegalStateException("Nobody receives the topic " + message.topic());
    }
    return receiver;
  }

  /** 1 s, 2 s, 4 s and so on to 5 minutes. */
  private static Duration waitAfter(int attempts) {
    Duration wait = Duration.ofSeconds(1L << Math.min(attempts, 10));
    return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
  }
}
