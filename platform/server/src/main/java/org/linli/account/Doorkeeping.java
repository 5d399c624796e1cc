package org.linli.account;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.linli.idempotency.Retrying;

/**
 * Counts attempts by login name and by address and closes the door when there are too many. An
 * attempt is counted before the password is looked at, and taken back when it was good.
 */
@Singleton
class Doorkeeping {

  private final Attempts attempts;
  private final TransactionOperations<Connection> transactions;
  private final Retrying retrying;
  private final Clock clock;

  Doorkeeping(
      Attempts attempts,
      @Named("control") TransactionOperations<Connection> transactions,
      Retrying retrying,
      Clock clock) {
    this.attempts = attempts;
    this.transactions = transactions;
    this.retrying = retrying;
    this.clock = clock;
  }

  /**
   * Lets an attempt with a password through, or says when the door opens again.
   *
   * @return when it opens; empty if the attempt may go on
   */
  Optional<Instant> admit(String login, String address) {
    return whole(
        () ->
            admit(Attempt.Kind.ADDRESS, network(address))
                .or(() -> admit(Attempt.Kind.LOGIN, hashed(login))));
  }

  /** As {@link #admit(String, String)} for a secret that no login name goes with. */
  Optional<Instant> admit(String address) {
    return whole(() -> admit(Attempt.Kind.ADDRESS, network(address)));
  }

  /** Lets another new account be opened from an address, or says when the next one may be. */
  Optional<Instant> admitSignUp(String address) {
    return whole(() -> admit(Attempt.Kind.SIGN_UP, network(address)));
  }

  /** Lets a visitor ask for something once more, or says when the next time may be. */
  Optional<Instant> admitAsking(String address) {
    return whole(() -> admit(Attempt.Kind.ASKING, network(address)));
  }

  /** Lets another number be looked up from an address, or says when the next one may be. */
  Optional<Instant> admitCheck(String address) {
    return whole(() -> admit(Attempt.Kind.CHECK, network(address)));
  }

  /** The number was right: the address gets this one back. */
  void welcomeCheck(String address) {
    returnOne(Attempt.Kind.CHECK, address);
  }

  /** The attempt was good: the login name starts afresh, the address gets this one back. */
  void welcome(String login, String address) {
    whole(
        () -> {
          giveBack(Attempt.Kind.ADDRESS, address);
          attempts.clear(Attempt.Kind.LOGIN, hashed(login));
          return true;
        });
  }

  /** As {@link #welcome(String, String)} for a secret that no login name goes with. */
  void welcome(String address) {
    returnOne(Attempt.Kind.ADDRESS, address);
  }

  /**
   * One transaction, and once more if the database ended it: many people come in by one address,
   * and each holds the address's row first and the login name's after it.
   */
  private <T> T whole(Supplier<T> work) {
    return transactions.findTransactionStatus().isPresent()
        ? work.get()
        : retrying.whole(() -> transactions.executeWrite(status -> work.get()));
  }

  private void returnOne(Attempt.Kind kind, String address) {
    whole(
        () -> {
          giveBack(kind, address);
          return true;
        });
  }

  private void giveBack(Attempt.Kind kind, String address) {
    String network = network(address);
    attempts.hold(kind, network);
    attempts.find(kind, network).ifPresent(row -> set(kind, network, row.state().takenBack()));
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
