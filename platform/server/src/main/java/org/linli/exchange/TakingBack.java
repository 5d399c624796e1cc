package org.linli.exchange;

import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import org.linli.outbox.OutboxMessage;
import org.linli.outbox.OutboxReceiver;
import org.linli.submission.AskedBack;
import org.linli.submission.GivingBack;
import org.linli.tenant.Tenant;
import org.linli.tenant.Tenants;

/** Takes a wish to have a version back to the tenant above, where it lies. */
@Singleton
final class TakingBack implements OutboxReceiver {

  private final Tenants tenants;
  private final BeanProvider<GivingBack> giving;

  TakingBack(Tenants tenants, BeanProvider<GivingBack> giving) {
    this.tenants = tenants;
    this.giving = giving;
  }

  @Override
  public String topic() {
    return AskedBack.TOPIC;
  }

  @Override
  public void receive(OutboxMessage message) {
    Tenant above = tenants.get(message.from().above().orElseThrow());
    AskedBack asked = AskedBack.of(message.payload());
    tenants.within(above, () -> giving.get().give(message.from(), asked));
  }
}
