package org.linli.exchange;

import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.linli.file.StoredFile;
import org.linli.outbox.OutboxMessage;
import org.linli.outbox.OutboxReceiver;
import org.linli.submission.BringingEvidence;
import org.linli.submission.ReceivingSubmissions;
import org.linli.submission.SentUp;
import org.linli.tenant.Tenant;
import org.linli.tenant.TenantState;
import org.linli.tenant.Tenants;

/**
 * Takes sealed submissions in the tenant above, with the files that they were sealed with, and
 * nothing else of what stands below. Not yet onboarded, it will be tried again. Looked up when
 * something comes: who takes it sends answers too.
 */
@Singleton
final class TakingSubmissions implements OutboxReceiver {

  private final Tenants tenants;
  private final BeanProvider<ReceivingSubmissions> receiving;
  private final BeanProvider<BringingEvidence> bringing;

  TakingSubmissions(
      Tenants tenants,
      BeanProvider<ReceivingSubmissions> receiving,
      BeanProvider<BringingEvidence> bringing) {
    this.bringing = bringing;
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
    tenants
        .within(message.from(), () -> bringing.get().sealedWith(sent))
        .forEach(file -> bring(message.from(), above, sent, file));
  }

  private void bring(Tenant from, Tenant above, SentUp sent, StoredFile file) {
    if (tenants.within(above, () -> bringing.get().isHere(from, sent, file))) {
      return;
    }
    try (InputStream bytes = tenants.within(from, () -> bringing.get().open(file))) {
      tenants.within(above, () -> bringing.get().keep(from, sent, file, bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
