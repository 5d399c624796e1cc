package org.linli.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import org.linli.account.OneTimeLink.Purpose;
import org.linli.api.Audit;

/**
 * Closes an account everywhere at once, whatever it is and wherever, and opens it again as it was.
 * A tenant only takes away what somebody is there.
 */
@Singleton
public class ClosingAccounts {

  private final Accounts accounts;
  private final OneTimeLinks links;
  private final EndingSessions ending;
  private final Standings standings;
  private final Audit audit;
  private final Clock clock;

  ClosingAccounts(
      Accounts accounts,
      OneTimeLinks links,
      EndingSessions ending,
      Standings standings,
      Audit audit,
      Clock clock) {
    this.accounts = accounts;
    this.links = links;
    this.ending = ending;
    this.standings = standings;
    this.audit = audit;
    this.clock = clock;
  }

  /** Why an account is closed. */
  public enum Reason {
    /** 密码或设备可能被他人掌握. */
    EXPOSED,
    /** 违规使用. */
    MISUSED,
    /** 本人要求. */
    OWNER,
    /** 已经离开所有单位. */
    LEFT
  }

  /**
   * Closes an account: its sessions end, its links are void, nobody logs in.
   *
   * @return whether it was open
   */
  @Transactional("control")
  public boolean close(long account, Reason reason) {
    boolean closed = accounts.disable(account, clock.instant()) == 1;
    if (closed) {
      ending.endAllBut(account, EndingSessions.NONE, Session.End.DISABLED);
      links.withdrawAll(account, Purpose.RESET, clock.instant());
      audit.record("account.disabled", "account", account, Map.of("reason", reason.name()));
    }
    return closed;
  }

  /**
   * Opens a closed account: its memberships are as they were, its owner logs in afresh.
   *
   * @return whether it was closed
   */
  @Transactional("control")
  public boolean open(long account) {
    boolean opened = accounts.enable(account) == 1;
    if (opened) {
      standings.forget(account);
      audit.record("account.enabled", "account", account);
    }
    return opened;
  }
}
