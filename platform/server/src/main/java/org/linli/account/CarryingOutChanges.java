package org.linli.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linli.account.PeopleChange.Admission;
import org.linli.account.PeopleChange.Appointment;
import org.linli.account.PeopleChange.Invitation;
import org.linli.account.PeopleChange.LinkTerms;
import org.linli.account.PeopleChange.NewLink;
import org.linli.account.PeopleChange.Outcome;
import org.linli.account.PeopleChange.Reappointment;
import org.linli.api.Role;
import org.linli.api.Scope;

/**
 * Carries out in the control schema what was decided in a tenant; asked again, it changes nothing.
 */
@Singleton
class CarryingOutChanges {

  private final TakenChanges taken;
  private final Memberships memberships;
  private final OneTimeLinks links;
  private final Clock clock;

  CarryingOutChanges(TakenChanges taken, Memberships memberships, OneTimeLinks links, Clock clock) {
    this.taken = taken;
    this.memberships = memberships;
    this.links = links;
    this.clock = clock;
  }

  /**
   * Carries out a change.
   *
   * @param message the message that asks for it
   * @param subject the tenant it was decided in
   * @param decided when
   */
  @Transactional("control")
  Outcome carryOut(String message, Subject subject, Instant decided, PeopleChange change) {
    if (taken.take(message, Outcome.DONE, clock.instant()) == 0) {
      return taken.find(message).map(TakenChanges.Taken::outcome).orElse(Outcome.DONE);
    }
    Outcome outcome =
        switch (change) {
          case Invitation invitation -> invite(invitation, subject, decided);
          case Appointment appointment -> appoint(appointment, subject, decided);
          case Admission admission -> admit(admission, subject, decided);
          case Reappointment reappointment -> reappoint(reappointment, subject, decided);
          case NewLink link -> link(link, subject);
        };
    if (outcome != Outcome.DONE) {
      taken.set(message, outcome);
    }
    return outcome;
  }

  private Outcome invite(Invitation change, Subject subject, Instant decided) {
    if (isMember(change.account(), subject)) {
      return Outcome.ALREADY_THERE;
    }
    memberships.put(
        change.account(),
        subject,
        change.role(),
        Membership.State.INVITED,
        change.scope(),
        decided);
    issue(change.account(), OneTimeLink.Purpose.INVITATION, subject, change.link());
    return Outcome.DONE;
  }

  private Outcome appoint(Appointment change, Subject subject, Instant decided) {
    Optional<Membership> there = find(change.account(), subject, change.role());
    if (there.isEmpty() && !isMember(change.account(), subject)) {
      return Outcome.GONE;
    }
    if (there.filter(one -> memberships.holdChangedAt(one.id()).isAfter(decided)).isPresent()) {
      return Outcome.OUTDATED;
    }
    if (change.state() != Membership.State.ACTIVE
        && there.filter(one -> isLastAdministrator(one, subject)).isPresent()) {
      return Outcome.LAST_ADMINISTRATOR;
    }
    memberships.put(
        change.account(), subject, change.role(), change.state(), change.scope(), decided);
    if (change.state() == Membership.State.DISABLED) {
      links.withdraw(
          change.account(), OneTimeLink.Purpose.INVITATION, subject.id(), clock.instant());
    }
    return Outcome.DONE;
  }

  private Outcome admit(Admission change, Subject subject, Instant decided) {
    Optional<Membership> there = find(change.account(), subject, change.role());
    if (there.filter(one -> memberships.holdChangedAt(one.id()).isAfter(decided)).isPresent()) {
      return Outcome.OUTDATED;
    }
    Scope scope =
        there
            .filter(Membership::isActive)
            .map(one -> one.scope().with(change.scope()))
            .orElse(change.scope());
    memberships.put(
        change.account(), subject, change.role(), Membership.State.ACTIVE, scope, decided);
    return Outcome.DONE;
  }

  private Outcome reappoint(Reappointment change, Subject subject, Instant decided) {
    Optional<Membership> there = find(change.account(), subject, change.before());
    if (there.isEmpty()) {
      return Outcome.GONE;
    }
    Membership before = there.get();
    if (memberships.holdChangedAt(before.id()).isAfter(decided)) {
      return Outcome.OUTDATED;
    }
    if (isLastAdministrator(before, subject)) {
      return Outcome.LAST_ADMINISTRATOR;
    }
    memberships.put(
        change.account(), subject, change.role(), before.state(), change.scope(), decided);
    memberships.clearScope(before.id());
    memberships.delete(before.id());
    return Outcome.DONE;
  }

  private Outcome link(NewLink change, Subject subject) {
    List<Membership> all = memberships.of(change.account());
    Membership.State needed =
        switch (change.purpose()) {
          case INVITATION -> Membership.State.INVITED;
          case RESET -> Membership.State.ACTIVE;
        };
    if (all.stream().noneMatch(one -> one.subject().equals(subject) && one.state() == needed)) {
      return Outcome.GONE;
    }
    if (change.purpose() == OneTimeLink.Purpose.RESET && isElsewhere(all, subject)) {
      return Outcome.ELSEWHERE;
    }
    issue(change.account(), change.purpose(), subject, change.link());
    return Outcome.DONE;
  }

  /**
   * Whoever resets a password can come in with it. So a tenant may do that for its own people only:
   * with a membership elsewhere, its administrator would come in there too.
   */
  static boolean isElsewhere(List<Membership> memberships, Subject subject) {
    return memberships.stream()
        .anyMatch(one -> !one.subject().equals(subject) && one.state() != Membership.State.INVITED);
  }

  private void issue(long account, OneTimeLink.Purpose purpose, Subject subject, LinkTerms terms) {
    Instant now = clock.instant();
    links.withdraw(account, purpose, subject.id(), now);
    links.save(
        new OneTimeLink(
            null,
            terms.hash(),
            purpose,
            account,
            subject.id(),
            terms.issuer(),
            now,
            terms.expires(),
            null));
  }

  private boolean isLastAdministrator(Membership membership, Subject subject) {
    return membership.role() == Role.TENANT_ADMINISTRATOR
        && membership.isActive()
        && memberships.holdActive(subject.kind(), subject.id(), Role.TENANT_ADMINISTRATOR).stream()
            .allMatch(one -> one.id() == membership.id());
  }

  private boolean isMember(long account, Subject subject) {
    return memberships.active(account).stream().anyMatch(one -> one.subject().equals(subject));
  }

  private Optional<Membership> find(long account, Subject subject, Role role) {
    return memberships.of(account).stream()
        .filter(one -> one.subject().equals(subject) && one.role() == role)
        .findFirst();
  }
}
