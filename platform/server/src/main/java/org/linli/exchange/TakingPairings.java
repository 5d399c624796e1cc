package org.linli.exchange;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.linli.audit.AuditLog;
import org.linli.institution.Institution;
import org.linli.institution.Institutions;
import org.linli.outbox.OutboxMessage;
import org.linli.outbox.OutboxReceiver;
import org.linli.pairing.PairingNews;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what tenants tell of the pairings of institutions into the register. Told twice or late, it
 * changes nothing.
 */
@Singleton
class TakingPairings implements OutboxReceiver {

  private static final Logger LOG = LoggerFactory.getLogger(TakingPairings.class);

  private final PairingRegister register;
  private final Institutions institutions;
  private final AuditLog audit;

  TakingPairings(PairingRegister register, Institutions institutions, AuditLog audit) {
    this.register = register;
    this.institutions = institutions;
    this.audit = audit;
  }

  @Override
  public String topic() {
    return PairingNews.TOPIC;
  }

  @Override
  @Transactional("control")
  public void receive(OutboxMessage message) {
    PairingNews news = PairingNews.of(message.payload());
    Optional<Institution> institution = institutions.find(news.institution());
    if (institution.isEmpty()) {
      LOG.warn(
          "{} tells of a pairing with no institution {}", message.from().id(), news.institution());
      return;
    }
    if (register.take(message.from(), institution.get(), news)) {
      audit.recordAs(
          news.by(),
          "pairing.registered",
          "pairing",
          news.pairing(),
          Map.of(
              "tenant", message.from().id().value(),
              "institution", Long.toString(news.institution()),
              "state", news.state().name()));
    }
  }
}
