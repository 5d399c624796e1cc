package org.linli.oversight;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import org.linli.api.Audit;
import org.linli.suspension.Suspension;
import org.linli.suspension.Suspensions;
import org.linli.tenant.Time;

/** Ends suspensions before their last day; they stay in the case, with why. */
@Singleton
class EndingSuspensions {

  private final Suspensions suspensions;
  private final SuspensionNews news;
  private final Audit audit;
  private final Clock clock;

  EndingSuspensions(Suspensions suspensions, SuspensionNews news, Audit audit, Clock clock) {
    this.suspensions = suspensions;
    this.news = news;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whether there is nothing to be ended any more. */
  boolean isOver(Suspension one) {
    return switch (one.on(Time.today(clock))) {
      case ENDED, LIFTED -> true;
      case AHEAD, RUNNING -> false;
    };
  }

  /** An unfounded case leaves nobody suspended. */
  @Transactional
  void endAllOf(long falseRecord, String why, long by) {
    suspensions.of(falseRecord).stream()
        .filter(one -> !isOver(one))
        .forEach(one -> end(one, why, by));
  }

  /** Ends one. */
  @Transactional
  void end(Suspension one, String why, long by) {
    suspensions.lift(one.id(), why, by);
    news.lifted(one, why);
    audit.record("falseRecord.lifted", "suspension", one.id(), Map.of("reason", why));
  }
}
