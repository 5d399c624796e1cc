package org.linli.exchange;

import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.outbox.OutboxMessage;
import org.linli.outbox.OutboxReceiver;
import org.linli.tenant.Tenant;
import org.linli.tenant.TenantId;
import org.linli.tenant.TenantState;
import org.linli.tenant.Tenants;
import org.linli.transfer.Arrivals;
import org.linli.transfer.Departures;
import org.linli.transfer.Parcel;
import org.linli.transfer.TransferAnswer;
import org.linli.transfer.TransferNews;

/**
 * Carries records of service to the tenant where they go on. No message holds them: they are
 * fetched where they were released, and sealed at once where they come. Stopped anywhere, all is
 * done again, and each side does its own once.
 */
@Singleton
class TakingTransfers implements OutboxReceiver {

  private final Tenants tenants;

  /** They send messages themselves, so they are not there before whoever delivers them. */
  private final BeanProvider<Departures> departures;

  private final BeanProvider<Arrivals> arrivals;

  TakingTransfers(
      Tenants tenants, BeanProvider<Departures> departures, BeanProvider<Arrivals> arrivals) {
    this.tenants = tenants;
    this.departures = departures;
    this.arrivals = arrivals;
  }

  @Override
  public String topic() {
    return TransferNews.TOPIC;
  }

  @Override
  public void receive(OutboxMessage message) {
    TransferNews news = TransferNews.of(message.payload());
    Tenant from = message.from();
    Tenant to = tenants.get(new TenantId(news.to()));
    if (tenants.stateOf(to) == TenantState.ONBOARDING) {
      throw new IllegalStateException(to.id() + " is not onboarded yet");
    }
    switch (news.what()) {
      case RELEASED -> offer(from, to, news);
      case WITHDRAWN -> withdraw(from, to, news);
      case LEFT -> tenants.within(to, () -> arrivals.get().enter(news.key()));
    }
  }

  private void offer(Tenant from, Tenant to, TransferNews news) {
    Optional<Parcel> parcel = tenants.within(from, () -> departures.get().parcel(news.key()));
    if (parcel.isEmpty()) {
      return;
    }
    boolean taken = tenants.within(to, () -> arrivals.get().take(from, parcel.get()));
    if (taken) {
      tenants.within(from, () -> departures.get().offered(news.key()));
    } else {
      answer(from, news, TransferAnswer.What.NOT_THERE);
    }
  }

  private void withdraw(Tenant from, Tenant to, TransferNews news) {
    if (tenants.within(to, () -> arrivals.get().withdraw(news.key()))) {
      answer(from, news, TransferAnswer.What.WITHDRAWN);
    }
  }

  private void answer(Tenant from, TransferNews news, TransferAnswer.What what) {
    TransferAnswer answer = new TransferAnswer(news.key(), from.id().value(), what, "", news.by());
    tenants.within(from, () -> departures.get().answered(answer));
  }
}
