package org.linli.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.linli.audit.AuditLog;

/** Sets passwords; every session opened with the old one ends. */
@Singleton
class SettingPasswords {

  private final Accounts accounts;
  private final PasswordHashes hashes;
  private final PasswordRules rules;
  private final EndingSessions ending;
  private final AuditLog audit;
  private final Clock clock;

  SettingPasswords(
      Accounts accounts,
      PasswordHashes hashes,
      PasswordRules rules,
      EndingSessions ending,
      AuditLog audit,
      Clock clock) {
    this.accounts = accounts;
    this.hashes = hashes;
    this.rules = rules;
    this.ending = ending;
    this.audit = audit;
    this.clock = clock;
  }

  /** What is wrong with a new password, as the key of a sentence. */
  Optional<String> problemWith(String password, Account account) {
    return rules
        .problemWith(password, account.login(), account.name())
        .or(
            () ->
                isSame(password, account)
                    ? Optional.of("account.password.same")
                    : Optional.empty());
  }

  /** Whether it is the account's password now. */
  boolean isSame(String password, Account account) {
    String hash = account.passwordHash();
    return hash != null && hashes.matches(password, hash);
  }

  /**
   * Sets a password that its owner chose.
   *
   * @param session the session that stays open, or {@link EndingSessions#NONE}
   */
  @Transactional("control")
  void set(Account account, String password, long session) {
    accounts.setPassword(account.key(), hashes.hash(password), false, clock.instant());
    audit.recordAs(account.key(), "account.password-set", "account", account.key(), Map.of());
    ending.endAllBut(account.key(), session, Session.End.PASSWORD);
  }
}
