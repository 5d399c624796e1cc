package org.linli.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.linli.audit.AuditLog;

/**
 * Turns a refresh token into a new access token and the next refresh token. Each is good once; the
 * one before stays good for half a minute, for tabs that ask at the same time. One that is shown
 * later than that has a copy somewhere: the session ends for both.
 */
@Singleton
class RenewingSessions {

  static final Duration ALONGSIDE = Duration.ofSeconds(30);

  private final Sessions sessions;
  private final Accounts accounts;
  private final AccessTokens tokens;
  private final Standings standings;
  private final SessionSettings settings;
  private final AuditLog audit;
  private final Clock clock;

  RenewingSessions(
      Sessions sessions,
      Accounts accounts,
      AccessTokens tokens,
      Standings standings,
      SessionSettings settings,
      AuditLog audit,
      Clock clock) {
    this.sessions = sessions;
    this.accounts = accounts;
    this.tokens = tokens;
    this.standings = standings;
    this.settings = settings;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional("control")
  Renewal renew(RefreshToken shown, Audience audience, Origin origin) {
    Instant now = clock.instant();
    Optional<Session> found =
        sessions
            .lockByHandle(shown.handle())
            .filter(session -> session.audience().equals(audience.name()))
            .filter(session -> isAlive(session, now))
            .filter(session -> mayComeIn(session.accountId()));
    if (found.isEmpty()) {
      return new Renewal.Refused();
    }
    Session session = found.get();
    String access = tokens.issue(session.accountId(), session.key(), audience);
    if (MessageDigest.isEqual(session.refreshHash(), shown.hash())) {
      RefreshToken next = shown.next();
      sessions.rotate(session.key(), next.hash(), now, origin.address());
      return new Renewal.Renewed(
          new Grant(session.accountId(), session.key(), access, tokens.expiry(), next));
    }
    if (isAlongside(session, shown, now)) {
      return new Renewal.AlongsideAnother(session.accountId(), session.key(), access);
    }
    sessions.end(session.key(), session.accountId(), Session.End.REUSE, now);
    standings.forget(session.accountId());
    audit.recordAs(session.accountId(), "account.token-reused", "session", session.key(), Map.of());
    return new Renewal.Refused();
  }

  private boolean mayComeIn(long account) {
    return accounts.findById(account).filter(one -> !one.isDisabled()).isPresent();
  }

  private boolean isAlive(Session session, Instant now) {
    return !session.hasEnded()
        && now.isBefore(session.rotatedAt().plus(settings.idle()))
        && now.isBefore(session.createdAt().plus(settings.longest()));
  }

  private static boolean isAlongside(Session session, RefreshToken shown, Instant now) {
    byte[] previous = session.previousHash();
    return previous != null
        && MessageDigest.isEqual(previous, shown.hash())
        && !now.isAfter(session.rotatedAt().plus(ALONGSIDE));
  }
}
