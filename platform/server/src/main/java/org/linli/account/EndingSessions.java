package org.linli.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import org.linli.api.Audit;

/** Ends sessions: what holds their tokens is a stranger from then on. */
@Singleton
class EndingSessions {

  /** No session's id: ends all. */
  static final long NONE = 0;

  private final Sessions sessions;
  private final Standings standings;
  private final Audit audit;
  private final Clock clock;

  EndingSessions(Sessions sessions, Standings standings, Audit audit, Clock clock) {
    this.sessions = sessions;
    this.standings = standings;
    this.audit = audit;
    this.clock = clock;
  }

  /** Ends one session of an account; false if it has none such open. */
  @Transactional("control")
  boolean end(long account, long session, Session.End how) {
    boolean ended = sessions.end(session, account, how, clock.instant()) == 1;
    if (ended) {
      audit.record("account.session-ended", "session", session, Map.of("how", how.name()));
      standings.forget(account);
    }
    return ended;
  }

  /** Ends all sessions of an account but one. */
  @Transactional("control")
  int endAllBut(long account, long session, Session.End how) {
    int ended = sessions.endAll(account, session, how, clock.instant());
    if (ended > 0) {
      audit.record("account.sessions-ended", "account", account, Map.of("how", how.name()));
    }
    standings.forget(account);
    return ended;
  }
}
