package org.linli.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.account.OneTimeLink.Purpose;
import org.linli.api.Audit;
import org.linli.api.Role;

/**
 * Lets someone who forgot their password choose a new one, whatever they are and wherever. A tenant
 * does that for its own people; whoever belongs to several places turns to the operator.
 */
@Singleton
public class ResettingPasswords {

  private final Accounts accounts;
  private final Memberships memberships;
  private final OneTimeLinks links;
  private final Audit audit;
  private final Clock clock;

  ResettingPasswords(
      Accounts accounts, Memberships memberships, OneTimeLinks links, Audit audit, Clock clock) {
    this.accounts = accounts;
    this.memberships = memberships;
    this.links = links;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * An account, as the operator sees it before anything is done to it.
   *
   * @param disabled whether it is closed everywhere
   * @param waiting whether nobody has ever set its password: its invitation still waits
   * @param places what it is, and where
   */
  public record Holder(
      long account,
      String login,
      String name,
      boolean disabled,
      boolean waiting,
      List<Place> places) {

    /** Whether it has a password that can be forgotten. */
    public boolean canReset() {
      return !disabled && !waiting;
    }
  }

  /**
   * A membership in force.
   *
   * @param subject where
   * @param role as what
   */
  public record Place(Subject subject, Role role) {}

  /** The account with this login name; nobody is found by less than the whole of it. */
  public Optional<Holder> find(String login) {
    return Login.of(login).flatMap(accounts::findByLogin).map(this::holder);
  }

  /** An account by its id. */
  public Optional<Holder> find(long account) {
    return accounts.findById(account).map(this::holder);
  }

  /**
   * Issues the link; earlier ones that reset this password are void, whoever issued them.
   *
   * @param issuer the account that issues it
   */
  @Transactional("control")
  public IssuedLink issue(Holder holder, long issuer) {
    Instant now = clock.instant();
    Instant expires = now.plus(Purpose.RESET.lifetime());
    OneTimeCode code = OneTimeCode.random();
    links.withdrawAll(holder.account(), Purpose.RESET, now);
    links.save(
        new OneTimeLink(
            null,
            code.hash(),
            Purpose.RESET,
            holder.account(),
            Subject.PLATFORM.id(),
            issuer,
            now,
            expires,
            null));
    audit.record(
        "account.link-issued",
        "account",
        holder.account(),
        Map.of("purpose", Purpose.RESET.name()));
    return new IssuedLink(code.grouped(), expires);
  }

  private Holder holder(Account account) {
    return new Holder(
        account.key(),
        account.login(),
        account.name(),
        account.isDisabled(),
        account.passwordHash() == null,
        memberships.active(account.key()).stream()
            .map(one -> new Place(one.subject(), one.role()))
            .toList());
  }
}
