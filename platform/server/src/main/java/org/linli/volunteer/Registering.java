package org.linli.volunteer;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.account.Admitting;
import org.linli.api.Audit;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.notice.NoticeKind;
import org.linli.notice.TellingKeepers;
import org.linli.tenant.Time;
import org.linli.web.Refused;

/**
 * Takes people in as volunteers: by themselves, by a guardian, by their community with consent. One
 * person is one volunteer of a tenant; the same person in two tenants is no error, and no tenant
 * can tell.
 */
@Singleton
class Registering {

  /** An id that a number in JavaScript and a spreadsheet's cell can hold exactly. */
  private static final long IDS = 1L << 53;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final VolunteerRegister register;
  private final SealedPeople sealed;
  private final FindingPeople finding;
  private final Numbering numbering;
  private final Admitting admitting;
  private final TellingKeepers keepers;
  private final Audit audit;
  private final Clock clock;

  Registering(
      VolunteerRegister register,
      SealedPeople sealed,
      FindingPeople finding,
      Numbering numbering,
      Admitting admitting,
      TellingKeepers keepers,
      Audit audit,
      Clock clock) {
    this.register = register;
    this.sealed = sealed;
    this.finding = finding;
    this.numbering = numbering;
    this.admitting = admitting;
    this.keepers = keepers;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What would be refused of an application, before anything is done.
   *
   * @throws Refused if there is something
   */
  void check(Application said, boolean ofWard) {
    Rules.check(said, ofWard, Time.today(clock));
    checkNew(said, finding.now());
  }

  /**
   * Someone applies for themselves.
   *
   * @return the volunteer's id
   */
  @Transactional
  long bySelf(Application said, long account) {
    Rules.check(said, false, Time.today(clock));
    long id = add(said, VolunteerState.APPLIED, GuardianConsent.NONE, account, null, account);
    admitting.admit(account, Role.RESIDENT, scope(said));
    waits(said.community(), account);
    audit.record("volunteer.applied", "volunteer", id, community(said));
    return id;
  }

  /**
   * A guardian applies for a child, and so consents.
   *
   * @return the volunteer's id
   */
  @Transactional
  long byGuardian(Application said, long account) {
    Rules.check(said, true, Time.today(clock));
    long id = add(said, VolunteerState.APPLIED, GuardianConsent.ACCOUNT, null, account, account);
    admitting.admit(account, Role.RESIDENT, scope(said));
    waits(said.community(), account);
    audit.record("volunteer.applied", "volunteer", id, community(said));
    return id;
  }

  /**
   * The community registers someone who agreed, which is its review at the same time.
   *
   * @param guardianAgreed whether the community keeps a guardian's consent on paper
   * @return the volunteer's id
   */
  @Transactional
  long byCommunity(Application said, boolean guardianAgreed, long staff) {
    LocalDate today = Time.today(clock);
    Rules.checkByCommunity(said, guardianAgreed, today);
    boolean needed = !said.isOfAdult(today);
    long id =
        add(
            said,
            VolunteerState.APPROVED,
            guardianAgreed && needed ? GuardianConsent.PAPER : GuardianConsent.NONE,
            null,
            null,
            staff);
    register.review(id, VolunteerState.APPROVED, numbering.next(), staff, clock.instant(), null);
    audit.record("volunteer.registered", "volunteer", id, community(said));
    return id;
  }

  private long add(
      Application said,
      VolunteerState state,
      GuardianConsent consent,
      @Nullable Long account,
      @Nullable Long guardianAccount,
      long by) {
    if (register.openCommunity(said.community()).isEmpty()) {
      throw new Refused("community", "community.refused.gone");
    }
    FindingPeople.Generations generations = finding.hold();
    checkNew(said, generations);
    Instant now = clock.instant();
    VolunteerRow blank =
        VolunteerRow.blank(RANDOM.nextLong(1, IDS), state, said.community(), by, now)
            .belongingTo(account, guardianAccount)
            .consented(consent, consent == GuardianConsent.NONE ? null : now);
    try {
      return register.save(sealed.seal(blank, said, generations)).id();
    } catch (DataAccessException e) {
      if (e.getCause() instanceof SQLIntegrityConstraintViolationException) {
        throw new Refused("idNumber", "volunteer.refused.already");
      }
      throw e;
    }
  }

  private void checkNew(Application said, FindingPeople.Generations generations) {
    if (finding.find(generations, said.person().document()).isPresent()) {
      throw new Refused("idNumber", "volunteer.refused.already");
    }
  }

  /** Tells those who review that somebody waits for them. */
  void waits(long community, long by) {
    keepers.waits(
        NoticeKind.REGISTRATION_WAITING,
        register.pathOfCommunity(community).orElseThrow(),
        "/volunteers?state=APPLIED",
        by);
  }

  private Scope scope(Application said) {
    return Scopes.of(register, said.community());
  }

  private static Map<String, String> community(Application said) {
    return Map.of("community", Long.toString(said.community()));
  }
}
