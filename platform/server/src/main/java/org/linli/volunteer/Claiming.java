package org.linli.volunteer;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.linli.account.Admitting;
import org.linli.account.OneTimeCode;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.tenant.Time;

/**
 * How someone takes over the record that the community made for them: with a code that works once,
 * given to them as a QR code or on paper. A child's guardian takes it over instead of the child;
 * from fourteen on the ward does, beside the guardian, whose right ends at eighteen.
 */
@Singleton
class Claiming {

  private static final Duration LIFETIME = Duration.ofDays(7);

  private final VolunteerRegister register;
  private final Admitting admitting;
  private final ComingOfAge comingOfAge;
  private final Audit audit;
  private final Clock clock;

  Claiming(
      VolunteerRegister register,
      Admitting admitting,
      ComingOfAge comingOfAge,
      Audit audit,
      Clock clock) {
    this.register = register;
    this.admitting = admitting;
    this.comingOfAge = comingOfAge;
    this.audit = audit;
    this.clock = clock;
  }

  /** A code in the hands of whoever issued it; nothing keeps it. */
  record Issued(OneTimeCode code, Instant expires) {}

  /** Issues a code; earlier ones are void. */
  @Transactional
  Issued issue(long volunteer, long by) {
    VolunteerRow row = register.lock(volunteer).filter(this::isFree).orElseThrow(Claiming::taken);
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
        .filter(this::isFree);
  }

  /** Whether a child's guardian has to take the record over. */
  boolean isForGuardian(VolunteerRow row) {
    return row.birthDate() != null && Age.on(row.birthDate(), Time.today(clock)) < Age.REGISTERS;
  }

  /** Hands the record over to an account. */
  @Transactional
  long claim(OneTimeCode code, long account) {
    long id = register.claimed(code.hash(), clock.instant()).orElseThrow(Problem::notFound);
    VolunteerRow row = register.lock(id).filter(this::isFree).orElseThrow(Claiming::taken);
    LocalDate today = Time.today(clock);
    boolean byGuardian = isForGuardian(row);
    Long guardian = row.guardianOn(today);
    if (guardian != null && guardian == account) {
      throw Problem.conflict("volunteer.claim.isGuardian");
    }
    if (!byGuardian && register.ownOf(account).isPresent()) {
      throw Problem.conflict("volunteer.claim.hasOwn");
    }
    if (register.useClaim(code.hash(), clock.instant()) == 0) {
      throw taken();
    }
    if (guardian == null && row.guardianAccountId() != null) {
      comingOfAge.end(List.of(row));
    }
    register.update(
        byGuardian ? row.belongingTo(null, account) : row.belongingTo(account, guardian));
    Role role = row.state() == VolunteerState.APPROVED ? Role.VOLUNTEER : Role.RESIDENT;
    admitting.admit(account, role, Scopes.of(register, row.communityId()));
    audit.record("volunteer.claimed", "volunteer", id);
    return id;
  }

  private boolean isFree(VolunteerRow row) {
    return isFree(row, Time.today(clock));
  }

  /** Whether a record can be taken over on a day: a ward's from the age on that registers. */
  static boolean isFree(VolunteerRow row, LocalDate day) {
    return row.isThere()
        && row.accountId() == null
        && (row.guardianOn(day) == null
            || (row.birthDate() != null && Age.on(row.birthDate(), day) >= Age.REGISTERS));
  }

  private static Problem taken() {
    return Problem.conflict("volunteer.claim.taken");
  }
}
