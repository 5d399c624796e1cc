package org.linli.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Counts attempts by login name and by address and closes the door when there are too many. An
 * attempt is counted before the password is looked at, and taken back when it was good.
 */
@Singleton
class Doorkeeping {

  private final Attempts attempts;
  private final Clock clock;

  Doorkeeping(Attempts attempts, Clock clock) {
    this.attempts = attempts;
    this.clock = clock;
  }

  /**
   * Lets an attempt with a password through, or says when the door opens again.
   *
   * @return when it opens; empty if the attempt may go on
   */
  @Transactional("control")
  Optional<Instant> admit(String login, String address) {
    return admit(Attempt.Kind.ADDRESS, network(address))
        .or(() -> admit(Attempt.Kind.LOGIN, hashed(login)));
  }

  /** As {@link #admit(String, String)} for a secret that no login name goes with. */
  @Transactional("control")
  Optional<Instant> admit(String address) {
    return admit(Attempt.Kind.ADDRESS, network(address));
  }

  /** Lets another new account be opened from an address, or says when the next one may be. */
  @Transactional("control")
  Optional<Instant> admitSignUp(String address) {
    return admit(Attempt.Kind.SIGN_UP, network(address));
  }

  /** The attempt was good: the login name starts afresh, the address gets this one back. */
  @Transactional("control")
  void welcome(String login, String address) {
    attempts.clear(Attempt.Kind.LOGIN, hashed(login));
    welcome(address);
  }

  /** As {@link #welcome(String, String)} for a secret that no login name goes with. */
  @Transactional("control")
  void welcome(String address) {
    String network = network(address);
    attempts.hold(Attempt.Kind.ADDRESS, network);
    attempts
        .find(Attempt.Kind.ADDRESS, network)
        .ifPresent(row -> set(Attempt.Kind.ADDRESS, network, row.state().takenBack()));
  }

  private Optional<Instant> admit(Attempt.Kind kind, String subject) {
    Instant now = clock.instant();
    attempts.hold(kind, subject);
    Failures before = attempts.find(kind, subject).map(Attempt::state).orElse(Failures.NONE);
    if (before.isLocked(now)) {
      return Optional.ofNullable(before.lockedUntil());
    }
    set(kind, subject, before.attempted(now, kind.limit()));
    return Optional.empty();
  }

  private void set(Attempt.Kind kind, String subject, Failures failures) {
    attempts.set(kind, subject, failures.count(), failures.lastAt(), failures.lockedUntil());
  }

  private static String hashed(String login) {
    return HexFormat.of().formatHex(Secrets.hash(login));
  }

  /** An IPv6 customer holds a whole /64: its first four groups count. */
  static String network(String address) {
    if (!address.contains(":")) {
      return address;
    }
    try {
      byte[] bytes = java.net.InetAddress.ofLiteral(address).getAddress();
      return bytes.length == 16
          ? HexFormat.ofDelimiter(":").formatHex(bytes, 0, 8) + "::/64"
          : java.net.InetAddress.getByAddress(bytes).getHostAddress();
    } catch (IllegalArgumentException | java.net.UnknownHostException e) {
      return address;
    }
  }
}
