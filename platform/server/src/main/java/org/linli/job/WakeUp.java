package org.linli.job;

import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Tells this node's runner that there is something to do, so that nobody waits for its round. */
@Singleton
class WakeUp {

  private volatile @Nullable Runnable runner;

  void tell(Runnable someone) {
    runner = someone;
  }

  void call() {
    Runnable someone = runner;
    if (someone != null) {
      someone.run();
    }
  }
}
