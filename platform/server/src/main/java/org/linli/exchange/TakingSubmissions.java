package org.linli.exchange;

import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import org.linli.outbox.OutboxMessage;
import org.linli.outbox.OutboxReceiver;
import org.linli.submission.ReceivingSubmissions;
import org.linli.submission.SentUp;
import org.linli.tenant.Tenant;
import org.linli.tenant.TenantState;
import org.linli.tenant.Tenants;

/**
 * Takes sealed submissions in the tenant above, and nothing else of what stands below. Not yet
 * onboarded, it will be tried again. Looked up when something comes: who takes it sends answers
 * too.
 */
@Singleton
final class TakingSubmissions implements OutboxReceiver {

  private final Tenants tenants;
  private final BeanProvider<ReceivingSubmissions> receiving;

  TakingSubmissions(Tenants tenants, BeanProvider<ReceivingSubmissions> receiving) {
    this.tenants = tenants;
    this.receiving = receiving;
  }

  @Override
  public String topic() {
    return SentUp.TOPIC;
  }

  @Override
  public void receive(OutboxMessage message) {
    Tenant above = tenants.get(message.from().above().orElseThrow());
    if (tenants.stateOf(above) == TenantState.ONBOARDING) {
      throw new IllegalStateException(above.id() + " is not onboarded yet");
    }
    SentUp sent = SentUp.of(message.payload());
    tenants.within(above, () -> receiving.get().take(message.from(), sent));
  }
}
