package org.linli.hours;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.linli.job.InEveryTenant;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.TenantId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Folds every tenant's entries all day, and counts all totals anew each night. */
@Singleton
class NightlyHours {

  private static final Logger LOG = LoggerFactory.getLogger(NightlyHours.class);

  private final InEveryTenant everywhere;
  private final Folding folding;
  private final Recounting recounting;
  private final Recounts recounts;
  private final Clock clock;

  NightlyHours(
      InEveryTenant everywhere,
      Folding folding,
      Recounting recounting,
      Recounts recounts,
      Clock clock) {
    this.everywhere = everywhere;
    this.folding = folding;
    this.recounting = recounting;
    this.recounts = recounts;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = "${linli.hours.fold:30s}", initialDelay = "${linli.hours.fold:30s}")
  void fold() {
    everywhere.run("hours-fold", Duration.ofMinutes(30), this::foldAll);
  }

  @Scheduled(cron = "0 30 3 * * *", zoneId = "Asia/Shanghai")
  void recount() {
    everywhere.run("hours-recount", Duration.ofHours(3), this::recountHere);
  }

  private void foldAll() {
    while (folding.fold() > 0) {
      // A part at a time, so that no transaction is long.
    }
  }

  /** Counts those of the current tenant; says whether totals are the sums of their entries. */
  boolean recountHere() {
    TenantId tenant = CurrentTenant.get().id();
    Instant begun = clock.instant();
    var differences = recounting.all();
    recounts.keep(null, begun, differences);
    if (differences.isEmpty()) {
      LOG.info("{}: all totals of hours are the sums of their entries", tenant);
    } else {
      LOG.error("{}: totals that differ from their entries: {}", tenant, differences);
    }
    return differences.isEmpty();
  }
}
