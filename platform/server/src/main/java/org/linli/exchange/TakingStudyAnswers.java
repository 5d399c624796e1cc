package org.linli.exchange;

import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import org.linli.outbox.OutboxMessage;
import org.linli.outbox.OutboxReceiver;
import org.linli.student.Studies;
import org.linli.student.StudyAnswer;
import org.linli.tenant.TenantId;
import org.linli.tenant.Tenants;

/** Takes a university's answer to the tenant whose volunteer says to study there. */
@Singleton
class TakingStudyAnswers implements OutboxReceiver {

  private final Tenants tenants;

  /** They send messages themselves, so they are not there before whoever delivers them. */
  private final BeanProvider<Studies> studies;

  TakingStudyAnswers(Tenants tenants, BeanProvider<Studies> studies) {
    this.tenants = tenants;
    this.studies = studies;
  }

  @Override
  public String topic() {
    return StudyAnswer.TOPIC;
  }

  @Override
  public void receive(OutboxMessage message) {
    StudyAnswer answer = StudyAnswer.of(message.payload());
    tenants.within(
        tenants.get(new TenantId(answer.tenant())), () -> studies.get().answered(answer));
  }
}
