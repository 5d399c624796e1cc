package org.linli.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.linli.api.Role;
import org.linli.api.Scope;

/**
 * Makes accounts without a link, with a password that someone hands over: for the first operator
 * and for the demonstration. People of a tenant are invited instead.
 */
@Singleton
public class Enrolling {

  private final Accounts accounts;
  private final Memberships memberships;
  private final PasswordHashes hashes;
  private final Standings standings;
  private final Clock clock;

  Enrolling(
      Accounts accounts,
      Memberships memberships,
      PasswordHashes hashes,
      Standings standings,
      Clock clock) {
    this.accounts = accounts;
    this.memberships = memberships;
    this.hashes = hashes;
    this.standings = standings;
    this.clock = clock;
  }

  /**
   * Makes an account, or gives the one of that login name this password.
   *
   * @param mustChange whether it must be changed at the first log-in
   * @return the account's id
   */
  @Transactional("control")
  public long enroll(String login, String name, String password, boolean mustChange) {
    String normal =
        Login.of(login)
            .orElseThrow(() -> new IllegalArgumentException("'" + login + "' is no login name"));
    accounts.reserve(normal, name, clock.instant());
    long id = accounts.findByLogin(normal).orElseThrow().key();
    accounts.rename(id, name);
    accounts.setPassword(id, hashes.hash(password), mustChange, clock.instant());
    return id;
  }

  /** Gives an account a role somewhere; repeated, it changes the scope. */
  @Transactional("control")
  public void appoint(long account, Subject subject, Role role, Scope scope) {
    memberships.put(account, subject, role, Membership.State.ACTIVE, scope, clock.instant());
    standings.forget(account);
  }
}
