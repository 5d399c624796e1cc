package org.linli.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who holds a session and what they are, looked up at every request. It is remembered for 20 s, so
 * that an account, a membership or a session taken away stops working within that time on every
 * node, and at once on the node that took it away.
 */
@Singleton
final class Standings {

  private static final Duration FRESH = Duration.ofSeconds(20);
  private static final int MOST = 20_000;

  private final SessionHolders sessions;
  private final Memberships memberships;
  private final SessionSettings settings;
  private final Clock clock;
  private final Map<Long, Read> known = new ConcurrentHashMap<>();

  Standings(
      SessionHolders sessions, Memberships memberships, SessionSettings settings, Clock clock) {
    this.sessions = sessions;
    this.memberships = memberships;
    this.settings = settings;
    this.clock = clock;
  }

  private record Read(Instant at, Optional<Standing> standing) {

    boolean isFresh(Instant now) {
      return !at.isAfter(now) && now.isBefore(at.plus(FRESH));
    }
  }

  /** The standing of whoever holds this session; empty if it has ended or the account has. */
  Optional<Standing> of(AccessTokens.Content token) {
    Instant now = clock.instant();
    Read read = known.get(token.session());
    if (read == null || !read.isFresh(now)) {
      read = new Read(now, read(token.session(), now));
      if (known.size() >= MOST) {
        known.values().removeIf(old -> !old.isFresh(now));
      }
      known.put(token.session(), read);
    }
    return read.standing().filter(standing -> standing.account() == token.account());
  }

  /** Makes the next request of this account look it up again. */
  void forget(long account) {
    known
        .values()
        .removeIf(read -> read.standing().filter(known -> known.account() == account).isPresent());
  }

  private Optional<Standing> read(long session, Instant now) {
    return sessions
        .holder(session, now.minus(settings.longest()))
        .map(
            row ->
                new Standing(
                    row.accountId(),
                    session,
                    row.login(),
                    row.name(),
                    row.mustChange(),
                    memberships.active(row.accountId())));
  }
}
