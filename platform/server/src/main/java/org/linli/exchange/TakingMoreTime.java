package org.linli.exchange;

import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import org.linli.outbox.OutboxMessage;
import org.linli.outbox.OutboxReceiver;
import org.linli.submission.MoreTime;
import org.linli.submission.ReceivingTime;
import org.linli.tenant.Tenant;
import org.linli.tenant.Tenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes more time for a form where it was given: only from the tenant above. */
@Singleton
final class TakingMoreTime implements OutboxReceiver {

  private static final Logger LOG = LoggerFactory.getLogger(TakingMoreTime.class);

  private final Tenants tenants;
  private final BeanProvider<ReceivingTime> receiving;

  TakingMoreTime(Tenants tenants, BeanProvider<ReceivingTime> receiving) {
    this.tenants = tenants;
    this.receiving = receiving;
  }

  @Override
  public String topic() {
    return MoreTime.TOPIC;
  }

  @Override
  public void receive(OutboxMessage message) {
    MoreTime more = MoreTime.of(message.payload());
    Tenant tenant = tenants.find(more.tenant()).orElseThrow();
    if (!tenant.above().filter(message.from().id()::equals).isPresent()) {
      LOG.warn("{} gives time to {}, which isn't below it", message.from().id(), tenant.id());
      return;
    }
    tenants.within(tenant, () -> receiving.get().take(more));
  }
}
