package org.linli.volunteer;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.linli.api.Audit;
import org.linli.api.Form;
import org.linli.api.Problem;
import org.linli.tenant.Time;
import org.linli.web.Refused;

/** Changes what is said of a volunteer. */
@Singleton
class Changing {

  private final VolunteerRegister register;
  private final SealedPeople sealed;
  private final FindingPeople finding;
  private final Registering registering;
  private final Audit audit;
  private final Clock clock;

  Changing(
      VolunteerRegister register,
      SealedPeople sealed,
      FindingPeople finding,
      Registering registering,
      Audit audit,
      Clock clock) {
    this.register = register;
    this.sealed = sealed;
    this.finding = finding;
    this.registering = registering;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What a person says anew of themselves: everything before the approval, afterwards all but who
   * they are. Empty if something is wrong, which the form then says.
   */
  Optional<Application> said(VolunteerRow row, Form form) {
    LocalDate today = Time.today(clock);
    return isReviewed(row)
        ? ApplicationForm.readRest(form, sealed.application(row), today)
        : ApplicationForm.read(form, row.communityId(), today);
  }

  /**
   * By the person or whoever acts for them. Before the approval everything may change and the
   * review begins anew; afterwards name and document are the community's to change.
   */
  @Transactional
  void byPerson(long id, Application said, long by) {
    VolunteerRow row =
        register.lock(id).filter(VolunteerRow::isThere).orElseThrow(Problem::notFound);
    boolean isReviewed = isReviewed(row);
    Application applies = isReviewed ? keepingIdentity(row, said) : said;
    Rules.check(applies, row.guardianOn(Time.today(clock)) != null, Time.today(clock));
    save(isReviewed ? row : row.in(VolunteerState.APPLIED), applies);
    if (row.state() == VolunteerState.RETURNED || row.state() == VolunteerState.REFUSED) {
      registering.waits(applies.community(), by);
    }
    audit.record("volunteer.changed", "volunteer", id);
  }

  /** By the community, for whoever can't. */
  @Transactional
  void byCommunity(long id, Application said) {
    VolunteerRow row =
        register.lock(id).filter(VolunteerRow::isThere).orElseThrow(Problem::notFound);
    boolean agreed = row.guardianConsent() != GuardianConsent.NONE;
    Rules.checkByCommunity(said, agreed, Time.today(clock));
    save(row, said);
    audit.record("volunteer.changed", "volunteer", id);
  }

  static boolean isReviewed(VolunteerRow row) {
    return row.state() == VolunteerState.APPROVED || row.state() == VolunteerState.LEFT;
  }

  private Application keepingIdentity(VolunteerRow row, Application said) {
    Person known = sealed.open(row);
    Person person =
        new Person(
            known.name(),
            known.document(),
            known.sex(),
            known.birthDate(),
            said.person().livingArea(),
            said.person().phone(),
            said.person().email());
    return new Application(row.communityId(), person, said.wishes(), said.guardian());
  }

  private void save(VolunteerRow row, Application said) {
    FindingPeople.Generations generations = finding.hold();
    boolean isSomeoneElse =
        finding
            .find(generations, said.person().document())
            .filter(found -> found != row.id())
            .isPresent();
    if (isSomeoneElse) {
      throw new Refused("idNumber", "volunteer.refused.already");
    }
    try {
      register.update(sealed.seal(row, said, generations));
    } catch (DataAccessException e) {
      if (e.getCause() instanceof SQLIntegrityConstraintViolationException) {
        throw new Refused("idNumber", "volunteer.refused.already");
      }
      throw e;
    }
  }
}
