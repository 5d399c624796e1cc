package org.linli.volunteer;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds somebody who is known in one tenant in another. Blind indexes can't be compared, since each
 * tenant has keys of its own; so the number is opened where it was sealed, and its index made anew
 * where the person is looked for. It is in memory only, in no message and no log.
 */
@Singleton
public class SamePerson {

  private final VolunteerRegister register;
  private final SealedPeople sealed;
  private final FindingPeople finding;
  private final Volunteers volunteers;

  SamePerson(
      VolunteerRegister register,
      SealedPeople sealed,
      FindingPeople finding,
      Volunteers volunteers) {
    this.register = register;
    this.sealed = sealed;
    this.finding = finding;
    this.volunteers = volunteers;
  }

  /**
   * By what somebody is known wherever they are: their document, or their account and birth date.
   */
  public static final class Identity {

    private final IdDocument document;
    private final LocalDate birthDate;
    private final @Nullable Long account;

    Identity(IdDocument document, LocalDate birthDate, @Nullable Long account) {
      this.document = document;
      this.birthDate = birthDate;
      this.account = account;
    }

    /** Never who it is: it would end up in a log. */
    @Override
    public String toString() {
      return "Identity";
    }
  }

  /** Who a volunteer of the current tenant is; empty if that was deleted. */
  @Transactional
  public Optional<Identity> of(long volunteer) {
    return register
        .findById(volunteer)
        .filter(row -> row.isThere() && row.idNumber() != null)
        .map(sealed::open)
        .map(
            person ->
                new Identity(
                    person.document(),
                    person.birthDate(),
                    register.findById(volunteer).map(VolunteerRow::accountId).orElse(null)));
  }

  /**
   * The same person in the current tenant, if they are a volunteer here and may serve: by the
   * document; or by the account with the same birth date, where they showed another document here.
   */
  @Transactional
  public Optional<VolunteerFacts> here(Identity who) {
    return finding
        .find(finding.now(), who.document)
        .or(() -> byAccount(who))
        .flatMap(volunteers::find)
        .filter(VolunteerFacts::mayServe);
  }

  private Optional<Long> byAccount(Identity who) {
    return Optional.ofNullable(who.account)
        .flatMap(register::ownOf)
        .flatMap(register::findById)
        .filter(row -> who.birthDate.equals(row.birthDate()))
        .map(VolunteerRow::id);
  }
}
