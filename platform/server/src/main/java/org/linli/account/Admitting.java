package org.linli.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.linli.account.PeopleChange.Admission;
import org.linli.account.PeopleChange.Appointment;
import org.linli.api.Role;
import org.linli.api.Scope;

/**
 * Takes accounts into the current tenant because of something that a domain decided there. Called
 * in that decision's transaction; the membership follows from the outbox, some moments after the
 * commit.
 */
@Singleton
public class Admitting {

  private final DecidedChanges decided;
  private final Clock clock;

  Admitting(DecidedChanges decided, Clock clock) {
    this.decided = decided;
    this.clock = clock;
  }

  /** Gives an account a role; if it has it already, this part of the tenant is added. */
  @Transactional
  public void admit(long account, Role role, Scope scope) {
    decided.note(
        "account.role-given", new Admission(account, role, scope), details(role, scope), now());
  }

  /** Takes a role away again. */
  @Transactional
  public void dismiss(long account, Role role) {
    decided.note(
        "account.role-taken",
        new Appointment(account, role, Scope.NONE, Membership.State.DISABLED),
        details(role, Scope.NONE),
        now());
  }

  private static Map<String, String> details(Role role, Scope scope) {
    return Map.of("role", role.name(), "scope", PeopleChangeTexts.write(scope));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
