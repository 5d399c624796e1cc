package org.linli.exchange;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Map;
import org.linli.audit.AuditLog;
import org.linli.outbox.OutboxMessage;
import org.linli.outbox.OutboxReceiver;
import org.linli.plan.PlanNews;

/**
 * Takes what tenants tell of the plans that institutions were asked to agree to. Told twice or
 * late, it changes nothing.
 */
@Singleton
class TakingPlans implements OutboxReceiver {

  private final PlanRegister register;
  private final AuditLog audit;

  TakingPlans(PlanRegister register, AuditLog audit) {
    this.register = register;
    this.audit = audit;
  }

  @Override
  public String topic() {
    return PlanNews.TOPIC;
  }

  @Override
  @Transactional("control")
  public void receive(OutboxMessage message) {
    PlanNews news = PlanNews.of(message.payload());
    if (register.take(message.from(), news)) {
      audit.recordAs(
          news.by(),
          "plan.registered",
          "plan",
          news.pairing(),
          Map.of(
              "tenant", message.from().id().value(),
              "year", Integer.toString(news.year()),
              "state", news.state().name()));
    }
  }
}
