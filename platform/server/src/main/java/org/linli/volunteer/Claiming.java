package org.linli.volunteer;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.linli.account.Admitting;
import org.linli.account.OneTimeCode;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.tenant.Time;

/**
 * How someone takes over the record that the community made for them: with a code that works once,
 * given to them as a QR code or on paper. A child's guardian takes it over instead of the child.
 */
@Singleton
class Claiming {

  private static final Duration LIFETIME = Duration.ofDays(7);

  private final VolunteerRegister register;
  private final Admitting admitting;
  private final Audit audit;
  private final Clock clock;

  Claiming(VolunteerRegister register, Admitting admitting, Audit audit, Clock clock) {
    this.register = register;
    this.admitting = admitting;
    this.audit = audit;
    this.clock = clock;
  }

  /** A code in the hands of whoever issued it; nothing keeps it. */
  record Issued(OneTimeCode code, Instant expires) {}

  /** Issues a code; earlier ones are void. */
  @Transactional
  Issued issue(long volunteer, long by) {
    VolunteerRow row =
        register.lock(volunteer).filter(Claiming::isFree).orElseThrow(Claiming::taken);
    OneTimeCode code = OneTimeCode.random();
    Instant now = clock.instant();
    Instant expires = now.plus(LIFETIME);
    register.forgetClaims(row.id());
    register.addClaim(code.hash(), row.id(), by, now, expires);
    audit.record("volunteer.claimIssued", "volunteer", row.id());
    return new Issued(code, expires);
  }

  /** The record that a code opens, as long as it does. */
  Optional<VolunteerRow> find(OneTimeCode code) {
    return register
        .claimed(code.hash(), clock.instant())
        .flatMap(register::findById)
        .filter(Claiming::isFree);
  }

  /** Whether a child's guardian has to take the record over. */
  boolean isForGuardian(VolunteerRow row) {
    return row.birthDate() != null && Age.on(row.birthDate(), Time.today(clock)) < Age.REGISTERS;
  }

  /** Hands the record over to an account. */
  @Transactional
  long claim(OneTimeCode code, long account) {
    long id = register.claimed(code.hash(), clock.instant()).orElseThrow(Problem::notFound);
    VolunteerRow row = register.lock(id).filter(Claiming::isFree).orElseThrow(Claiming::taken);
    boolean byGuardian = isForGuardian(row);
    if (!byGuardian && register.ownOf(account).isPresent()) {
      throw Problem.conflict("volunteer.claim.hasOwn");
    }
    if (register.useClaim(code.hash(), clock.instant()) == 0) {
      throw taken();
    }
    register.update(byGuardian ? row.belongingTo(null, account) : row.belongingTo(account, null));
    Role role = row.state() == VolunteerState.APPROVED ? Role.VOLUNTEER : Role.RESIDENT;
    admitting.admit(account, role, Scopes.of(register, row.communityId()));
    audit.record("volunteer.claimed", "volunteer", id);
    return id;
  }

  static boolean isFree(VolunteerRow row) {
    return row.isThere() && row.accountId() == null && row.guardianAccountId() == null;
  }

  private static Problem taken() {
    return Problem.conflict("volunteer.claim.taken");
  }
}
