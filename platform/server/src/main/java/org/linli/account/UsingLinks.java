package org.linli.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.linli.audit.AuditLog;

/** What someone can do who holds a one-time link. */
@Singleton
class UsingLinks {

  private final OneTimeLinks links;
  private final Accounts accounts;
  private final Memberships memberships;
  private final SettingPasswords passwords;
  private final Standings standings;
  private final AuditLog audit;
  private final Clock clock;

  UsingLinks(
      OneTimeLinks links,
      Accounts accounts,
      Memberships memberships,
      SettingPasswords passwords,
      Standings standings,
      AuditLog audit,
      Clock clock) {
    this.links = links;
    this.accounts = accounts;
    this.memberships = memberships;
    this.passwords = passwords;
    this.standings = standings;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A link that is good, and whose it is.
   *
   * @param setsPassword whether its holder chooses a password; otherwise they log in to accept
   */
  record Good(OneTimeLink link, Account account, boolean setsPassword) {}

  /** Finds a link that is good still. */
  Optional<Good> find(OneTimeCode code) {
    return links
        .find(code.hash())
        .filter(link -> link.isGood(clock.instant()))
        .flatMap(link -> accounts.findById(link.accountId()).map(account -> good(link, account)))
        .filter(good -> !good.account().isDisabled());
  }

  private static Good good(OneTimeLink link, Account account) {
    boolean setsPassword =
        link.purpose() == OneTimeLink.Purpose.RESET || account.passwordHash() == null;
    return new Good(link, account, setsPassword);
  }

  /** Uses a link to set a password, and accepts what it offers; false if it was just used. */
  @Transactional("control")
  boolean setPassword(Good good, String password) {
    if (!use(good.link())) {
      return false;
    }
    passwords.set(good.account(), password, EndingSessions.NONE);
    accept(good.link());
    return true;
  }

  /** Uses a link to accept what it offers to an account that has a password. */
  @Transactional("control")
  boolean accept(Good good) {
    if (!use(good.link())) {
      return false;
    }
    accept(good.link());
    return true;
  }

  private boolean use(OneTimeLink link) {
    return links.use(link.key(), clock.instant()) == 1;
  }

  private void accept(OneTimeLink link) {
    if (link.purpose() != OneTimeLink.Purpose.INVITATION) {
      return;
    }
    Instant now = clock.instant();
    for (Membership offered : memberships.of(link.accountId())) {
      boolean here = offered.subject().id().equals(link.subject());
      if (here && offered.state() == Membership.State.INVITED) {
        memberships.setState(offered.id(), Membership.State.ACTIVE, now);
      }
    }
    audit.recordAs(
        link.accountId(),
        "account.invitation-accepted",
        "account",
        link.accountId(),
        Map.of("subject", link.subject()));
    standings.forget(link.accountId());
  }
}
