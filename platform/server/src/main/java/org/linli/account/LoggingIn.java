package org.linli.account;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.linli.api.Audit;

/**
 * Lets people in by login name and password. Whoever tries can't tell a wrong password from a login
 * name that nobody has: not by the words, not by the time it takes, not by what gets locked.
 */
@Singleton
final class LoggingIn {

  private final Accounts accounts;
  private final PasswordHashes hashes;
  private final Doorkeeping door;
  private final OpeningSessions sessions;
  private final Audit audit;

  LoggingIn(
      Accounts accounts,
      PasswordHashes hashes,
      Doorkeeping door,
      OpeningSessions sessions,
      Audit audit) {
    this.accounts = accounts;
    this.hashes = hashes;
    this.door = door;
    this.sessions = sessions;
    this.audit = audit;
  }

  /** Tries a login name and a password. */
  LogIn attempt(String typed, String password, Audience audience, Origin origin) {
    String login = Login.normal(typed);
    Optional<Instant> closed = door.admit(login, origin.address());
    if (closed.isPresent()) {
      return new LogIn.Locked(closed.get());
    }
    Optional<Account> found = accounts.findByLogin(login);
    if (!isRight(found, password)) {
      refused("account.log-in-failed", found);
      return new LogIn.Wrong();
    }
    Account account = found.orElseThrow();
    door.welcome(login, origin.address());
    if (account.isDisabled()) {
      refused("account.log-in-disabled", found);
      return new LogIn.Disabled();
    }
    keepHashUpToDate(account, password);
    return new LogIn.In(sessions.open(account, audience, origin), account.mustChange());
  }

  private boolean isRight(Optional<Account> found, String password) {
    String hash = found.map(Account::passwordHash).orElse(null);
    if (hash == null || password.length() > 2 * PasswordRules.LONGEST) {
      hashes.matchNobody(password.substring(0, Math.min(password.length(), PasswordRules.LONGEST)));
      return false;
    }
    return hashes.matches(password, hash);
  }

  private void refused(String action, Optional<Account> account) {
    audit.refused(action, "account", account.map(Account::key).orElse(0L), Map.of());
  }

  private void keepHashUpToDate(Account account, String password) {
    String hash = account.passwordHash();
    if (hash != null && hashes.isOutdated(hash)) {
      accounts.rehash(account.key(), hash, hashes.hash(password));
    }
  }
}
