package org.linli.testing;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for what happens on another thread, no longer than it takes. */
public final class Await {

  /** For what takes a machine a while. */
  public static final Duration LONG = Duration.ofMinutes(5);

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long BETWEEN = Duration.ofMillis(20).toNanos();

  private Await() {}

  /** What is there at last. */
  public static <T> T until(String what, Supplier<Optional<T>> look) {
    return until(what, PATIENCE, look);
  }

  /** What is there at last, within this time. */
  public static <T> T until(String what, Duration patience, Supplier<Optional<T>> look) {
    long begin = System.nanoTime();
    Optional<T> found = look.get();
    while (found.isEmpty()) {
      if (System.nanoTime() - begin > patience.toNanos()) {
        throw new AssertionError("waited in vain until " + what);
      }
      LockSupport.parkNanos(BETWEEN);
      found = look.get();
    }
    return found.get();
  }
}
