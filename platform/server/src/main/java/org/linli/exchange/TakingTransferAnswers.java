package org.linli.exchange;

import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import org.linli.outbox.OutboxMessage;
import org.linli.outbox.OutboxReceiver;
import org.linli.tenant.TenantId;
import org.linli.tenant.Tenants;
import org.linli.transfer.Departures;
import org.linli.transfer.TransferAnswer;

/** Takes the answer to a transfer to the tenant that the records come from. */
@Singleton
class TakingTransferAnswers implements OutboxReceiver {

  private final Tenants tenants;

  /** It sends messages itself, so it is not there before whoever delivers them. */
  private final BeanProvider<Departures> departures;

  TakingTransferAnswers(Tenants tenants, BeanProvider<Departures> departures) {
    this.tenants = tenants;
    this.departures = departures;
  }

  @Override
  public String topic() {
    return TransferAnswer.TOPIC;
  }

  @Override
  public void receive(OutboxMessage message) {
    TransferAnswer answer = TransferAnswer.of(message.payload());
    tenants.within(
        tenants.get(new TenantId(answer.home())), () -> departures.get().answered(answer));
  }
}
