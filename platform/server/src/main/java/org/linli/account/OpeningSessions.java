package org.linli.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.linli.audit.AuditLog;

/** Opens a session for an account that has shown who it is. */
@Singleton
class OpeningSessions {

  private final Sessions sessions;
  private final AccessTokens tokens;
  private final AuditLog audit;
  private final Clock clock;

  OpeningSessions(Sessions sessions, AccessTokens tokens, AuditLog audit, Clock clock) {
    this.sessions = sessions;
    this.tokens = tokens;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional("control")
  Grant open(Account account, Audience audience, Origin origin) {
    Instant now = clock.instant();
    RefreshToken refresh = RefreshToken.first();
    Session session =
        sessions.save(
            new Session(
                null,
                account.key(),
                audience.name(),
                refresh.handle(),
                refresh.hash(),
                null,
                now,
                now,
                now,
                origin.address(),
                origin.agent(),
                null,
                null));
    audit.recordAs(
        account.key(),
        "account.logged-in",
        "account",
        account.key(),
        Map.of("session", String.valueOf(session.key()), "audience", audience.name()));
    return new Grant(
        account.key(),
        session.key(),
        tokens.issue(account.key(), session.key(), audience),
        tokens.expiry(),
        refresh);
  }
}
