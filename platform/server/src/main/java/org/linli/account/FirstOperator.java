package org.linli.account;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the first operator, from {@code linli.operator.login} and {@code linli.operator.password},
 * at a start where there is none. The password opens only the page that changes it.
 */
@Singleton
@Requires(property = "linli.operator.login")
final class FirstOperator implements ApplicationEventListener<StartupEvent> {

  private static final Logger LOG = LoggerFactory.getLogger(FirstOperator.class);

  /**
   * Who is to be the first operator.
   *
   * @param login the login name
   * @param password the initial password
   */
  @ConfigurationProperties("linli.operator")
  @Requires(property = "linli.operator.login")
  record Settings(String login, String password) {

    @Override
    public String toString() {
      return "Settings[login=" + login + "]";
    }
  }

  private final Settings settings;
  private final Memberships memberships;
  private final Enrolling enrolling;

  FirstOperator(Settings settings, Memberships memberships, Enrolling enrolling) {
    this.settings = settings;
    this.memberships = memberships;
    this.enrolling = enrolling;
  }

  @Override
  public void onApplicationEvent(StartupEvent event) {
    Subject platform = Subject.PLATFORM;
    if (memberships.countActive(platform.kind(), platform.id(), Role.OPERATOR) > 0) {
      return;
    }
    long account = enrolling.enroll(settings.login(), settings.login(), settings.password(), true);
    enrolling.appoint(account, platform, Role.OPERATOR, Scope.NONE);
    LOG.info("'{}' is the operator from now on and must change the password", settings.login());
  }
}
