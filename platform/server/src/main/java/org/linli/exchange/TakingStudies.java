package org.linli.exchange;

import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.outbox.OutboxMessage;
import org.linli.outbox.OutboxReceiver;
import org.linli.student.StudentClaims;
import org.linli.student.Studies;
import org.linli.student.StudyNews;
import org.linli.tenant.Tenant;
import org.linli.tenant.TenantId;
import org.linli.tenant.TenantState;
import org.linli.tenant.Tenants;

/**
 * Takes what tenants tell of students to where their university is at home, which may be the same
 * tenant. Who somebody is stands in no message: it is asked of the tenant that told, and sealed
 * with the home's own key.
 */
@Singleton
class TakingStudies implements OutboxReceiver {

  private final Tenants tenants;

  /** They send messages themselves, so they are not there before whoever delivers them. */
  private final BeanProvider<Studies> studies;

  private final BeanProvider<StudentClaims> claims;

  TakingStudies(
      Tenants tenants, BeanProvider<Studies> studies, BeanProvider<StudentClaims> claims) {
    this.tenants = tenants;
    this.studies = studies;
    this.claims = claims;
  }

  @Override
  public String topic() {
    return StudyNews.TOPIC;
  }

  @Override
  public void receive(OutboxMessage message) {
    StudyNews news = StudyNews.of(message.payload());
    Tenant home = tenants.get(new TenantId(news.home()));
    if (tenants.stateOf(home) == TenantState.ONBOARDING) {
      throw new IllegalStateException(home.id() + " is not onboarded yet");
    }
    String from = message.from().id().value();
    switch (news.what()) {
      case CLAIMED -> {
        Optional<Studies.Claimant> who =
            tenants.within(message.from(), () -> studies.get().claimant(news.study()));
        who.ifPresent(one -> tenants.within(home, () -> claims.get().take(from, news, one)));
      }
      case SERVED -> tenants.within(home, () -> claims.get().serve(from, news));
      case WITHDRAWN -> tenants.within(home, () -> claims.get().withdraw(from, news));
    }
  }
}
