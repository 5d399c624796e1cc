package org.linli.volunteer;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.account.Admitting;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.tenant.Time;
import org.linli.web.Refused;

/**
 * The ways out: to serve no more and keep the record, or to have everything deleted that would tell
 * who it was. The random id stays, and with it the hours in the ledger; registering again starts at
 * zero (LAW-7).
 */
@Singleton
class Leaving {

  private final VolunteerRegister register;
  private final List<VolunteerTrace> traces;
  private final Admitting admitting;
  private final Audit audit;
  private final Clock clock;

  Leaving(
      VolunteerRegister register,
      List<VolunteerTrace> traces,
      Admitting admitting,
      Audit audit,
      Clock clock) {
    this.register = register;
    this.traces = traces;
    this.admitting = admitting;
    this.audit = audit;
    this.clock = clock;
  }

  /** Someone serves no more; the community can take them in again. */
  @Transactional
  void leave(long id, String reason, long by) {
    VolunteerRow row = hold(id);
    if (row.state() != VolunteerState.APPROVED) {
      throw Problem.conflict("volunteer.review.done");
    }
    traces.forEach(trace -> trace.ended(id));
    register.review(id, VolunteerState.LEFT, row.number(), by, clock.instant(), reason);
    takeRoles(row);
    audit.record("volunteer.left", "volunteer", id);
  }

  /** The community takes someone in again who had left. */
  @Transactional
  void takeBackIn(long id, long by) {
    VolunteerRow row = hold(id);
    if (row.state() != VolunteerState.LEFT) {
      throw Problem.conflict("volunteer.review.done");
    }
    register.review(id, VolunteerState.APPROVED, row.number(), by, clock.instant(), null);
    row.accountsOn(Time.today(clock))
        .forEach(
            account ->
                admitting.admit(account, Role.VOLUNTEER, Scopes.of(register, row.communityId())));
    audit.record("volunteer.approved", "volunteer", id);
  }

  /**
   * Deletes what is personal, for good.
   *
   * @throws Refused if something is under way that has to end first
   */
  @Transactional
  void delete(long id) {
    VolunteerRow row = hold(id);
    for (VolunteerTrace trace : traces) {
      trace
          .obstacle(id)
          .ifPresent(
              why -> {
                throw new Refused("sure", why.key(), why.args().toArray());
              });
    }
    traces.forEach(trace -> trace.ended(id));
    traces.forEach(trace -> trace.deleted(id));
    register.forgetClaims(id);
    register.update(row.cleared(clock.instant()));
    takeRoles(row);
    audit.record("volunteer.deleted", "volunteer", id);
  }

  /** Takes the role from accounts that act for no other volunteer here. */
  private void takeRoles(VolunteerRow row) {
    for (long account : accounts(row)) {
      if (register.servingFor(account, row.id()) == 0) {
        admitting.dismiss(account, Role.VOLUNTEER);
      }
    }
  }

  private static List<Long> accounts(VolunteerRow row) {
    return Stream.of(
            Optional.ofNullable(row.accountId()), Optional.ofNullable(row.guardianAccountId()))
        .flatMap(Optional::stream)
        .toList();
  }

  private VolunteerRow hold(long id) {
    return register.lock(id).filter(VolunteerRow::isThere).orElseThrow(Problem::notFound);
  }
}
