package org.linli.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.linli.account.Inviting.Result;
import org.linli.account.OneTimeLink.Purpose;
import org.linli.api.Audit;
import org.linli.api.Paging;
import org.linli.api.Role;
import org.linli.api.Scope;

/**
 * The people who work for an institution: invited by a one-time link, for all of it or for a part.
 * Institutions stand outside of tenants, and so does what is decided about their people.
 */
@Singleton
public class InstitutionStaff {

  private final Accounts accounts;
  private final Memberships memberships;
  private final InstitutionPeople people;
  private final OneTimeLinks links;
  private final Standings standings;
  private final Audit audit;
  private final Clock clock;

  InstitutionStaff(
      Accounts accounts,
      Memberships memberships,
      InstitutionPeople people,
      OneTimeLinks links,
      Standings standings,
      Audit audit,
      Clock clock) {
    this.accounts = accounts;
    this.memberships = memberships;
    this.people = people;
    this.links = links;
    this.standings = standings;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Someone who works for an institution.
   *
   * @param invited whether they haven't come in yet
   * @param scope which part of it
   */
  public record Person(long account, String login, String name, boolean invited, Scope scope) {}

  /** Some of them, by name. */
  public List<Person> of(long institution, Paging paging) {
    String subject = Subject.ofInstitution(institution).id();
    List<InstitutionPeople.Row> rows = people.list(subject, paging.size(), paging.offset());
    Map<Long, List<Membership>> held =
        memberships.of(rows.stream().map(InstitutionPeople.Row::id).toList());
    return rows.stream()
        .map(
            row ->
                new Person(
                    row.id(),
                    row.login(),
                    row.name(),
                    row.invited(),
                    held.getOrDefault(row.id(), List.of()).stream()
                        .filter(one -> one.subject().id().equals(subject))
                        .map(Membership::scope)
                        .reduce(Scope.NONE, Scope::with)))
        .toList();
  }

  /** How many there are. */
  public long count(long institution) {
    return people.count(Subject.ofInstitution(institution).id());
  }

  /**
   * Invites someone; invited again before they came in, they get a new link and the new part.
   *
   * @param typed the login name; whoever has it keeps it, with the name they have
   * @param scope which part of it they work for
   * @param issuer the account that invites
   */
  @Transactional("control")
  public Result invite(long institution, String typed, String name, Scope scope, long issuer) {
    Optional<String> login = Login.of(typed);
    if (login.isEmpty()) {
      return new Result.NotALogin();
    }
    Instant now = clock.instant();
    Subject subject = Subject.ofInstitution(institution);
    accounts.reserve(login.get(), name, now);
    long account = accounts.findByLogin(login.get()).orElseThrow().key();
    if (memberships.active(account).stream().anyMatch(one -> one.subject().equals(subject))) {
      return new Result.AlreadyThere();
    }
    memberships.put(account, subject, Role.INSTITUTION_STAFF, Membership.State.INVITED, scope, now);
    OneTimeCode code = OneTimeCode.random();
    Instant expires = now.plus(Purpose.INVITATION.lifetime());
    links.withdraw(account, Purpose.INVITATION, subject.id(), now);
    links.save(
        new OneTimeLink(
            null,
            code.hash(),
            Purpose.INVITATION,
            account,
            subject.id(),
            issuer,
            now,
            expires,
            null));
    audit.record(
        "institution.staff-invited",
        "institution",
        institution,
        Map.of("account", Long.toString(account), "scope", PeopleChangeTexts.write(scope)));
    return new Result.Invited(new IssuedLink(code.grouped(), expires));
  }

  /** Lets someone work for it no longer; whoever doesn't is left alone. */
  @Transactional("control")
  public void dismiss(long institution, long account) {
    Subject subject = Subject.ofInstitution(institution);
    Instant now = clock.instant();
    Optional<Long> membership =
        memberships.idOf(account, subject.kind(), subject.id(), Role.INSTITUTION_STAFF);
    if (membership.isEmpty()) {
      return;
    }
    memberships.setState(Objects.requireNonNull(membership.get()), Membership.State.DISABLED, now);
    links.withdraw(account, Purpose.INVITATION, subject.id(), now);
    standings.forget(account);
    audit.record(
        "institution.staff-dismissed",
        "institution",
        institution,
        Map.of("account", Long.toString(account)));
  }
}
