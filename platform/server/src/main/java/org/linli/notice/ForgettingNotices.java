package org.linli.notice;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.linli.job.InEveryTenant;

/** Forgets notices that are a year old: what they told of stands in its own place. */
@Singleton
class ForgettingNotices {
  private static final Duration KEPT = Duration.ofDays(365);

  private final InEveryTenant everywhere;
  private final NoticeTable table;
  private final Clock clock;

  ForgettingNotices(InEveryTenant everywhere, NoticeTable table, Clock clock) {
    this.everywhere = everywhere;
    this.table = table;
    this.clock = clock;
  }

  @Scheduled(cron = "0 15 4 * * *", zoneId = "Asia/Shanghai")
  void forget() {
    everywhere.run("notice-forgetting", Duration.ofHours(1), this::forgetHere);
  }

  /** Those of the current tenant, some thousand at a time. */
  void forgetHere() {
    Instant before = clock.instant().minus(KEPT);
    while (table.forgetOlder(before) > 0) {
      // A part at a time, so that nobody waits long for a lock.
    }
  }
}
