package org.linli.exchange;

import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import org.linli.outbox.OutboxMessage;
import org.linli.outbox.OutboxReceiver;
import org.linli.submission.ReceivedAnswer;
import org.linli.submission.ReceivingSubmissions;
import org.linli.tenant.Tenant;
import org.linli.tenant.Tenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the answers to submissions where they came from: only from the tenant above. */
@Singleton
final class TakingSubmissionAnswers implements OutboxReceiver {

  private static final Logger LOG = LoggerFactory.getLogger(TakingSubmissionAnswers.class);

  private final Tenants tenants;
  private final BeanProvider<ReceivingSubmissions> receiving;

  TakingSubmissionAnswers(Tenants tenants, BeanProvider<ReceivingSubmissions> receiving) {
    this.tenants = tenants;
    this.receiving = receiving;
  }

  @Override
  public String topic() {
    return ReceivedAnswer.TOPIC;
  }

  @Override
  public void receive(OutboxMessage message) {
    ReceivedAnswer answer = ReceivedAnswer.of(message.payload());
    Tenant tenant = tenants.find(answer.tenant()).orElseThrow();
    if (!tenant.above().filter(message.from().id()::equals).isPresent()) {
      LOG.warn("{} answers for {}, which isn't below it", message.from().id(), tenant.id());
      return;
    }
    tenants.within(tenant, () -> receiving.get().answered(answer));
  }
}
