package org.linli.testing;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for what happens on another thread, no longer than it takes. */
public final class Await {

  private static final long PATIENCE = Duration.ofSeconds(30).toNanos();
  private static final long BETWEEN = Duration.ofMillis(20).toNanos();

  private Await() {}

  /** What is there at last. */
  public static <T> T until(String what, Supplier<Optional<T>> look) {
    long begin = System.nanoTime();
    Optional<T> found = look.get();
    while (found.isEmpty()) {
      if (System.nanoTime() - begin > PATIENCE) {
        throw new AssertionError("waited in vain until " + what);
      }
      LockSupport.parkNanos(BETWEEN);
      found = look.get();
    }
    return found.get();
  }
}
