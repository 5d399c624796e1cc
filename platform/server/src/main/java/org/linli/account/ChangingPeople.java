package org.linli.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.linli.account.PeopleChange.Outcome;
import org.linli.api.Audit;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.Tenant;

/**
 * Changes among the current tenant's people. The tenant's schema commits first, with the audit and
 * word for the control schema; then the control schema follows, at once if it can, and in any case
 * when the outbox delivers.
 */
@Singleton
final class ChangingPeople {

  private final DecidedChanges decided;
  private final CarryingOutChanges carrying;
  private final Standings standings;
  private final Audit audit;
  private final Clock clock;

  ChangingPeople(
      DecidedChanges decided,
      CarryingOutChanges carrying,
      Standings standings,
      Audit audit,
      Clock clock) {
    this.decided = decided;
    this.carrying = carrying;
    this.standings = standings;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Decides a change in the current tenant and has it carried out.
   *
   * @param action what the audit log calls it
   * @param details what it says about it
   */
  Outcome change(String action, PeopleChange change, Map<String, String> details) {
    Tenant tenant = CurrentTenant.get();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    UUID message = decided.note(action, change, details, now);
    Outcome outcome = carrying.carryOut(message.toString(), Subject.of(tenant.id()), now, change);
    standings.forget(change.account());
    if (outcome != Outcome.DONE) {
      audit.refused(action, "account", change.account(), Map.of("why", outcome.name()));
    }
    return outcome;
  }
}
