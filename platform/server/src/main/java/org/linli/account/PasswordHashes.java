package org.linli.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Argon2id with the parameters that OWASP names first for it: 19 MiB, two passes, one lane.
 *
 * <p>Hashing is bounded: a flood of log-ins waits instead of taking 19 MiB each. How often and how
 * long is among the metrics.
 */
@Singleton
final class PasswordHashes {

  private static final Argon2Function FUNCTION =
      Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);
  private static final int SALT_BYTES = 16;
  static final String METER = "linli.password.hash";

  private final Semaphore room =
      new Semaphore(Math.max(2, 2 * Runtime.getRuntime().availableProcessors()));
  private final Timer timer;
  private final String nobodys;

  PasswordHashes(MeterRegistry meters) {
    this.timer = meters.timer(METER);
    this.nobodys = hash("nobody has this password");
  }

  String hash(String password) {
    return bounded(
        () -> Password.hash(normal(password)).addRandomSalt(SALT_BYTES).with(FUNCTION).getResult());
  }

  boolean matches(String password, String hash) {
    return bounded(
        () ->
            Password.check(normal(password), hash).with(Argon2Function.getInstanceFromHash(hash)));
  }

  /** Takes as long as {@link #matches}, for a login name that nobody has. */
  void matchNobody(String password) {
    matches(password, nobodys);
  }

  /** Whether the hash was made with other parameters than today's. */
  boolean isOutdated(String hash) {
    return !Argon2Function.getInstanceFromHash(hash).equals(FUNCTION);
  }

  /** The same characters typed on another keyboard or system are the same password. */
  private static String normal(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFC);
  }

  private <T> T bounded(Supplier<T> work) {
    room.acquireUninterruptibly();
    try {
      return timer.record(work);
    } finally {
      room.release();
    }
  }
}
