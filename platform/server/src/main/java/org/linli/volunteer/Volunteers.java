package org.linli.volunteer;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.api.Problem;
import org.linli.key.Masked;
import org.linli.tenant.Time;

/**
 * The volunteers of the current tenant, for other domains. One call for many, never one call a row;
 * names come masked, see {@link ReadingNames} for a roster.
 */
@Singleton
public class Volunteers {

  private final VolunteerRegister register;
  private final SealedPeople sealed;
  private final Clock clock;

  Volunteers(VolunteerRegister register, SealedPeople sealed, Clock clock) {
    this.register = register;
    this.sealed = sealed;
    this.clock = clock;
  }

  /** Volunteers by id; an id that is unknown is missing from the answer. */
  public Map<Long, VolunteerFacts> byIds(Collection<Long> ids) {
    return ids.isEmpty() ? Map.of() : byId(register.findByIdIn(ids));
  }

  /** A volunteer by id. */
  public Optional<VolunteerFacts> find(long id) {
    return register.findById(id).map(this::facts);
  }

  /**
   * Locks volunteers until the transaction ends: the first statement of whatever must not happen
   * twice to one person at once. Everyone locks in the order of the ids.
   *
   * @return those of them who may serve, by id
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Map<Long, VolunteerFacts> lock(Collection<Long> ids) {
    return ids.isEmpty()
        ? Map.of()
        : byId(
            register.lockAll(ids).stream()
                .filter(row -> row.state() == VolunteerState.APPROVED)
                .toList());
  }

  /** Whom an account acts for: its owner and its wards, whatever their state; deleted ones not. */
  public List<VolunteerFacts> actedForBy(long account) {
    return account == 0
        ? List.of()
        : register.actedForBy(account).stream()
            .filter(VolunteerRow::isThere)
            .filter(row -> row.isActedForBy(account, Time.today(clock)))
            .map(this::facts)
            .toList();
  }

  /**
   * Lets pass whom an account acts for: its owner and its wards. Anybody else is not there.
   *
   * @throws Problem 404
   */
  public void requireActedFor(long volunteer, long account) {
    if (register
        .findById(volunteer)
        .filter(row -> row.isActedForBy(account, Time.today(clock)))
        .isEmpty()) {
      throw Problem.notFound();
    }
  }

  private Map<Long, VolunteerFacts> byId(List<VolunteerRow> rows) {
    return rows.stream()
        .map(this::facts)
        .collect(Collectors.toMap(VolunteerFacts::id, Function.identity()));
  }

  private VolunteerFacts facts(VolunteerRow row) {
    return new VolunteerFacts(
        row.id(),
        VolunteerNumber.write(row.number()),
        row.communityId(),
        Masked.name(sealed.name(row)),
        row.state(),
        row.birthDate(),
        row.guardianConsent() != GuardianConsent.NONE,
        row.locationConsentAt() != null,
        Codes.read(Skill.class, row.skills()),
        row.accountId(),
        row.guardianOn(Time.today(clock)));
  }
}
