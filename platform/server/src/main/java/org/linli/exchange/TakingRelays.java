package org.linli.exchange;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Map;
import org.linli.audit.AuditLog;
import org.linli.outbox.OutboxMessage;
import org.linli.outbox.OutboxReceiver;
import org.linli.relay.RelayNews;

/**
 * Takes what tenants tell of relays into the register. Told twice or late, it changes nothing; that
 * a tenant told of a relay at all is noted once, for its weeks change all the time.
 */
@Singleton
class TakingRelays implements OutboxReceiver {

  private final RelayRegister register;
  private final AuditLog audit;

  TakingRelays(RelayRegister register, AuditLog audit) {
    this.register = register;
    this.audit = audit;
  }

  @Override
  public String topic() {
    return RelayNews.TOPIC;
  }

  @Override
  @Transactional("control")
  public void receive(OutboxMessage message) {
    RelayNews news = RelayNews.of(message.payload());
    if (register.take(message.from(), news) && news.version() == 1) {
      audit.recordAs(
          0,
          "relay.registered",
          "relay",
          news.relay(),
          Map.of("tenant", message.from().id().value()));
    }
  }
}
